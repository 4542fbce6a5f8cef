import type { ImportKind } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'
import type { Tally } from '@/lib/imports/verdict'

/** What the page of a file knows of it: its columns, and to what each of them is mapped. */
export type DraftOnPage = { token: string; kind: ImportKind; headings: string[]; mapping: Mapping; examples: string[] }

/** How far a trial or an import of the file has come. */
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
