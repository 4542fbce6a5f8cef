import { and, between, eq, notExists } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { firstDayOf, lastDayOf, yearOf } from '@/lib/dates'
import { REPORTED_KINDS } from '@/lib/figures/reported'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '@/lib/law/report-formats/report-format'
import { table3Columns, table3Rows } from '@/lib/law/report-formats/rows'
import type { AnnualReport } from '@/lib/report/assemble'
import { readFigure } from '@/lib/report/figure-reference'
import type { FigureId } from '@/lib/report/figures'
import { requestListQuery } from '@/lib/requests/list-query'
import type { SupervisionHead } from '@/lib/supervision/heads'
import { connection } from '../../client'
import { listAccounts } from '../../queries/accounts'
import { annualReport } from '../../queries/report/annual-report'
import { itemsIn } from '../../queries/report/published'
import { recordsBehind } from '../../queries/report/records'
import { entriesUnder } from '../../queries/report/supervision'
import { listRequests } from '../../queries/requests'
import { publishedItems } from '../../schema/published'
import { paperReviews } from '../../schema/reviews'
import { ZHAO_JUN } from '../../testing/cast'
import { openDemonstration } from '../../testing/demonstration'

const YEAR = 2023
const TODAY = '2024-06-03'

beforeAll(() => {
  openDemonstration(TODAY)
})

// Nothing writes to the ledger after it is loaded, so that one reading of it serves all clauses.
let assembled: AnnualReport | undefined
const report = () => (assembled ??= annualReport(ZHAO_JUN, YEAR))

/** The figure as it is printed, once its records have been held against it: their number, their sum, or the last. */
function countedBehind(id: FigureId): string {
  const { text } = report().figures.get(id)!
  const records = recordsBehind(ZHAO_JUN, YEAR, readFigure(id)!)
  const values = records.flatMap(({ value }) => (value === undefined ? [] : [Number.parseFloat(value)]))
  const sum = values.reduce((total, value) => total + value, 0)
  const inPrint = id === 'table2.administrative_charges' ? sum / 10_000 : sum
  const backed = records.length === values.length ? inPrint : records.length
  expect([id, backed]).toEqual([id, expect.closeTo(Number.parseFloat(text), 6)])
  return text
}

const category = (name: string) =>
  countedBehind(`published.category.${report().facts.categories.find((each) => each.name === name)!.id}`)
const account = (name: string) => listAccounts(ZHAO_JUN).find((each) => each.name === name)!
const statistic = (platform: string, measure: 'visits' | 'followers' | 'subscribers' | 'likes' | 'articles') =>
  countedBehind(`statistic.${account(platform).id}.${measure}`)
const channelsUsed = () =>
  report()
    .facts.channels.filter(({ id }) => Number(countedBehind(`postings.${id}`)) > 0)
    .map(({ name }) => name)
const titled = (part: string) =>
  itemsIn(ZHAO_JUN, YEAR, { kind: 'information' }).filter(({ title }) => title.includes(part)).length
const requests = (query: Record<string, string>) =>
  listRequests(ZHAO_JUN, requestListQuery.parse({ year: String(YEAR), ...query }), TODAY).total
const under = (head: SupervisionHead, year = YEAR) => entriesUnder(ZHAO_JUN, year, head)
const duty = (of: string) => under('members').flatMap(({ code, title }) => (code === of ? [title] : []))
const ruleMade = (part: string) => under('rules_made').filter(({ title }) => title.includes(part)).length
const measures = () => under('measures_done').map(({ title, date }) => [title, date.slice(0, 7)])

/** Items of the year that were neither reviewed in the ledger nor recorded as reviewed on paper. */
const unreviewed = () =>
  connection()
    .select({ id: publishedItems.id })
    .from(publishedItems)
    .where(
      and(
        between(publishedItems.publishedOn, firstDayOf(YEAR), lastDayOf(YEAR)),
        notExists(connection().select().from(paperReviews).where(eq(paperReviews.itemId, publishedItems.id))),
      ),
    )
    .all().length

type Clause = readonly [clause: string, query: () => unknown, value: unknown]

