import type { PlainDate } from '@/lib/dates'
import type { SaidWords } from '@/lib/imports/said-words'
import type { Like, Problem, Unsaid } from '@/lib/imports/verdict'
import type { Gap } from '@/lib/requests/gaps'
import type { Reckoning } from '@/lib/requests/reckoning'
import type { SearchedRequest } from '../search-index'

/** The state of an import across its steps. */
export type ImportContext = {
  today: PlainDate
  /** In which line each registration number and 文号 stands, and by whom its request is. */
  lines: Map<string, { line: number; applicant?: string }>
  /** The requests that the ledger had of each day that was met, by applicant and text. */
  alike: Map<PlainDate, Map<string, AlikeRequest[]>>
  words: SaidWords
  /** The numbers of the file begin anew each year: they are the organ's own. */
  restarts: boolean
  /** The lines to be imported although the ledger has a similar request. */
  also: ReadonlySet<number> | 'all'
  /** Looked up once: sections, categories, platforms. */
  lists: Map<string, number | undefined>
}

/** A request of the ledger that a row without a number may be; `line` is the row that was taken for it. */
export type AlikeRequest = { number: string; ownNumber: string; line?: number }

/** The same for some rows in one transaction: by what periods are counted in it, and what is not yet searchable. */
export type ImportStep = ImportContext & { reckoning: Reckoning; unindexed: SearchedRequest[] }

/** What an importer makes of a row: the record that it entered, that it stands already, or why it cannot be entered. */
export type Entered =
  | { is: 'entered'; subject: string; gaps: readonly (Gap | Unsaid)[] }
  | { is: 'known'; like?: Like }
  /** `written`: something of it had been entered before it was refused. */
  | { is: 'refused'; problems: Problem[]; written: boolean }
