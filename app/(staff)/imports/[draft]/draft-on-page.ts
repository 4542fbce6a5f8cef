import type { ImportKind } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'
import type { Tally } from '@/lib/imports/verdict'

/** The draft as the page shows it: the file's columns, and the ledger's column each is mapped to. */
export type DraftOnPage = { token: string; kind: ImportKind; headings: string[]; mapping: Mapping; examples: string[] }

/** The progress of a dry run or an import of the file. */
export type JobOnPage = {
  act: 'try' | 'import'
  state: 'running' | 'done' | 'cancelled' | 'failed'
  total: number
  done: number
  tally: Tally
  importId: number | null
  reason: string
  rows: { line: number; is: string; message: string; cells?: string[] }[]
  notable: number
}
