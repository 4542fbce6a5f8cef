import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Duty } from '@/lib/duties/duty'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { digestsFor, type Recipient, recipients, reminderChoiceOf, sectionAddressesFor } from '../queries/reminders'
import { digests, reminderChoices } from '../schema/reminders'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { trailEntries } from '../testing/trail'
import { commitIfOk, type Tx } from '../transaction'
import { keepSection } from './lists'
import { addStaff } from './organ'
import { chooseReminders, claimDigest, keepSectionAddress, recordDigest, releaseDigest, setFeed } from './reminders'

const MORNING = '2024-06-03T00:30:00.000Z'
let wang = mintOperator({ staffId: 0, name: '王芳', role: 'clerk' })
let office = 0

const write = <T>(act: (tx: Tx) => Result<T>, actor = ZHAO_JUN) =>
  commitIfOk(actor, (tx) => act({ ...tx, at: MORNING }))
const duty = (subject: string, by: PlainDate, change: Partial<Duty> = {}): Duty => ({
  ...{ kind: 'reply', by, subject, detail: '招生计划', href: `/requests/${subject}`, provisional: false },
  ...{ sectionId: office, handlerId: wang.staffId },
  ...change,
})
const toWang = () => recipients(ZHAO_JUN).find(({ staffId }) => staffId === wang.staffId)!
const toOffice = () => recipients(ZHAO_JUN).find(({ sectionId }) => sectionId === office)!
const digest = (day: PlainDate, duties: Duty[], recipient: Recipient = toWang()) =>
  accepted(write((tx) => recordDigest(tx, recipient, duties, day)))
const received = () =>
  digestsFor(wang).map(({ day, sectionId, reminders }) => [day, sectionId, reminders.map(({ subject }) => subject)])

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = accepted(write((tx) => keepSection(tx, { id: null, name: '办公室', active: true }))).id
  const account = { username: 'wangfang', name: '王芳', role: 'clerk', sectionId: office, passwordHash: '-' } as const
  const { id } = accepted(write((tx) => addStaff(tx, account)))
  wang = mintOperator({ staffId: id, name: '王芳', role: 'clerk' })
})

describe('a digest', () => {
  test('has what is the recipient’s own, as it stood on that day', () => {
    const duties = [
      duty('2024-001', '2024-06-07', { provisional: true }),
      duty('2024-002', '2024-06-05', { handlerId: null, sectionId: office + 1 }),
    ]
    expect(digest('2024-06-03', duties)).toBe(1)
    expect(digestsFor(wang)).toMatchObject([
      {
        day: '2024-06-03',
        sectionId: null,
        reminders: [
          {
            ...{ kind: 'reply', by: '2024-06-07', provisional: true },
            ...{ subject: '2024-001', href: '/requests/2024-001' },
          },
        ],
      },
    ])
    expect(digest('2024-06-03', duties, toOffice())).toBe(1)
    expect(received()).toEqual([
      ['2024-06-03', null, ['2024-001']],
      ['2024-06-03', office, ['2024-001']],
    ])
  })

  test('is made once a day, and only where something is new', () => {
    expect(digest('2024-06-03', [duty('2024-001', '2024-06-07')])).toBe(1)
    expect(digest('2024-06-03', [duty('2024-002', '2024-06-07')])).toBe(0)
    expect(digest('2024-06-04', [duty('2024-001', '2024-06-07')])).toBe(0)
    expect(digest('2024-06-05', [])).toBe(0)
    expect(received()).toEqual([['2024-06-03', null, ['2024-001']]])
  })

  test('reminds again when the day has passed, or has moved', () => {
    expect(digest('2024-06-06', [duty('2024-001', '2024-06-07')])).toBe(1)
    expect(digest('2024-06-07', [duty('2024-001', '2024-06-07')])).toBe(0)
    expect(digest('2024-06-08', [duty('2024-001', '2024-06-07')])).toBe(1)
    expect(digest('2024-06-09', [duty('2024-001', '2024-06-21'), duty('2024-002', '2024-06-21')])).toBe(2)
    expect(received()[0]).toEqual(['2024-06-09', null, ['2024-001', '2024-002']])
  })

  test('is sent by one of two that want to, and again where the mail server did not take it', () => {
    digest('2024-06-03', [duty('2024-001', '2024-06-07')])
    digest('2024-06-04', [duty('2024-002', '2024-06-07')])
    const sent = () =>
      connection()
        .select()
        .from(digests)
        .all()
        .map(({ sentAt }) => sentAt)
    const claim = () => write((tx) => claimDigest(tx, 1))
    expect(claim()).toMatchObject({ ok: true })
    expect(sent()).toEqual([MORNING, null])
    expect(claim()).toMatchObject({ kind: 'conflict' })
    write((tx) => claimDigest(tx, 2))
    write((tx) => releaseDigest(tx, 1))
    expect(sent()).toEqual([null, MORNING])
    expect(claim()).toMatchObject({ ok: true })
    expect(write((tx) => claimDigest(tx, 3))).toMatchObject({ kind: 'conflict' })
  })
})

describe('what somebody chooses', () => {
  const choose = (email: string) => write((tx) => chooseReminders(tx, { email }), wang)
  const feed = (hash: string | null) => write((tx) => setFeed(tx, hash), wang)

  test('is the own address and feed, each without changing the other; the trail has neither', () => {
    accepted(choose('wang@edu.cn'))
    expect(reminderChoiceOf(wang)).toEqual({ email: 'wang@edu.cn', feedOpen: false })
    accepted(feed('hash of a token'))
    accepted(choose('wangfang@edu.cn'))
    expect(reminderChoiceOf(wang)).toEqual({ email: 'wangfang@edu.cn', feedOpen: true })
    expect(connection().select().from(reminderChoices).all()).toMatchObject([{ feedHash: 'hash of a token' }])
    accepted(feed(null))
    expect(reminderChoiceOf(wang)).toEqual({ email: 'wangfang@edu.cn', feedOpen: false })
    const subject = `staff:${wang.staffId}`
    expect(
      trailEntries()
        .slice(-4)
        .map(({ act, subject, before, after }) => [act, subject, before, after]),
    ).toEqual(['reminders', 'feed', 'reminders', 'feed'].map((what) => [`account.${what}`, subject, null, null]))
  })

  test('may be the feed alone, which has no address', () => {
    accepted(feed('hash of a token'))
    expect(reminderChoiceOf(wang)).toEqual({ email: '', feedOpen: true })
  })

  test('needs an account', () => {
    expect(write((tx) => chooseReminders(tx, { email: 'x@edu.cn' }))).toMatchObject({ breach: { code: 'ownAccount' } })
    expect(write((tx) => setFeed(tx, null))).toMatchObject({ breach: { code: 'ownAccount' } })
  })
})

test('a section’s address is replaced by the next, and stands in the trail', () => {
  const other = accepted(write((tx) => keepSection(tx, { id: null, name: '财务科', active: true }))).id
  const keep = (sectionId: number, email: string) =>
    accepted(write((tx) => keepSectionAddress(tx, { sectionId, email })))
  keep(office, 'first@edu.cn')
  keep(other, 'other@edu.cn')
  keep(office, 'second@edu.cn')
  expect(sectionAddressesFor(ZHAO_JUN).map(({ email }) => email)).toEqual(['second@edu.cn', 'other@edu.cn'])
  expect(trailEntries().at(-1)).toMatchObject({
    ...{ act: 'section.address', subject: `section:${office}`, before: null, after: '{"email":"second@edu.cn"}' },
  })
})
