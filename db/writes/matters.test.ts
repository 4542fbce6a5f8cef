import { beforeEach, describe, expect, it } from 'vitest'
import { dutiesUntil } from '@/db/queries/duties'
import { listMatters, matterFile, mattersOfRequest } from '@/db/queries/matters'
import { annualReport } from '@/db/queries/report/annual-report'
import { requestFile } from '@/db/queries/requests'
import { requestsForTheSame } from '@/db/queries/search'
import type { PlainDate } from '@/lib/dates'
import { matterListQuery } from '@/lib/matters/list-query'
import { type MatterInput, type MatterRegister, matterInput, newMatter } from '@/lib/matters/matter'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'
import { publishedItems } from '../schema/published'
import { accepted, foundTestLedger, requestOf, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { letterOffice } from '../testing/letter-office'
import { commitIfOk } from '../transaction'
import { draftMatterLetter } from './letters'
import { noteAnswerNumber, removeMatter, writeMatter } from './matters'
import { recordItem, removeItem } from './published'
import { registerRequest } from './requests'

const TODAY: PlainDate = '2024-06-03'

const parse = (register: MatterRegister, change: object) => matterInput.safeParse({ ...newMatter(register), ...change })
const record = (register: MatterRegister, change: object, today = TODAY) =>
  commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, parse(register, change).data!, today))
const issues = (register: MatterRegister, change: object) =>
  (parse(register, change).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
const list = (register: MatterRegister, query: object = {}, today = TODAY) =>
  listMatters(ZHAO_JUN, register, matterListQuery.parse(query), today)

const BIRTHDAY = {
  receivedOn: '2024-05-06',
  applicantName: '陈静',
  record: '学籍档案中的出生日期',
  requested: '2009年2月3日应为2009年3月2日',
  evidence: '出生医学证明复印件',
  dueOn: '2024-06-03',
}
const PLAN = { raisedOn: '2024-05-06', matter: '2024年招生计划' }
const PUBLISH = { decision: 'publish', decidedOn: '2024-05-20', decidedBy: '局长办公会' }

/** Somebody's request for this information, received on 6 May 2024. */
function requestFrom(name: string, description: string): string {
  const input = requestOf('2024-05-06')
  const applicant = { ...input.applicant, name }
  return accepted(commitIfOk(ZHAO_JUN, (tx) => registerRequest(tx, { ...input, applicant, description }, TODAY))).number
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a correction asked for', () => {
  it('stands in a register of its own and in no table of the report', () => {
    accepted(record('rectifications', BIRTHDAY))
    expect(list('rectifications').rows).toMatchObject([{ title: BIRTHDAY.record, person: '陈静', standing: 'open' }])
    const { table3, table4 } = annualReport(ZHAO_JUN, 2024).tables
    expect(JSON.stringify([table3, table4])).not.toMatch(/[1-9]/)
  })

  it('is told with what its decision needs', () => {
    const decided = (change: object) => issues('rectifications', { ...BIRTHDAY, decidedOn: '2024-05-20', ...change })
    expect(decided({ decision: 'corrected' })).toEqual([['correctedOn', 'required']])
    expect(decided({ decision: 'not_corrected' })).toEqual([['reason', 'required']])
    expect(decided({ decision: 'transferred' })).toEqual([['competentOrgan', 'required']])
    expect(decided({ decision: 'directed' })).toEqual([['competentOrgan', 'required']])
    expect(decided({ decision: 'directed', competentOrgan: '市公安局' })).toEqual([])
    expect(decided({ decision: 'withdrawn' })).toEqual([])
    expect(decided({})).toEqual([['decision', 'bothOrNone']])
    expect(decided({ decision: 'withdrawn', decidedOn: '2024-05-05' })).toEqual([['decidedOn', 'endBeforeStart']])
  })

  it('is refused for a day to come, for one before the Regulations, and for a request that is not registered', () => {
    const corrected = { ...BIRTHDAY, decision: 'corrected', correctedOn: '2024-06-04', decidedOn: '2024-06-03' }
    const refused = (change: object) => record('rectifications', { ...BIRTHDAY, ...change })
    expect(refused(corrected)).toMatchObject({ breach: { code: 'dateInFuture', field: 'correctedOn' } })
    expect(refused({ receivedOn: '2019-05-14' })).toMatchObject({ breach: { code: 'beforeRegulation' } })
    expect(refused({ receivedOn: '2019-05-14' })).toMatchObject({ breach: { field: 'receivedOn' } })
    expect(refused({ requestNumber: '2024-009' })).toMatchObject({
      breach: { code: 'requestUnknown', field: 'requestNumber' },
    })
    expect(list('rectifications').total).toBe(0)
  })

  it('is a duty until it is decided, overdue after the day that the organ set', () => {
    const { id } = accepted(record('rectifications', BIRTHDAY))
    const due = (until: PlainDate, today = until) => dutiesUntil(ZHAO_JUN, { today, until })
    expect(due('2024-06-02').filter(({ kind }) => kind === 'rectification')).toEqual([])
    expect(due('2024-06-03')).toMatchObject([
      { kind: 'rectification', by: '2024-06-03', subject: String(id), href: `/requests/matters/rectifications/${id}` },
    ])
    expect(list('rectifications', { standing: 'overdue' }, '2024-06-04').total).toBe(1)
    expect(list('rectifications', { standing: 'open' }, '2024-06-04').total).toBe(0)
    const file = matterFile(ZHAO_JUN, 'rectifications', id)!
    const decided = parse('rectifications', { ...file, decision: 'withdrawn', decidedOn: '2024-06-03' }).data!
    const change = { ...decided, id, version: 1 } as MatterInput & { id: number; version: number }
    accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, change, TODAY)))
    expect(due('2024-06-03')).toEqual([])
    expect(list('rectifications', { standing: 'done' }, '2024-06-04').total).toBe(1)
    expect(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, change, TODAY))).toMatchObject({ kind: 'conflict' })
  })
})

