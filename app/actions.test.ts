import './without-next.fixture'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { connection } from '@/db/client'
import { fileOf } from '@/db/queries/case-file'
import { listSections } from '@/db/queries/organ'
import { auditEntries } from '@/db/schema/ledger'
import { accepted, foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { replyOf } from '@/db/testing/groundwork'
import { commitIfOk } from '@/db/transaction'
import { keepSection } from '@/db/writes/lists'
import { type Actor, mintOperator, ROLES, type Role } from '@/lib/access'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import type { Result } from '@/lib/result'
import { OPEN_TO_EVERYBODY, WHO } from './who-may.fixture'

const signedIn: { actor: Actor | undefined } = vi.hoisted(() => ({ actor: undefined }))
vi.mock('@/server/gate/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => signedIn.actor,
  signedInActor: async () => signedIn.actor,
}))

const as = (role: Role | undefined) => {
  signedIn.actor = role && mintOperator({ staffId: null, name: role, role })
}

const APP_FOLDER = import.meta.dirname
const FILES = readdirSync(APP_FOLDER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('/actions.ts'))
const EXPORTED = /^export (?:const|async function) (\w+)/gm

/** Every server action, named by its folder and function: `requests/new register`. */
const ACTIONS = FILES.flatMap((file) =>
  [...readFileSync(path.join(APP_FOLDER, file), 'utf8').matchAll(EXPORTED)].map(([, name]) => ({
    file,
    name: name!,
    id: `${file
      .replace('(staff)/', '')
      .replace(/^actions\.ts$/, 'desk')
      .replace('/actions.ts', '')
      .replace('requests/[number]', 'request')} ${name}`,
  })),
)

type Action = (input: unknown) => Promise<Result<unknown>>

async function actionOf(id: string): Promise<Action> {
  const { file, name } = ACTIONS.find((action) => action.id === id)!
  return (await import(path.join(APP_FOLDER, file)))[name]
}

const entries = () => connection().select().from(auditEntries).all().length
const entriesOf = (number: string) =>
  connection()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subject, `request:${number}`))
    .all().length

function openLedger(): void {
  process.env.LEDGER_TODAY = '2024-06-03'
  openCopiedDatabase()
  foundTestLedger()
}

it('every action stands in the table of who may do it, and nothing else does', () => {
  expect([...Object.keys(WHO), ...OPEN_TO_EVERYBODY].sort()).toEqual(ACTIONS.map(({ id }) => id).sort())
})

// Each test sees that nothing was entered, so that one ledger serves the roles.
describe.each(Object.entries(WHO))('%s is for %s', (id, roles) => {
  beforeAll(openLedger)

  it.each([...ROLES, undefined])('%s', async (role) => {
    const action = await actionOf(id)
    const before = entries()
    as(role)
    const result = await action({})
    const refused = result.ok === false && result.kind === 'forbidden'
    expect({ role, refused }).toEqual({ role, refused: role === undefined || !roles.split(' ').includes(role) })
    expect(entries()).toBe(before)
  })
})

const must = async (id: string, input: unknown) => accepted(await (await actionOf(id))(input))

/** A request received on 2024-04-22, due on 2024-05-22. */
async function received(): Promise<string> {
  as('supervisor')
  const applicant = { ...NEW_REQUEST.applicant, name: '陈静' }
  const request = { ...NEW_REQUEST, arrivedOn: '2024-04-22', applicant, description: '招生计划' }
  return ((await must('requests/new register', request)) as { number: string }).number
}

const NOTICE = { noticedOn: '2024-04-25', respondBy: '2024-05-10', items: '请写明年度', noticeNumber: '' }
const LETTER = {
  ...{ party: 'third_party', name: '某公司', matter: '报价', sentOn: '2024-04-26' },
  ...{ letterReceivedOn: '', respondBy: '', letterNumber: '' },
}
const ANSWER = { id: 1, letterReceivedOn: '', answeredOn: '2024-05-06', answer: 'objects', statement: '' }
const EXTENSION = {
  ...{ workingDays: 20, reasons: '数量大', approvedBy: '赵军', approvedOn: '2024-05-20' },
  ...{ notifiedOn: '2024-05-20', noticeNumber: '' },
}
const ASKED = { askedOn: '2024-04-25', respondBy: '2024-05-10', facts: '本月30件' }
const VERDICT = { judgedOn: '2024-05-11', reasonable: false, statement: '', delayedUntil: '', announcedOn: '' }
const FEE = { basis: 'per_volume', pages: 40, sentOn: '2024-04-25', receivedOn: '', noticeNumber: '' }
const UNSERVED = { serviceRoute: null, servedOn: '' }
const REPLY = { ...replyOf('', 'granted', '2024-05-13'), ...UNSERVED }
const SERVICE = { serviceRoute: 'direct', servedOn: '2024-05-14', trackingNumber: '' }
const DECISION = {
  ...{ body: '市人民政府', decisionNumber: '1号', receivedOn: '2024-05-27', replyBy: '' },
  ...{ reasons: '撤销', remedyId: null },
}
const PARTS = { splitOn: '2024-04-24', reasons: '两件事', parts: [{ description: '甲' }, { description: '乙' }] }
const WITHDRAWN = { withdrawnOn: '2024-05-06', statement: '书面' }

