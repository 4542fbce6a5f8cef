import { hash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { columnsOf } from '@/lib/imports/columns'
import type { Problem } from '@/lib/imports/verdict'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { matterInput, newMatter } from '@/lib/matters/matter'
import { runChecks } from '@/lib/report/checks/run'
import { countTables } from '@/lib/report/tables'
import { requestListQuery } from '@/lib/requests/list-query'
import { undoInSteps } from '@/server/imports/undo'
import { contentPath, incomingPath } from '../attachment-files'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { incompleteRequests } from '../queries/incomplete-requests'
import { loadEvidence } from '../queries/report/evidence'
import { loadReportFacts } from '../queries/report/facts'
import { enteredReport } from '../queries/report/history'
import { listRequests } from '../queries/requests'
import { attachments } from '../schema/attachments'
import { auditEntries } from '../schema/ledger'
import { publishedItems } from '../schema/published'
import { normativeDocuments, platformStatistics, reportedFigures } from '../schema/registers'
import { applicants, disclosureRequests } from '../schema/requests'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { importTable } from '../testing/import-table'
import { commitIfOk } from '../transaction'
import { addAttachment } from './attachments'
import { mendGap } from './case-gaps'
import { recordReply } from './conclusions'
import { writeMatter } from './matters'
import { registerRequest } from './requests'
import { anonymiseCases, keepRetentionPeriod } from './retention'
import { mayUndo } from './undo-import'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const HEADINGS = columnsOf('requests').map(([, { label }]) => label)
const CODES = columnsOf('requests').map(([code]) => code)
const USUAL: Record<string, string> = {
  received_on: '2023-3-6',
  channel: '网上申请',
  applicant_kind: '公民',
  applicant_name: '陈静',
  contact: '13800000000',
  description: '招生计划',
  section: '基础教育科',
}
const row = (cells: Record<string, string>) => CODES.map((code) => ({ ...USUAL, ...cells })[code] ?? '')
const take = (rows: Record<string, string>[], way = {}) => importTable('requests', [HEADINGS, ...rows.map(row)], way)
const file = (number: string) => fileOf(connection(), number)!
const requests = () => connection().select({ count: count() }).from(disclosureRequests).get()!.count

test('a row becomes a request with its acts, each as if it had been entered by hand', async () => {
  const { tally } = await take([
    {
      number: '2023-007',
      clarification_on: '2023-03-08',
      corrected_on: '2023/3/10',
      extension_days: '20个工作日',
      outcome: '国家秘密',
      served_on: '2023年5月4日',
      reply_number: '示教公复〔2023〕7号',
      service_route: '邮寄',
    },
  ])
  expect(tally).toEqual({ ready: 1, incomplete: 0, known: 0, refused: 0 })
  const { request, applicant, records, judgement } = file('2023-007')
  expect(request).toMatchObject({ receivedOn: '2023-03-06', channel: 'online', ordinal: 7, phone: '13800000000' })
  expect(applicant).toMatchObject({ name: '陈静', kind: 'natural_person' })
  expect(records.clarification).toMatchObject({ noticedOn: '2023-03-08', respondedOn: '2023-03-10' })
  expect(records.extensions).toMatchObject([{ workingDays: 20 }])
  expect(records.conclusions).toMatchObject([
    { outcome: 'refused.state_secret', servedOn: '2023-05-04', replyNumber: '示教公复〔2023〕7号', concludes: true },
  ])
  // 40 working days after Fri 2023-03-10.
  expect(judgement.dueOn).toBe('2023-05-09')
  const acts = connection()
    .select({ act: auditEntries.act })
    .from(auditEntries)
    .where(eq(auditEntries.subject, 'request:2023-007'))
    .all()
  expect(acts.map(({ act }) => act)).toEqual([
    'request.register',
    'request.clarification_notice',
    'request.clarification_response',
    'request.extension',
    'request.reply',
  ])
})

test.each<[string, Record<string, string>, Partial<Problem>]>([
  [
    'an unknown outcome',
    { outcome: '已办结', served_on: '2023-03-20' },
    { kind: 'row', code: 'outcome', column: 'outcome', text: '已办结' },
  ],
  ['a date not understood', { received_on: '2023-13-40' }, { kind: 'row', code: 'date', column: 'received_on' }],
  [
    'a reply before receipt',
    { outcome: '公开', served_on: '2023-3-1' },
    { kind: 'breach', code: 'repliedBeforeReceipt', column: 'served_on' },
  ],
  [
    'a receipt before the Regulations',
    { received_on: '2018-3-1' },
    { kind: 'breach', code: 'beforeRegulation', column: 'received_on' },
  ],
  [
    'a receipt in the future',
    { received_on: '2030-3-1' },
    { kind: 'breach', code: 'arrivalInFuture', column: 'received_on' },
  ],
  ['no applicant', { applicant_name: '' }, { kind: 'field', code: 'required', column: 'applicant_name' }],
  [
    'a text too long',
    { description: '长'.repeat(5001) },
    { kind: 'field', code: 'tooLong|5000', column: 'description' },
  ],
  [
    'a correction without notice',
    { corrected_on: '2023-4-20' },
    { kind: 'row', code: 'correctedAlone', column: 'corrected_on' },
  ],
  [
    'a formula that failed',
    { served_on: '#REF!', outcome: '公开' },
    { kind: 'row', code: 'formulaError', column: 'served_on' },
  ],
])('%s is said of its row, and nothing is taken in', async (_, cells, problem) => {
  const { tally, notable, importId } = await take([{ number: '2023-001' }, { number: '2023-002', ...cells }])
  expect(tally).toEqual({ ready: 1, incomplete: 0, known: 0, refused: 1 })
  expect(notable).toMatchObject([{ line: 3, is: 'refused', problems: [problem] }])
  expect([importId, requests()]).toEqual([undefined, 0])
})

test('what an old ledger tells of acts that were late or against their article comes in whole', async () => {
  const late = { clarification_on: '2023-4-20', corrected_on: '2023-4-25' }
  const uncorrected = { clarification_on: '2023-4-20', extension_days: '10' }
  const { tally } = await take([
    { number: '2023-001', ...late },
    { number: '2023-002', extension_days: '30' },
    { number: '2023-003', ...uncorrected },
  ])
  expect(tally).toEqual({ ready: 3, incomplete: 0, known: 0, refused: 0 })
  const irregular = ['2023-001', '2023-002', '2023-003'].map((number) => {
    const { judgement, acts } = fileOf(connection(), number)!
    return [judgement.irregularActs, acts.find(({ irregularBecause }) => irregularBecause)?.kind]
  })
  expect(irregular).toEqual([
    [1, 'clarification_notice'],
    [1, 'extension'],
    [1, 'clarification_notice'],
  ])
})

test('a 文号 that the ledger has already is refused at its column', async () => {
  const replied = { outcome: '公开', served_on: '2023-03-20', service_route: '邮寄', reply_number: '测教复〔2023〕1号' }
  expect((await take([{ number: '2023-001', ...replied }])).tally).toMatchObject({ ready: 1 })
  const { notable } = await take([{ number: '2023-002', ...replied }])
  expect(notable).toMatchObject([
    { is: 'refused', problems: [{ kind: 'breach', code: 'numberTaken', column: 'reply_number' }] },
  ])
})

test('a fax that was never confirmed waits, and can be neither replied to nor extended', async () => {
  const fax = { channel: '传真', confirmed_on: '未确认' }
  const { tally } = await take([{ number: '2023-001', ...fax }])
  expect(tally).toMatchObject({ ready: 1 })
  expect(file('2023-001').request).toMatchObject({ arrivedOn: '2023-03-06', receivedOn: null })
  expect(file('2023-001').judgement.dueOn).toBeNull()
  const acts: Record<string, string>[] = [{ clarification_on: '2023-03-08' }, { extension_days: '10' }]
  const { notable } = await take(acts.map((act, at) => ({ number: `2023-00${at + 2}`, ...fax, ...act })))
  expect(notable).toMatchObject([
    { is: 'refused', problems: [{ kind: 'breach', column: 'clarification_on' }] },
    { is: 'refused', problems: [{ kind: 'breach', column: 'extension_days' }] },
  ])
})

test('a row of 逾期不补正 or 逾期不缴费 without a notice ends on its day, with no service made up', async () => {
  const lapsed = { clarification_on: '2023-4-6', outcome: '逾期不补正', served_on: '2023-5-8' }
  const { tally, notable } = await take([
    { number: '2023-001', ...lapsed },
    { number: '2023-002', ...lapsed, service_route: '邮寄', reply_number: '测教告〔2023〕1号' },
  ])
  expect(tally).toMatchObject({ ready: 2, refused: 0 })
  expect(notable).toEqual([])
  const ends = ['2023-001', '2023-002'].map((number) => fileOf(connection(), number)!.records.conclusions[0])
  expect(ends).toMatchObject([
    { kind: 'lapse', concludedOn: '2023-05-08', servedOn: null, serviceRoute: null, concludes: true },
    { kind: 'reply', concludedOn: '2023-05-08', servedOn: '2023-05-08', serviceRoute: 'post' },
  ])
})

test('a number that stands twice in the file is refused with the line of the first', async () => {
  const { notable } = await take([{ number: '2023-001' }, { number: '2023-001' }])
  expect(notable).toMatchObject([{ line: 3, problems: [{ code: 'numberTwice', line: 2 }] }])
})

test('only the good rows are taken in where that is chosen, and a refused one leaves nothing behind', async () => {
  const late = {
    number: '2023-002',
    applicant_name: '只在被拒绝的行',
    section: '新科',
    outcome: '公开',
    served_on: '2023-1-1',
  }
  const { tally, importId } = await take([{ number: '2023-001' }, late, { number: '2023-003' }], { onlyValid: true })
  expect(tally).toMatchObject({ ready: 2, refused: 1 })
  expect(importId).toBeDefined()
  expect([requests(), fileOf(connection(), '2023-002')]).toEqual([2, undefined])
  expect(connection().select().from(applicants).where(eq(applicants.name, '只在被拒绝的行')).all()).toEqual([])
})

test('a dry run says the same and changes nothing', async () => {
  const before = connection().select({ count: count() }).from(auditEntries).get()
  const { tally } = await take([{ number: '2023-001' }, { number: '2023-002', outcome: '?' }], { dryRun: true })
  expect(tally).toMatchObject({ ready: 1, refused: 1 })
  expect([requests(), connection().select({ count: count() }).from(auditEntries).get()]).toEqual([0, before])
})

test('importing a file again adds nothing; another request under a number that is taken is refused', async () => {
  await take([{ number: '2023-001' }, { number: '2023-002' }])
  const { tally, notable } = await take([{ number: '2023-001' }, { number: '2023-002', received_on: '2023-4-1' }], {
    onlyValid: true,
  })
  expect(tally).toEqual({ ready: 0, incomplete: 0, known: 1, refused: 1 })
  expect(notable).toMatchObject([{ is: 'known' }, { problems: [{ code: 'numberDiffers' }] }])
  expect(requests()).toBe(2)
})

test('numbers are kept, and those drawn afterwards go on behind them', async () => {
  await take([{ number: '依申请〔2023〕12号' }, { number: '2023-009' }, { number: '甲字第A号' }, { number: '' }])
  const drawn = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY)))
  const numbers = connection().select({ number: disclosureRequests.number }).from(disclosureRequests).all()
  expect(numbers.map(({ number }) => number).sort()).toEqual([
    '2023-009',
    '2023-014',
    '2023-015',
    '依申请〔2023〕12号',
    '甲字第A号',
  ])
  expect(drawn.number).toBe('2023-015')
})

