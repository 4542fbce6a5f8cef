import { beforeEach, expect, test } from 'vitest'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { browserIsKnown } from '../queries/session'
import { knownBrowsers } from '../schema/sign-in'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { rememberBrowser } from './known-browsers'
import { addStaff } from './organ'

const remember = (staffId: number, token: string, at: string) =>
  commitIfOk(ZHAO_JUN, (tx) => ok(rememberBrowser({ ...tx, at }, staffId, token)))
const add = (username: string) =>
  accepted(
    commitIfOk(ZHAO_JUN, (tx) =>
      addStaff(tx, { username, name: username, role: 'clerk', sectionId: null, passwordHash: '-' }),
    ),
  ).id
const known = () => connection().select().from(knownBrowsers).all()

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('a browser is known to the account that signed in with it, since the last time', () => {
  const [wang, li] = [add('wangfang'), add('limin')]
  remember(wang, 'shared', '2024-06-03T00:30:00.000Z')
  remember(wang, 'shared', '2024-06-04T00:30:00.000Z')
  expect([browserIsKnown('shared', wang), browserIsKnown('shared', li)]).toEqual([true, false])
  remember(li, 'shared', '2024-06-03T00:30:00.000Z')
  expect(known()).toEqual([
    { tokenHash: 'shared', staffId: wang, lastSignInAt: '2024-06-04T00:30:00.000Z' },
    { tokenHash: 'shared', staffId: li, lastSignInAt: '2024-06-03T00:30:00.000Z' },
  ])
})

test('a browser that nobody used for 400 days is forgotten', () => {
  const wang = add('wangfang')
  remember(wang, 'old', '2023-04-30T00:30:00.000Z')
  remember(wang, 'new', '2024-06-03T00:30:00.000Z')
  expect(browserIsKnown('old')).toBe(true)
  remember(wang, 'new', '2024-06-03T00:30:00.001Z')
  expect([browserIsKnown('old'), browserIsKnown('new')]).toEqual([false, true])
})

test('of more than twenty browsers of an account the ones used longest ago are forgotten', () => {
  const [wang, li] = [add('wangfang'), add('limin')]
  remember(li, '1', '2024-06-01T00:00:00.000Z')
  commitIfOk(ZHAO_JUN, (tx) => {
    for (let day = 1; day <= 22; day++)
      rememberBrowser({ ...tx, at: `2024-06-${String(day).padStart(2, '0')}T00:30:00.000Z` }, wang, String(day))
    return ok()
  })
  const mine = known().filter(({ staffId }) => staffId === wang)
  expect(mine.map(({ tokenHash }) => Number(tokenHash)).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 3),
  )
  expect(browserIsKnown('1', li)).toBe(true)
})