type Step = readonly [id: string, input: object]

/** Each act on a request: what is done before it, and the act itself. */
const ACTS: Record<string, readonly [...Step[], Step]> = {
  assign: [['request/assignment assign', { sectionId: 1, handlerId: null, note: '' }]],
  'give back': [
    ['request/assignment assign', { sectionId: 1, handlerId: null, note: '' }],
    ['request/assignment giveBack', { reason: '不属于本科室' }],
  ],
  'ask to correct': [['request/clarification notify', NOTICE]],
  'receive the correction': [
    ['request/clarification notify', NOTICE],
    ['request/clarification respond', { respondedOn: '2024-05-06', response: '' }],
  ],
  consult: [['request/consultation consult', LETTER]],
  'note that the letter arrived': [
    ['request/consultation consult', LETTER],
    ['request/consultation received', { id: 1, letterReceivedOn: '2024-04-28' }],
  ],
  'record the answer': [
    ['request/consultation consult', LETTER],
    ['request/consultation answer', ANSWER],
  ],
  extend: [['request/extension extend', EXTENSION]],
  'correct an extension': [
    ['request/extension extend', EXTENSION],
    ['request/extension correct', { ...EXTENSION, id: 1, version: 1, correction: '录错', workingDays: 10 }],
  ],
  'strike out an extension': [
    ['request/extension extend', EXTENSION],
    ['request strike', { noun: 'extension', id: 1, version: 1, correction: '没有延期' }],
  ],
  'ask for reasons': [['request/reasons ask', ASKED]],
  'judge the reasons': [
    ['request/reasons ask', ASKED],
    ['request/reasons judge', VERDICT],
  ],
  'charge a fee': [['request/fee-notice notify', FEE]],
  'note that the fee notice arrived': [
    ['request/fee-notice notify', FEE],
    ['request/fee-notice received', { receivedOn: '2024-04-28' }],
  ],
  'record the payment': [
    ['request/fee-notice notify', FEE],
    ['request/fee-notice pay', { paidOn: '2024-05-06', receiptNumber: '' }],
  ],
  split: [['request/split split', PARTS]],
  'record a withdrawal': [['request/withdrawal withdraw', WITHDRAWN]],
  reply: [['request/reply reply', REPLY]],
  'record the service': [
    ['request/reply reply', REPLY],
    ['request/service serve', SERVICE],
  ],
  archive: [
    ['request/withdrawal withdraw', WITHDRAWN],
    ['request/archiving archive', { archivedOn: '2024-05-07', fileNumber: '' }],
  ],
  reopen: [
    ['request/reply reply', REPLY],
    ['request/service serve', SERVICE],
    ['request/reopening reopen', DECISION],
  ],
}

describe.each(Object.entries(ACTS))('to %s', (_, steps) => {
  const [last, input] = steps.at(-1)!
  beforeEach(openLedger)

  it.each(ROLES)('as %s', async (role) => {
    accepted(commitIfOk(ZHAO_JUN, (tx) => keepSection(tx, { id: null, name: '办公室', active: true })))
    expect(listSections(ZHAO_JUN)).toHaveLength(1)
    const number = await received()
    for (const [id, earlier] of steps.slice(0, -1)) await must(id, { ...earlier, number })
    const standing = () => ({ entries: entries(), ofRequest: entriesOf(number), file: fileOf(connection(), number) })
    const before = standing()
    as(role)
    const result = await (await actionOf(last))({ ...input, number })
    if (WHO[last]!.split(' ').includes(role)) {
      expect(result).toMatchObject({ ok: true })
      expect(entriesOf(number)).toBe(before.ofRequest + 1)
    } else {
      expect(result).toEqual({ ok: false, kind: 'forbidden' })
      expect(standing()).toEqual(before)
    }
  })
})

it('once a request is concluded its records are corrected and struck out by reviewers and supervisors only', async () => {
  openLedger()
  for (const role of ['clerk', 'reviewer', 'supervisor'] as const) {
    const number = await received()
    await must('request/reply reply', { ...REPLY, ...SERVICE, number })
    const { id, version } = fileOf(connection(), number)!.records.conclusions[0]!
    const correction = { ...REPLY, ...SERVICE, number, id, version, correction: '录错', note: '更正' }
    as(role)
    const corrected = await (await actionOf('request/reply correct'))(correction)
    const struck = await (await actionOf('request strike'))({
      noun: 'reply',
      number,
      id,
      version: version + 1,
      correction: '未答复',
    })
    expect([corrected.ok, struck.ok]).toEqual(role === 'clerk' ? [false, false] : [true, true])
  }
})