test('a reply without outcome is taken in as an incomplete case: open and counted as received, until the reply is recorded', async () => {
  const { tally, notable } = await take([
    { number: '2023-001', served_on: '2023-03-20', reply_number: '示教公复〔2023〕1号' },
  ])
  expect(tally).toMatchObject({ incomplete: 1 })
  expect(notable).toEqual([{ line: 2, is: 'incomplete', gaps: ['outcome'] }])
  expect(incompleteRequests(WANG_FANG, 2023)).toMatchObject([
    { number: '2023-001', gap: 'outcome', noted: '2023-03-20；示教公复〔2023〕1号' },
  ])
  expect(file('2023-001').judgement).toMatchObject({ dueOn: '2023-04-03', concludedOn: null })
  accepted(commitIfOk(WANG_FANG, (tx) => recordReply(tx, replyOf('2023-001', 'granted', '2023-03-20'), TODAY)))
  expect(incompleteRequests(WANG_FANG, 2023)).toEqual([])
})

test('an outcome whose groundwork the old ledger lacks counts, and stays in the checks until it is looked up', async () => {
  await take([{ number: '2023-001', outcome: '大量反复申请', served_on: '2023-03-20' }])
  expect(file('2023-001').records.conclusions).toMatchObject([{ outcome: 'not_processed.excessive', concludes: true }])
  expect(incompleteRequests(WANG_FANG, 2023)).toMatchObject([{ gap: 'reasons_refused' }])
  const { id, version } = file('2023-001').records.gaps[0]!
  accepted(
    commitIfOk(WANG_FANG, (tx) =>
      mendGap(tx, { number: '2023-001', id, version, mending: '2023年3月9日发函要求说明理由' }, TODAY),
    ),
  )
  expect(incompleteRequests(WANG_FANG, 2023)).toEqual([])
})

