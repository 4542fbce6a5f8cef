import type { ReportFormat, SectionKey } from '../law/report-formats/report-format'
import type { ReportFacts } from './facts'
import type { FigureId, NamedFigure } from './figures'
import { SECTION_KEYS } from './sections'
import type { ReportTables } from './tables'
import { expandTemplate } from './templates/language'
import { phrasesOf } from './templates/phrases'
import { SHIPPED_TEMPLATES, type Templates } from './templates/shipped'

/** The drafted text of every section, by the organ's own wording or the shipped one: its figures are tokens. */
export function draftSections(
  facts: ReportFacts,
  tables: ReportTables,
  format: ReportFormat,
  figures: ReadonlyMap<FigureId, NamedFigure>,
  templates: Templates = {},
): Record<SectionKey, string> {
  const vocabulary = { phrases: phrasesOf(facts, tables, format), figures }
  return Object.fromEntries(
    SECTION_KEYS.map((key) => [key, expandTemplate(templates[key] ?? SHIPPED_TEMPLATES[key], vocabulary)]),
  ) as Record<SectionKey, string>
}
