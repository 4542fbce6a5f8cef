import type { PlainDate } from '@/lib/dates'
import type { Problem } from '@/lib/imports/verdict'
import type { Gap } from '@/lib/requests/gaps'
import type { Reckoning } from '@/lib/requests/reckoning'
import type { SearchedRequest } from '../search-index'

/** What an import of several steps has met so far; it lives as long as the import. */
export type ImportContext = {
  today: PlainDate
  /** In which line each registration number and 文号 stands. */
  lines: Map<string, number>
  /** Looked up once: sections, categories, platforms. */
  lists: Map<string, number | undefined>
}

/** The same for some rows in one transaction: by what periods are counted in it, and what is not yet searchable. */
export type ImportStep = ImportContext & { reckoning: Reckoning; unindexed: SearchedRequest[] }

/** What an importer makes of a row: the record that it entered, that it stands already, or why it cannot be entered. */
export type Entered =
  | { is: 'entered'; subject: string; gaps: readonly Gap[] }
  | { is: 'known' }
  /** `written`: something of it had been entered before it was refused. */
  | { is: 'refused'; problems: Problem[]; written: boolean }
