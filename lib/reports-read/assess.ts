import { grouped } from '../grouped'
import type { FormatCode } from '../law/report-formats/format-of'
import type { OrganKind } from '../organ/organ'
import { type Cause, causesOf, explains } from '../report/checks/causes'
import type { Finding } from '../report/checks/finding'
import { cellsOfRelation, type Relation, relationsOf } from '../report/checks/relations'
import type { RuleId } from '../report/checks/rules'
import { runChecks } from '../report/checks/run'
import type { UnfilledCell } from '../report/checks/unfilled'
import type { FigureId } from '../report/figures'
import { type PublishedReport, type TableFigureId, tablesOfPrinted } from '../report/history/published-report'
import { sum } from '../report/tables'
import { isLeftOut, isNumber } from './read-cell'
import { isEmptyForm, type ReadReport } from './recognise'

/** Why a rule says nothing: cells are blank, cannot be read or are not there; or the year is not known. */
type WhyNot = 'blank' | 'unreadable' | 'missing' | 'year'

/** A rule that could not be held against a report, the cells because of which, and why. */
export type NotAssessed = { rule: RuleId; cells: readonly TableFigureId[]; why: WhyNot }
/** `causes` are single cells, each of which makes several of the findings. */
export type Assessment = {
  findings: readonly Finding[]
  notAssessed: readonly NotAssessed[]
  causes: readonly Cause[]
}

/** Rules that read the text against a year. */
const OF_TEXT: readonly RuleId[] = ['N-1', 'N-2', 'N-3', 'N-4', 'N-5', 'N-6', 'N-7', 'N-8', 'N-9', 'N-10']

/**
 * Holds a report against every rule that needs nothing but itself and, where it is given, the report of the year before. A sum
 * with a blank in it is assessed only where a printed total leaves nothing but nought for the blank.
 */
export function assess(report: ReadReport, last?: PublishedReport): Assessment {
  if (isEmptyForm(report)) return { findings: [], notAssessed: [], causes: [] }
  const { cells, format, year, narrative } = report
  const noughts = provenNoughts(report)
  const known = (id: FigureId) => isTable(id) && (noughts.has(id) || (cells.has(id) && isNumber(cells.get(id)!)))
  const text = year !== null && Object.values(narrative).some(Boolean) ? narrative : undefined
  const context = {
    year: year ?? format.firstYear,
    format,
    tables: tablesOfPrinted(format, (id) => cells.get(id)?.value),
    organKind: kindOf(report.organ),
    unfilled: unfilledCells(report),
    text,
    last,
  }
  const raised = runChecks(context)
  const assessed = (finding: Finding) =>
    UNFILLED.includes(finding.rule) || (finding.cells.every(known) && !ofWhatIsNotThere(finding, report))
  const notAssessed = [
    ...relationsOf(format)
      .filter((relation) => touches(report, relation))
      .map((relation) => ({
        rule: relation.rule as RuleId,
        cells: cellsOfRelation(relation).filter((cell) => !known(cell)),
      })),
    ...raised
      .filter((finding) => !assessed(finding) && !SUMS.includes(finding.rule))
      .map(({ rule, cells: compared }) => ({ rule, cells: compared.filter(isTable).filter((cell) => !known(cell)) })),
  ].filter((each) => each.cells.length > 0)
  const findings = raised.filter(assessed)
  return {
    findings,
    causes: causesOf(context.tables, format).filter(({ sums }) =>
      sums.every((relation) => findings.some((finding) => explains([relation], finding))),
    ),
    notAssessed: [
      ...byCause(notAssessed, report),
      ...(year === null ? OF_TEXT.map((rule) => ({ rule, cells: [], why: 'year' as const })) : []),
    ],
  }
}

/** What a text fails to say is found only where the text is there: its section with a heading, or the whole of section 一. */
function ofWhatIsNotThere({ rule, quote }: Finding, { narrative, sections, read }: ReadReport): boolean {
  if (quote !== undefined) return false
  if (rule === 'N-10') return narrative.other_matters === undefined
  if (rule !== 'N-11') return false
  const parts = Object.values(read).some((extent) => extent !== 'whole')
  return parts || (sections[0]?.paragraphs.join('').length ?? 0) < LEAST_OVERVIEW
}
/** Characters; a shorter section 一 was cut. */
const LEAST_OVERVIEW = 100