const CLAUSES: Record<string, readonly Clause[]> = {
  一: [
    ['编制机关', () => report().facts.organ.fullName, '新乡市教育局'],
    ['统计期限', () => report().facts.year, 2023],
    ['公开信息总数', () => countedBehind('published.kind.information'), '452'],
    ['概况类信息', () => category('概况类信息'), '48'],
    ['政务动态', () => category('政务动态'), '308'],
    ['信息公开目录信息', () => category('信息公开目录信息'), '96'],
    ['通过网站、微信公众号、微博公开', channelsUsed, ['门户网站', '官方微信', '官方微博']],
    [
      '相同信息计1条：次数多于条数',
      () => report().facts.channels.reduce((sum, { postings }) => sum + postings, 0) > 452,
      true,
    ],
    ['制发规范性文件', () => countedBehind('table2.normative_documents.issued'), '0'],
    ['解读信息', () => countedBehind('published.kind.interpretation'), '5'],
    ['回应公众关注热点', () => countedBehind('published.kind.response'), '6'],
    ['门户网站访问量', () => statistic('门户网站', 'visits'), '118.4万'],
    ['官方微信订阅量', () => statistic('官方微信', 'subscribers'), '48.8万'],
    ['官方微博粉丝数', () => statistic('官方微博', 'followers'), '2.2万'],
    ['官方抖音账号名称', () => account('官方抖音').account, '新乡教育'],
    ['官方抖音粉丝量', () => statistic('官方抖音', 'followers'), '15.0万'],
    ['官方抖音点赞', () => statistic('官方抖音', 'likes'), '1.3万'],
  ],
  '一（二）': [
    ['收到申请', () => countedBehind('table3.received.total'), '8'],
    ['均已办理', () => [countedBehind('table3.total.total'), countedBehind('table3.carried_out.total')], ['8', '0']],
    ['均按期办理', () => requests({ status: 'concluded_late' }), 0],
    ['未发生行政复议', () => countedBehind('table4.reconsideration.total'), '0'],
    [
      '未发生行政诉讼',
      () => [
        countedBehind('table4.litigation_direct.total'),
        countedBehind('table4.litigation_after_reconsideration.total'),
      ],
      ['0', '0'],
    ],
    ['未发生行政申诉', () => [countedBehind('remedies.total'), countedBehind('supervision.complaints')], ['0', '0']],
  ],
  '一（三）': [
    ['制定完善官网信息发布制度', () => ruleMade('官网信息发布制度'), 1],
    ['制定完善新媒体管理制度', () => ruleMade('新媒体管理制度'), 1],
    ['建立“三审三校”制度', () => ruleMade('三审三校'), 1],
    ['制度均现行有效', () => countedBehind('supervision.rules_in_force'), '3'],
    ['回应群众关心的热点问题', () => countedBehind('published.kind.response'), '6'],
  ],
  '一（四）': [
    ['新增“建议提案办理结果”', () => titled('建议提案办理结果'), 12],
    ['累计发稿', () => statistic('门户网站', 'articles'), '253'],
    ['浏览量与（一）的访问量相同', () => statistic('门户网站', 'visits'), '118.4万'],
    [
      '使用微信公众号、抖音',
      () => ['官方微信', '官方抖音'].map((name) => account(name).series.length > 0),
      [true, true],
    ],
  ],
  '一（五）': [
    ['领导小组组长', () => duty('leader'), ['主管局长']],
    ['领导小组副组长', () => duty('deputy'), ['局办公室主任']],
    ['负责政府信息公开工作', () => duty('office'), ['新闻中心']],
    ['从业人员培训', () => countedBehind('supervision.trainings'), '1'],
    ['学习《条例》', () => under('trainings').filter(({ title }) => title.includes('条例')).length, 1],
    ['经考核合格', () => countedBehind('supervision.assessments_passed'), '1'],
    ['审核后发布：没有未经审核的信息', unreviewed, 0],
  ],
  二: [
    ...(['regulations', 'normative_documents'] as const).flatMap((kind) =>
      (['issued', 'repealed', 'in_force'] as const).map(
        (measure): Clause => [`${kind} ${measure}`, () => countedBehind(`table2.${kind}.${measure}`), '0'],
      ),
    ),
    ...REPORTED_KINDS.map(
      (kind): Clause => [
        kind,
        () => countedBehind(`table2.${kind}`),
        kind === 'administrative_charges' ? '70.319' : '0',
      ],
    ),
  ],
  三: table3Rows(formatOf(2023)).flatMap((row) =>
    table3Columns(formatOf(2023)).map((column): Clause => {
      const value = { received: 8, granted: 3, 'unavailable.not_held': 5, total: 8 }[row as string] ?? 0
      const expectedCount = column === 'natural_person' || column === 'total' ? value : 0
      return [`${row} ${column}`, () => countedBehind(`table3.${row}.${column}`), String(expectedCount)]
    }),
  ),
  四: TABLE4_BLOCKS.flatMap((block) =>
    TABLE4_COLUMNS.map(
      (column): Clause => [`${block} ${column}`, () => countedBehind(`table4.${block}.${column}`), '0'],
    ),
  ),
  五: [
    ['存在的问题', () => under('problems').map(({ title }) => title.slice(0, 7)), ['工作人员的业务', '信息公开的渠道']],
    ['加强学习和考核', () => measures()[0], ['组织网站运营人员学习《条例》并进行考核', '2023-04']],
    ['2023年6月开通官方抖音', () => measures()[1], ['开通官方抖音账号“新乡教育”', '2023-06']],
    ['账号的开通日期', () => account('官方抖音').openedOn?.slice(0, 7), '2023-06'],
    ['抖音粉丝量与（一）相同', () => statistic('官方抖音', 'followers'), '15.0万'],
    ['抖音点赞与（一）相同', () => statistic('官方抖音', 'likes'), '1.3万'],
  ],
  六: [['本年度没有收取信息处理费', () => [countedBehind('fees.requests'), countedBehind('fees.yuan')], ['0', '0']]],
}

describe.each(Object.entries(CLAUSES))('新乡市教育局 2023, section %s', (_, clauses) => {
  test.each(clauses)('%s', (_clause, query, value) => expect(query()).toEqual(value))
})

test('a clause loses its value with its records: another year of the same ledger says something else', () => {
  const later = annualReport(ZHAO_JUN, yearOf(TODAY)).figures
  const { figures } = report()
  const counts = ['published.kind.information', 'supervision.rules_made', 'table3.received.total'] as const
  for (const id of counts) expect([id, later.get(id)?.text]).not.toEqual([id, figures.get(id)?.text])
  expect(OUTCOME_CODES.every((code) => figures.has(`table3.${code}.total`))).toBe(true)
})
