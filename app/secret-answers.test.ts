import './without-next.fixture'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openFeed } from '@/app/(staff)/settings/reminders/actions'
import { create } from '@/app/(staff)/settings/tokens/new/actions'
import { begin } from '@/app/sign-in/second-factor/actions'
import { connection } from '@/db/client'
import { accepted, foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { addStaff } from '@/db/writes/organ'
import { type Actor, mintOperator } from '@/lib/access'
import { hashPassword } from '@/server/gate/password'

const signedIn: { actor: Actor | undefined } = vi.hoisted(() => ({ actor: undefined }))
vi.mock('@/server/gate/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => signedIn.actor,
  signedInActor: async () => signedIn.actor,
}))

const PASSWORD = 'the third tree on the left'
const APP = import.meta.dirname
const MAKES_SECRET = /\b(newSecret|newTotpSecret|newRecoveryCodes|newOneTimeCode|uncoverApplicant)\(/

test('an answer with a secret in it is not kept among the answered forms', async () => {
  process.env.LEDGER_TODAY = '2024-06-03'
  openCopiedDatabase()
  foundTestLedger()
  const member = { username: 'chen', name: '陈', role: 'supervisor', sectionId: null } as const
  const passwordHash = await hashPassword(PASSWORD)
  const { id } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, { ...member, passwordHash })))
  signedIn.actor = mintOperator({ staffId: id, name: '陈', role: 'supervisor' })
  const feed = accepted(await openFeed({}, 'form-1'))
  const token = accepted(await create({ name: '系统', scopes: ['items'], expiresOn: '2024-12-31' }, 'form-2'))
  const factor = accepted(await begin({ password: PASSWORD }, 'form-3'))
  const kept = JSON.stringify(connection().$client.prepare('SELECT * FROM submissions').all())
  for (const secret of [feed.token, token.token, factor.secret]) {
    expect(secret.length).toBeGreaterThan(20)
    expect(kept).not.toContain(secret)
  }
})

test('every action that makes a secret, or shows covered data, says that its answer is one', () => {
  const definitions = readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'actions.ts')
    .flatMap((file) => readFileSync(path.join(APP, file), 'utf8').split(/^(?=export const )/m))
    .filter((text) => text.includes('defineAction({') && MAKES_SECRET.test(text))
  expect(definitions.length).toBeGreaterThan(4)
  for (const text of definitions) expect(text).toContain('secretAnswer: true')
})
