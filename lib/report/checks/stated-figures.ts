import { type ReportFormat, TABLE4_BLOCKS } from '../../law/report-formats/report-format'
import { resultRows } from '../../law/report-formats/rows'
import { type TableFigureId, tableCell } from '../history/published-report'
import { type ReportTables, sum } from '../tables'
import type { Check } from './context'
import type { RuleId } from './rules'
import { sentencesOf } from './sentences'

/** How the text states a figure of the tables: the words with the number last, the cells, and what it may come to. */
type Saying = {
  rule: RuleId
  words: RegExp
  cells: (match: RegExpExecArray) => TableFigureId[]
  may: (tables: ReportTables, match: RegExpExecArray, sentence: string) => number[]
}

const cell = (tables: ReportTables, id: TableFigureId): number => Number(tableCell(tables, id))

const saying = (rule: RuleId, words: RegExp, ...cells: TableFigureId[]): Saying => ({
  rule,
  words,
  cells: () => cells,
  may: (tables) => [sum(cells.map((id) => cell(tables, id)))],
})

const RECEIVED: TableFigureId = 'table3.received.total'
const CARRIED: TableFigureId = 'table3.carried_in.total'

/** 收办 and 处理 take in what was carried over (宿迁 3607 = 3511 + 96); 收到 alone does not. */
const requestsSaid: readonly Saying[] = [
  {
    rule: 'N-1',
    words: /(收到|新收|接收|受理|收办|办理|处理)[^，、\d]{0,24}?申请(?:共计|合计|共|总数|总量)?(?:为|达)?(\d+)件/g,
    cells: () => [RECEIVED, CARRIED],
    may: (tables, [, verb], sentence) => {
      const [received, all] = [cell(tables, RECEIVED), cell(tables, RECEIVED) + cell(tables, CARRIED)]
      const wide = /收办|办理|处理/.test(verb!)
      return [
        received,
        ...(wide || /收办|结转/.test(sentence) ? [all] : []),
        ...(wide ? [cell(tables, 'table3.total.total')] : []),
      ]
    },
  },
  saying('N-1', /上年度?结转[^，、\d]{0,12}?(\d+)件/g, CARRIED),
  saying('N-2', /(?<!未)办结[^，、\d]{0,12}?(\d+)件/g, 'table3.total.total'),
  saying('N-2', /结转(?:至|到)?(?:下年度|下一年度|次年|明年)[^，、\d]{0,12}?(\d+)件/g, 'table3.carried_out.total'),
]

/** A result by its group, or by the row that the brackets name. */
function outcomesSaid(format: ReportFormat): Saying {
  const rows = resultRows(format)
  const groups = format.table3.blocks
  const cells = ([, label, sub = '']: RegExpExecArray): TableFigureId[] => {
    const one = rows.filter(({ name }) => name === `${label}${sub}`)
    const group = groups.find(({ name }) => name === label)?.group
    const meant = one.length > 0 ? one : rows.filter((row) => row.group === group)
    return meant.map(({ row }) => `table3.${row}.total` as const)
  }
  const names = groups.map(({ name }) => name).join('|')
  return {
    rule: 'N-2',
    words: new RegExp(`(?<!部分)(${names})(（[^（）]*）)?的?(?:申请)?(?:有|为|共)?(\\d+)件`, 'g'),
    cells,
    may: (tables, match) => [sum(cells(match).map((id) => cell(tables, id)))],
  }
}

const SUITS: TableFigureId[] = ['table4.litigation_direct.total', 'table4.litigation_after_reconsideration.total']
const remediesSaid: readonly Saying[] = [
  saying('N-3', /未经复议直接起诉(?:的)?(?:行政诉讼)?(?:案件)?(\d+)[件起宗]/g, SUITS[0]!),
  saying('N-3', /复议后起诉(?:的)?(?:行政诉讼)?(?:案件)?(\d+)[件起宗]/g, SUITS[1]!),
  saying(
    'N-3',
    /行政复议[和、及](?:行政)?诉讼(?:案件)?(?:共计|共|总计)?(\d+)[件起宗]/g,
    ...TABLE4_BLOCKS.map((block) => `table4.${block}.total` as const),
  ),
  saying('N-3', /行政复议(?:案件|申请)?(?:共计|共|总计)?(\d+)[件起宗]/g, 'table4.reconsideration.total'),
  saying('N-3', /(?<!复议[和、及]|的)行政诉讼(?:案件)?(?:共计|共|总计)?(\d+)[件起宗]/g, ...SUITS),
]

const documentsSaid: readonly Saying[] = [
  saying('N-4', /(?:制发|制定|印发|出台)(?:行政)?规范性文件(?:共)?(\d+)[件个份]/g, 'table2.normative_documents.issued'),
  saying('N-4', /废止(?:行政)?规范性文件(?:共)?(\d+)[件个份]/g, 'table2.normative_documents.repealed'),
  saying('N-4', /规范性文件[^。；]*?[，、]废止(\d+)[件个份]/g, 'table2.normative_documents.repealed'),
  saying('N-4', /规范性文件[^。；]*?现行有效(?:的)?(\d+)[件个份]/g, 'table2.normative_documents.in_force'),
  saying('N-4', /行政许可(?:处理)?(?:决定)?(\d+)[件项宗]/g, 'table2.licensing'),
  saying('N-4', /行政处罚(?:处理)?(?:决定)?(\d+)[件项宗]/g, 'table2.penalties'),
  saying('N-4', /行政强制(?:处理|措施)?(?:决定)?(\d+)[件项宗]/g, 'table2.coercion'),
]

const sayings = (format: ReportFormat): Saying[] => [
  ...requestsSaid,
  outcomesSaid(format),
  ...remediesSaid,
  ...documentsSaid,
]

/** The figures of the tables as the text states them, wherever it does (N-1 to N-4). */
export const statedFigures: Check = ({ format, tables, text }) => {
  const known = sayings(format)
  return sentencesOf(text).flatMap(({ section, text: sentence }) =>
    known.flatMap(({ rule, words, cells, may }) =>
      [...sentence.matchAll(words)].flatMap((match) => {
        const found = Number(match.at(-1))
        const allowed = may(tables, match as RegExpExecArray, sentence)
        if (allowed.includes(found)) return []
        return [
          {
            rule,
            section,
            quote: match[0],
            cells: cells(match as RegExpExecArray),
            found,
            expected: [...new Set(allowed)].join('、'),
          },
        ]
      }),
    ),
  )
}