describe('information suggested for publication', () => {
  it('asked for by several names at least two requests, each once and each registered', () => {
    const several = (...numbers: string[]) => ({
      ...PLAN,
      ground: 'several_requests',
      requests: numbers.map((number) => ({ number })),
    })
    const [one, other] = [requestFrom('陈静', PLAN.matter), requestFrom('李伟', PLAN.matter)]
    expect(issues('suggestions', several(one))).toEqual([['ground', 'severalRequests']])
    expect(issues('suggestions', several(one, one))).toEqual([
      ['ground', 'severalRequests'],
      ['requests.1.number', 'namedTwice'],
    ])
    expect(record('suggestions', several(one, '2024-099'))).toMatchObject({
      breach: { code: 'requestUnknown', field: 'requests.1.number' },
    })
    const { id } = accepted(record('suggestions', several(other, one)))
    expect(matterFile(ZHAO_JUN, 'suggestions', id)).toMatchObject({ requests: [{ number: one }, { number: other }] })
    expect(mattersOfRequest(ZHAO_JUN, requestFile(ZHAO_JUN, other)!.request, TODAY)).toMatchObject([
      { register: 'suggestions', id, standing: 'open' },
    ])
  })

  it('is decided by somebody on a day, and a refusal has its reasons', () => {
    const decided = (change: object) => issues('suggestions', { ...PLAN, decidedOn: '2024-05-20', ...change })
    expect(decided({ decision: 'publish' })).toEqual([['decidedBy', 'required']])
    expect(decided({ decision: 'not_publish', decidedBy: '局长办公会' })).toEqual([['reason', 'required']])
    const refused = { decision: 'not_publish', decidedBy: '局长办公会', reason: '涉及第三方商业秘密' }
    expect(decided(refused)).toEqual([])
    expect(decided({ ...refused, itemId: 1 })).toEqual([['itemId', 'itemOfPublished']])
  })

  it('is settled once the item that it names is published, which then stays', () => {
    expect(record('suggestions', { ...PLAN, ...PUBLISH, itemId: 7 })).toMatchObject({
      breach: { code: 'itemUnknown', field: 'itemId' },
    })
    const { id: itemId } = accepted(commitIfOk(ZHAO_JUN, (tx) => recordItem(tx, itemInput())))
    connection().update(publishedItems).set({ publishedOn: null }).run()
    accepted(record('suggestions', { ...PLAN, ...PUBLISH, itemId, dueOn: '2024-05-31' }))
    expect(list('suggestions').rows).toMatchObject([{ standing: 'overdue', itemId }])
    expect([
      list('suggestions', { standing: 'done' }).total,
      list('suggestions', { standing: 'overdue' }).total,
    ]).toEqual([0, 1])
    connection().update(publishedItems).set({ publishedOn: '2024-06-03' }).run()
    expect(list('suggestions').rows).toMatchObject([{ standing: 'done' }])
    expect(list('suggestions', { standing: 'done' }).total).toBe(1)
    const removed = commitIfOk(ZHAO_JUN, (tx) => removeItem(tx, { id: itemId, version: 1, reason: '误登' }))
    expect(removed).toMatchObject({ breach: { code: 'inUse' } })
  })

  it('is removed with the requests that it named, of which the trail says the numbers in their order', () => {
    // The one of the later year was registered first.
    const input = { ...requestOf('2023-05-08'), description: PLAN.matter }
    const later = requestFrom('陈静', PLAN.matter)
    const earlier = accepted(commitIfOk(ZHAO_JUN, (tx) => registerRequest(tx, input, TODAY))).number
    const numbers = [later, earlier]
    const { id } = accepted(record('suggestions', newMatterOf(numbers)))
    accepted(
      commitIfOk(ZHAO_JUN, (tx) => removeMatter(tx, { register: 'suggestions', id, version: 1, reason: '误登' })),
    )
    expect(list('suggestions').total).toBe(0)
    const left = connection().$client.prepare('SELECT count(*) FROM suggested_requests').pluck().get()
    expect(left).toBe(0)
    const { before } = connection().select().from(auditEntries).all().at(-1)!
    expect(JSON.parse(before!)).toMatchObject({ requests: [earlier, later] })
  })
})