const findingsOf = (year: number) =>
  runChecks({
    year,
    format: formatOf(year),
    tables: countTables(loadReportFacts(WANG_FANG, year), formatOf(year)),
    evidence: loadEvidence(WANG_FANG, year),
  })
    .filter(({ rule }) => rule === 'T3-7' || rule === 'T3-9')
    .map(({ rule, severity, cells, found, expected, records }) => ({ rule, severity, cells, found, expected, records }))
const oldCase = (number: string, problem: string) => ({ name: number, path: `/requests/${number}`, problem })

test('the checks name an old case without outcome, in its year and the years that carry it on, until its reply is recorded', async () => {
  await take([{ number: '2023-001', served_on: '2023-03-20' }, { number: '2023-002' }])
  const finding = {
    rule: 'T3-9',
    severity: 'W',
    cells: ['table3.carried_out.total'],
    found: 2,
    expected: 1,
    records: [oldCase('2023-001', 'old_case_unanswered')],
  }
  expect([findingsOf(2022), findingsOf(2023), findingsOf(2024)]).toEqual([[], [finding], [finding]])
  accepted(commitIfOk(WANG_FANG, (tx) => recordReply(tx, replyOf('2023-001', 'granted', '2023-03-20'), TODAY)))
  expect([findingsOf(2023), findingsOf(2024)]).toEqual([[], []])
})