const UNFILLED: readonly RuleId[] = ['T2-1', 'T3-4']
const SUMS: readonly RuleId[] = ['T3-1', 'T3-2', 'T3-3', 'T4-1']

const isTable = (id: FigureId): id is TableFigureId => /^table[234]\./.test(id)

/** Whether any cell of a sum is in the report at all: of a row that is not there nothing has to be said. */
function touches({ cells }: ReadReport, relation: Relation): boolean {
  return cellsOfRelation(relation).some((cell) => cells.has(cell))
}

/** One line for each rule and cause, with all cells that are the cause. */
function byCause(
  notAssessed: readonly { rule: RuleId; cells: readonly TableFigureId[] }[],
  { cells }: ReadReport,
): NotAssessed[] {
  const whyNot = (id: TableFigureId): WhyNot => {
    const cell = cells.get(id)
    if (!cell) return 'missing'
    return isLeftOut(cell) ? 'blank' : 'unreadable'
  }
  const causes = notAssessed.flatMap(({ rule, cells: missing }) =>
    missing.map((cell) => ({ rule, cell, why: whyNot(cell) })),
  )
  return [...grouped(causes, ({ rule, why }) => `${rule} ${why}`).values()].map((group) => ({
    rule: group[0]!.rule,
    cells: [...new Set(group.map(({ cell }) => cell))],
    why: group[0]!.why,
  }))
}

/**
 * Blank cells that a sum shows to be nought: its total is printed, and the other addends make it up already. What one sum
 * shows holds for the others.
 */
function provenNoughts({ cells, format }: ReadReport): ReadonlySet<TableFigureId> {
  const proven = new Set<TableFigureId>()
  const relations = relationsOf(format)
  const value = (id: TableFigureId) => {
    const cell = cells.get(id)
    if (proven.has(id)) return 0
    return cell && isNumber(cell) ? Number(cell.value) : undefined
  }
  const leftOut = (id: TableFigureId) => {
    const cell = cells.get(id)
    return cell !== undefined && isLeftOut(cell)
  }
  for (let before = -1; before < proven.size; ) {
    before = proven.size
    for (const { found, expected } of relations) {
      const totals = found.map(value)
      const blanks = expected.filter((id) => value(id) === undefined)
      if (blanks.length === 0 || totals.includes(undefined) || !blanks.every(leftOut)) continue
      const addends = expected.map((id) => value(id) ?? 0)
      if (sum(addends) === sum(totals.map((each) => each ?? 0))) for (const id of blanks) proven.add(id)
    }
  }
  return proven
}

/** What is printed where a number belongs; digits that are only glued are numbers, and of blank table 四 no rule speaks. */
function unfilledCells({ cells }: ReadReport): UnfilledCell[] {
  return [...cells].flatMap(([cell, { state, value, printed, may }]) =>
    value === null && may === undefined ? [{ cell, printed: state === 'blank' ? '' : printed }] : [],
  )
}

const GOVERNMENT = /[省市县区州旗盟](?:人民政府)?$/
/** State Council departments make 规章 too: of them nothing is concluded from the name. */
const DEPARTMENT = /(?<!总)(?:局|厅|办公室|中心|大队|支队|街道办事处)$/

/** What the name says of an organ: only governments of counties and above report evaluations, no department makes 规章. */
function kindOf(organ: string | null): OrganKind | undefined {
  if (organ === null || /^(?:国家|中国|中华)/.test(organ)) return undefined
  if (GOVERNMENT.test(organ)) return 'government'
  return DEPARTMENT.test(organ) ? 'department' : undefined
}

/** A report that was read, as the report of the year after is held against it. */
export function asPublished(
  { year, format, cells, narrative }: ReadReport & { year: number },
  source: string,
): PublishedReport {
  const figures = [...cells].flatMap(([id, { value }]): [TableFigureId, string][] =>
    value === null ? [] : [[id, value]],
  )
  const code: FormatCode = format.code
  return { year, format: code, origin: 'entered', source, figures: new Map(figures), sections: narrative }
}