it('a correction that is taken out leaves a suggestion of the same id with its requests', () => {
  const numbers = [requestFrom('陈静', PLAN.matter), requestFrom('李伟', PLAN.matter)]
  const { id } = accepted(record('suggestions', newMatterOf(numbers)))
  expect(accepted(record('rectifications', { ...BIRTHDAY, receivedOn: '2019-05-15' })).id).toBe(id)
  const removal = { register: 'rectifications', id, version: 1, reason: '误登' } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => removeMatter(tx, removal)))
  expect(matterFile(ZHAO_JUN, 'suggestions', id)).toMatchObject({ requests: numbers.map((number) => ({ number })) })
})

const newMatterOf = (numbers: readonly string[]) => ({ ...newMatter('suggestions', numbers), ...PLAN })

it('requests for the same information are those of other applicants, worded alike and with the same figures', () => {
  const own = requestFrom('陈静', '申请公开2024年小学招生计划')
  const same = requestFrom('李伟', '申请公开2024年小学招生计划。')
  requestFrom('李伟', '申请公开2023年小学招生计划')
  requestFrom('陈静', '申请公开2024年小学招生计划')
  requestFrom('李伟', '申请公开2024年教师招聘公告')
  const file = requestFile(ZHAO_JUN, own)!
  const found = requestsForTheSame(WANG_FANG, { ...file.request, applicant: file.applicant })
  expect(found.map(({ number }) => number)).toEqual([same])
})

it('the number of an answer is noted on its correction, once, and only where that is on record', () => {
  const { id } = accepted(record('rectifications', BIRTHDAY))
  const note = (of: number, number: string) => commitIfOk(ZHAO_JUN, (tx) => noteAnswerNumber(tx, of, number))
  const entries = () => connection().select().from(auditEntries).all().length
  expect(note(id + 1, '测教更〔2024〕1号')).toEqual({ ok: false, kind: 'conflict' })
  accepted(note(id, '测教更〔2024〕1号'))
  const before = entries()
  accepted(note(id, '测教更〔2024〕1号'))
  expect(entries()).toBe(before)
  expect(matterFile(ZHAO_JUN, 'rectifications', id)).toMatchObject({ answerNumber: '测教更〔2024〕1号', version: 2 })
})

it('what a letter was written about stays, and what none was written about goes', () => {
  const [{ id }, { id: other }] = [accepted(record('suggestions', PLAN)), accepted(record('suggestions', PLAN))]
  const decided = { ...PLAN, ...PUBLISH }
  const written = matterInput.parse({ ...newMatter('suggestions'), ...decided })
  accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, { ...written, id, version: 1 }, TODAY)))
  const drafter = letterOffice(TODAY).people.drafter
  const content = { entries: {}, act: {}, route: null }
  accepted(commitIfOk(drafter, (tx) => draftMatterLetter(tx, { register: 'suggestions', id, content }, TODAY)))
  const remove = (of: number, version: number, register: MatterRegister = 'suggestions') =>
    commitIfOk(ZHAO_JUN, (tx) => removeMatter(tx, { register, id: of, version, reason: '误登' }))
  expect(remove(id, 2)).toMatchObject({ breach: { code: 'matterHasLetters' } })
  accepted(remove(other, 1))
  const { id: correction } = accepted(record('rectifications', BIRTHDAY))
  expect(correction).toBe(id)
  accepted(remove(correction, 1, 'rectifications'))
})

it('a suggestion is on the first day of the Regulations at the earliest and decided today at the latest', () => {
  const on = (change: object) => record('suggestions', { ...PLAN, ...change })
  expect(on({ raisedOn: '2019-05-14' })).toMatchObject({ breach: { code: 'beforeRegulation', field: 'raisedOn' } })
  accepted(on({ raisedOn: '2019-05-15' }))
  expect(on({ raisedOn: '2024-06-04' })).toMatchObject({ breach: { code: 'dateInFuture', field: 'raisedOn' } })
  accepted(on({ raisedOn: TODAY }))
  expect(on({ ...PUBLISH, decidedOn: '2024-06-04' })).toMatchObject({ breach: { field: 'decidedOn' } })
  accepted(on({ ...PUBLISH, decidedOn: TODAY }))
})
