import type { JobFailure } from '../jobs/job'
import type { UnknownWord } from './said-words'
import type { Tally } from './verdict'

/** The progress of a dry run or an import of the file. */
export type JobOnPage = {
  act: 'try' | 'import'
  state: 'running' | 'done' | 'cancelled' | 'failed'
  total: number
  done: number
  tally: Tally
  importId: number | null
  failure: JobFailure | null
  /** The first rows that are not simply taken in; `like`: only taken for a request of the ledger. */
  rows: { line: number; row: string; is: string; like: boolean; message: string; cells?: string[] }[]
  notable: number
  /** The first rows that are no records, of so many. */
  aside: { row: string; reason: string; text: string }[]
  asideCount: number
  words: UnknownWord[]
  /** What the checks will object to, as a sentence. */
  lacking: string
}
