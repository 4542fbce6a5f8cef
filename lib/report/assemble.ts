import { formatOf } from '../law/report-formats/format-of'
import type { ReportFormat, SectionKey } from '../law/report-formats/report-format'
import { CHARTS_BY_DEFAULT, type ChartId, type EarlierYear, reportCharts } from './charts'
import type { Evidence } from './checks/context'
import { type ExplainedFinding, type KeptExplanation, withExplanations } from './checks/finding'
import { runChecks } from './checks/run'
import type { Block, ReportDocument, Run } from './document'
import { draftSections } from './drafts'
import type { ReportFacts } from './facts'
import { type FigureId, type NamedFigure, namedFigures } from './figures'
import { table2Of, table3Of, table4Of } from './form-tables'
import type { PublishedReport } from './history/published-report'
import { fillFigures } from './narrative'
import { SECTION_KEYS } from './sections'
import { countTables, type ReportTables } from './tables'
import type { Templates } from './templates/shipped'

/** The text that the office wrote for a section in place of the draft. */
export type WrittenSections = Partial<Record<SectionKey, { text: string; version: number }>>

/** `text` with its figures as tokens, and as paragraphs with them filled in. */
export type SectionText = { key: SectionKey; text: string; drafted: boolean; version: number; paragraphs: Run[][] }

export type AnnualReport = {
  year: number
  format: ReportFormat
  facts: ReportFacts
  tables: ReportTables
  /** The organ's own tables; others than `tables` where a government's contain its units'. */
  counted: ReportTables
  figures: Map<FigureId, NamedFigure>
  /** The drafted text of each section. */
  drafts: Record<SectionKey, string>
  sections: Record<SectionKey, SectionText>
  findings: ExplainedFinding[]
  /** The charts that go into the document. */
  charts: readonly ChartId[]
  earlierYears: readonly EarlierYear[]
}

/** What the report needs beside the counted facts: evidence for the checks, earlier years, the organ's choices. */
export type Circumstances = {
  evidence?: Evidence
  last?: PublishedReport
  explanations?: readonly KeptExplanation[]
  /** The organ's own wording of drafts. */
  templates?: Templates
  charts?: readonly ChartId[]
  earlierYears?: readonly EarlierYear[]
  /** Of a government: its own tables with the accepted reports of its units added. */
  withUnits?: (own: ReportTables) => ReportTables
}

/** The report of a year from its counted facts and the office's own texts; pure, so that the same facts give the same report. */
export function assembleReport(
  facts: ReportFacts,
  written: WrittenSections,
  circumstances: Circumstances = {},
): AnnualReport {
  const format = formatOf(facts.year)
  const counted = countTables(facts, format)
  const tables = circumstances.withUnits?.(counted) ?? counted
  const figures = namedFigures(facts, tables, format)
  const drafts = draftSections(facts, tables, format, figures, circumstances.templates)
  const sections = Object.fromEntries(
    SECTION_KEYS.map((key) => {
      const own = written[key]
      const drafted = !own?.text
      const text = drafted ? drafts[key] : own.text
      return [key, { key, text, drafted, version: own?.version ?? 0, paragraphs: fillFigures(text, figures) }]
    }),
  ) as Record<SectionKey, SectionText>
  return {
    year: facts.year,
    format,
    facts,
    tables,
    counted,
    figures,
    drafts,
    sections,
    findings: findingsOf({ facts, format, tables, counted, figures, sections }, circumstances),
    charts: circumstances.charts ?? CHARTS_BY_DEFAULT,
    earlierYears: circumstances.earlierYears ?? [],
  }
}

function findingsOf(
  {
    facts,
    format,
    tables,
    counted,
    figures,
    sections,
  }: Pick<AnnualReport, 'facts' | 'format' | 'tables' | 'counted' | 'figures' | 'sections'>,
  { evidence, last, explanations = [] }: Circumstances,
): ExplainedFinding[] {
  const { year, organ, statistics } = facts
  const text = Object.fromEntries(SECTION_KEYS.map((key) => [key, printedText(sections[key])]))
  const findings = runChecks(
    { year, format, tables, counted, organKind: organ.kind, evidence, last, text, statistics },
    figures,
  )
  return withExplanations(findings, explanations)
}

/** A section as it is printed, a line for each paragraph. */
function printedText({ paragraphs }: Pick<SectionText, 'paragraphs'>): string {
  return paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
}

/** The report as the document that every renderer draws. */
export function toDocument(report: AnnualReport): ReportDocument {
  const { year, format, facts, tables, sections } = report
  const { headings } = format
  const paragraphs = (key: SectionKey): Block[] => sections[key].paragraphs.map((runs) => ({ type: 'paragraph', runs }))
  const charts = reportCharts(facts, tables, format, report.earlierYears).filter(({ chart }) =>
    report.charts.includes(chart.id),
  )
  const chartsOf = (key: SectionKey): Block[] =>
    charts.filter(({ section }) => section === key).map(({ chart }) => ({ type: 'chart', chart }))
  return {
    language: 'zh-CN',
    organ: facts.organ.fullName,
    year,
    title: { organ: facts.organ.fullName, rest: `${year}年政府信息公开工作年度报告` },
    blocks: [
      heading('overview', headings.overview),
      ...paragraphs('preamble'),
      ...format.overviewHeads.flatMap(({ key, label }) => [
        heading(key, label, 2),
        ...paragraphs(key),
        ...chartsOf(key),
      ]),
      heading('table2', headings.table2),
      { type: 'table', table: table2Of(format, tables.table2) },
      heading('table3', headings.table3),
      { type: 'table', table: table3Of(format, tables.table3) },
      heading('table4', headings.table4),
      { type: 'table', table: table4Of(format, tables.table4) },
      heading('problems', headings.problems),
      ...paragraphs('problems'),
      heading('other_matters', headings.otherMatters),
      ...paragraphs('other_matters'),
    ],
  }
}

function heading(id: string, text: string, level: 1 | 2 = 1): Block {
  return { type: 'heading', level, id, text }
}