test.each([
  ['大量反复申请', 'not_processed.excessive'],
  ['逾期不补正', 'other.clarification_lapsed'],
  ['逾期不缴费', 'other.fee_unpaid'],
  ['补正后仍不明确', 'unavailable.still_unclear'],
])(
  'the checks name an old case of %s without its groundwork where it counts, until it is looked up',
  async (words, code) => {
    await take([{ number: '2023-001', outcome: words, served_on: '2024-01-20' }])
    const finding = {
      rule: 'T3-9',
      severity: 'W',
      cells: [`table3.${code}.total`],
      found: 1,
      expected: 0,
      records: [oldCase('2023-001', 'old_case_groundwork')],
    }
    expect([findingsOf(2023), findingsOf(2024)]).toEqual([[], [finding]])
    const { id, version } = file('2023-001').records.gaps[0]!
    const mending = '卷内有告知书'
    accepted(commitIfOk(WANG_FANG, (tx) => mendGap(tx, { number: '2023-001', id, version, mending }, TODAY)))
    expect(findingsOf(2024)).toEqual([])
  },
)

test('an import is undone whole, and its numbers are free again', async () => {
  const { importId } = await take([
    { number: '2023-001', outcome: '公开', served_on: '2023-03-20' },
    { number: '2023-002', served_on: '2023-03-20' },
  ])
  accepted(await undoInSteps(ZHAO_JUN, importId!))
  expect([requests(), connection().select().from(applicants).all()]).toEqual([0, []])
  expect(listRequests(WANG_FANG, requestListQuery.parse({ q: '招生' }), TODAY).total).toBe(0)
  expect((await take([{ number: '2023-001' }])).tally).toMatchObject({ ready: 1 })
})

test('an import of which a case was anonymised is not undone: what is left could not be entered anew', async () => {
  const { importId } = await take([
    { number: '2023-001' },
    { number: '2023-002', outcome: '公开', served_on: '2023-03-20' },
  ])
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, { years: 1, version: 1 })))
  expect(accepted(commitIfOk(ZHAO_JUN, (tx) => anonymiseCases(tx, ['2023-002'], TODAY)))).toMatchObject({ cases: 1 })
  expect(commitIfOk(ZHAO_JUN, (tx) => mayUndo(tx, importId!))).toMatchObject({
    breach: { code: 'builtUpon', values: { record: '2023-002' } },
  })
})

test('an import on which something has been built is not undone', async () => {
  const { importId } = await take([{ number: '2023-001' }, { number: '2023-002' }])
  accepted(commitIfOk(WANG_FANG, (tx) => recordReply(tx, replyOf('2023-002', 'granted', '2023-03-20'), TODAY)))
  expect(await undoInSteps(ZHAO_JUN, importId!)).toMatchObject({
    kind: 'breach',
    breach: { code: 'builtUpon', values: { record: '2023-002' } },
  })
  expect(requests()).toBe(2)
})

