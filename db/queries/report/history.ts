import { desc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import type { PublishedReport, TableFigureId } from '@/lib/report/history/published-report'
import { connection, type Statements } from '../../client'
import { historicalFigures, historicalReports, historicalSections } from '../../schema/historical-reports'
import { frozenReport } from './publication'

/** What the report of `year` said when it was published, or undefined if nobody has recorded it. */
export function publishedTables(actor: Actor<'report.view'>, year: number): PublishedReport | undefined {
  const frozen = frozenReport(actor, year)
  if (frozen) return asPublished(frozen)
  const enteredRow = enteredReport(connection(), year)
  return (
    enteredRow && {
      ...enteredRow,
      origin: 'entered',
      figures: new Map(Object.entries(enteredRow.cells)) as PublishedReport['figures'],
    }
  )
}

function asPublished({ year, revision, publishedOn, content }: NonNullable<ReturnType<typeof frozenReport>>) {
  const cells = content.edition.document.blocks
    .flatMap((block) => (block.type === 'table' ? block.table.rows.flat() : []))
    .flatMap(({ figure, text }) => (figure ? [[figure as TableFigureId, text] as const] : []))
  return {
    year,
    format: formatOf(year).code,
    origin: 'frozen' as const,
    source: `${publishedOn}公布的第${revision}版`,
    figures: new Map(cells),
    sections: content.texts,
  }
}

/** The years whose published report was entered, latest first. */
export function enteredYears(_actor: Actor<'report.view'>) {
  return connection().select().from(historicalReports).orderBy(desc(historicalReports.year)).all()
}

export function enteredHistory(_actor: Actor<'report.view'>, year: number) {
  return enteredReport(connection(), year)
}

/** A report as it was entered. Inside a write it is read in the same transaction. */
export function enteredReport(sql: Statements, year: number) {
  const report = sql.select().from(historicalReports).where(eq(historicalReports.year, year)).get()
  if (!report) return undefined
  const figures = sql.select().from(historicalFigures).where(eq(historicalFigures.year, year)).all()
  const texts = sql.select().from(historicalSections).where(eq(historicalSections.year, year)).all()
  return {
    ...report,
    cells: Object.fromEntries(figures.map(({ figure, value }) => [figure, value])) as Partial<
      Record<TableFigureId, string>
    >,
    sections: Object.fromEntries(texts.map(({ section, text }) => [section, text])) as Partial<
      Record<SectionKey, string>
    >,
  }
}
