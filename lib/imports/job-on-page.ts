import type { JobFailure } from '../jobs/job'
import type { Tally } from './verdict'

/** How far a trial or an import of a file has come, as its page asks for it; `notable` counts the rows that are not simply taken in. */
export type JobOnPage = {
  act: 'try' | 'import'
  state: 'running' | 'done' | 'cancelled' | 'failed'
  failure: JobFailure | null
  total: number
  done: number
  tally: Tally
  importId: number | null
  rows: { line: number; is: string; message: string; cells?: string[] }[]
  notable: number
}
