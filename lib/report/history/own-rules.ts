import { formatByCode } from '../../law/report-formats/format-of'
import type { OrganKind } from '../../organ/organ'
import type { Finding } from '../checks/finding'
import { runChecks } from '../checks/run'
import type { FigureId } from '../figures'
import type { HistoryInput } from './input'
import { tablesOfPrinted } from './published-report'

type Entered = Pick<HistoryInput, 'year' | 'format' | 'cells' | 'sections'>

/**
 * What a published report breaks by itself: every rule that needs neither a register nor another year. A relation with a
 * blank cell in it cannot be assessed, and is left out. What was printed stays as it was printed.
 */
export function findingsOfEntered(
  { year, format: code, cells: printed, sections }: Entered,
  organKind?: OrganKind,
): Finding[] {
  const format = formatByCode(code)
  const text = Object.values(sections).some(Boolean) ? sections : undefined
  const tables = tablesOfPrinted(format, (id) => printed[id])
  const known = (cell: FigureId) => cell in printed
  return runChecks({ year, format, tables, organKind, text }).filter(({ cells }) => cells.every(known))
}

/** Whether a report's organ is the one named: written in full, in short, or with blanks. */
export function isOwnName(organ: string, own: { fullName: string; shortName: string }): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')
  return [own.fullName, own.shortName].some((name) => plain(name) === plain(organ))
}