test('an import is not undone once a file has been attached to one of its requests: neither is lost', async () => {
  const { importId } = await take([{ number: '2023-001' }, { number: '2023-002' }])
  const incoming = incomingPath()
  writeFileSync(incoming, '说明')
  const sha256 = hash('sha256', '说明')
  const attached = { owner: 'request', record: file('2023-002').request.id, label: 'other', name: '说明.txt' } as const
  accepted(commitIfOk(WANG_FANG, (tx) => addAttachment(tx, { ...attached, kind: 'text', bytes: 6, sha256, incoming })))
  expect(await undoInSteps(ZHAO_JUN, importId!)).toMatchObject({ kind: 'breach', breach: { code: 'builtUpon' } })
  expect([requests(), connection().select().from(attachments).all().length]).toEqual([2, 1])
  expect(existsSync(contentPath(sha256))).toBe(true)
})

test('an import is not undone once a suggestion to publish names one of its requests', async () => {
  const { importId } = await take([{ number: '2023-001' }])
  const suggestion = { raisedOn: '2023-03-20', matter: '招生计划' }
  const input = matterInput.parse({ ...newMatter('suggestions', ['2023-001']), ...suggestion })
  accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, input, TODAY)))
  expect(await undoInSteps(ZHAO_JUN, importId!)).toMatchObject({
    kind: 'breach',
    breach: { code: 'builtUpon', values: { record: '2023-001' } },
  })
  expect(requests()).toBe(1)
})

test('a request that was entered by hand still never leaves the ledger', () => {
  accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY)))
  expect(() => connection().delete(disclosureRequests).run()).toThrow(/never given up/)
})

test('published figures of earlier years are taken in as the reports of their years, and a report that stands is left alone', async () => {
  const cells = (value: string) => [
    ['年度', '数据项', '数值'],
    ['2021年', 'table3.received.total', '12'],
    ['2022', 'table3.received.total', value],
    ['2022', 'table2.administrative_charges', '70.319'],
  ]
  const { tally, importId, notable } = await importTable('history', cells('8'))
  expect([tally.ready, notable]).toEqual([3, []])
  expect(enteredReport(connection(), 2022)).toMatchObject({
    format: '2021',
    cells: { 'table3.received.total': '8', 'table2.administrative_charges': '70.319' },
  })
  expect((await importTable('history', cells('8'))).tally).toMatchObject({ known: 3 })
  const again = await importTable('history', cells('9'), { onlyValid: true })
  expect(again.notable).toMatchObject([
    { is: 'known' },
    { problems: [{ code: 'historyEntered', text: '8' }] },
    { is: 'known' },
  ])
  accepted(await undoInSteps(ZHAO_JUN, importId!))
  expect([2021, 2022].map((year) => enteredReport(connection(), year))).toEqual([undefined, undefined])
})

test('published items, documents, figures and statistics are taken in, known the second time, and taken out again', async () => {
  const tables = {
    published: [
      ['标题', '类别', '发布日期', '渠道', '文号', '链接'],
      ['招生公告', '政务动态', '2023.6.1', '网站、官方微信', '', 'https://example.org/1'],
    ],
    documents: [
      ['文件种类', '标题', '文号', '制发日期', '废止日期', '废止依据'],
      ['规范性文件', '某办法', '示教规〔2023〕1号', '2023-2-1', '2023-12-1', '示教规〔2023〕9号'],
    ],
    figures: [
      ['事项', '起始日期', '截止日期', '金额（元）', '报送单位'],
      ['收费', '2023-1-1', '2023-12-31', '703190.00', '财务科'],
    ],
    statistics: [
      ['平台', '指标', '数值', '起始日期', '截止日期'],
      ['网站', '浏览量', '15.0万', '2023-1-1', '2023-12-31'],
    ],
  } as const
  const ids: number[] = []
  for (const kind of ['published', 'documents', 'figures', 'statistics'] as const) {
    const { tally, importId, notable } = await importTable(kind, tables[kind])
    expect([kind, tally.ready, notable]).toEqual([kind, 1, []])
    expect((await importTable(kind, tables[kind])).tally).toMatchObject({ known: 1, ready: 0 })
    ids.push(importId!)
  }
  expect(connection().select().from(platformStatistics).get()).toMatchObject({
    value: 150_000,
    unit: 'wan',
    decimals: 1,
  })
  expect(connection().select().from(reportedFigures).get()).toMatchObject({ amountFen: 70_319_000 })
  for (const id of ids) accepted(await undoInSteps(ZHAO_JUN, id))
  for (const table of [publishedItems, normativeDocuments, reportedFigures, platformStatistics])
    expect(connection().select().from(table).all()).toEqual([])
})
