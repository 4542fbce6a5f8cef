import type { Choice } from '@/lib/imports/choices'
import type { ImportKind } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'
import type { SaidWord, UnknownWord } from '@/lib/imports/said-words'
import type { SheetState } from '@/lib/imports/summary'
import type { Tally } from '@/lib/imports/verdict'

/** What the page of a file knows of it: its sheets, its columns, and to what each of them is mapped. */
export type DraftOnPage = {
  token: string
  kind: ImportKind
  sheets: { name: string; rows: number; state: SheetState }[]
  taken: number[]
  headings: string[]
  mapping: Mapping
  examples: string[]
  /** The entries of the columns that a closed list fills. */
  choices: Record<string, Choice[]>
  /** What stands in every row, for columns that the file has not. */
  given: Record<string, string>
  /** What the organ said that words of its ledgers mean. */
  words: SaidWord[]
}

/** The progress of a dry run or an import of the file. */
export type JobOnPage = {
  act: 'try' | 'import'
  state: 'running' | 'done' | 'cancelled' | 'failed'
  total: number
  done: number
  tally: Tally
  importId: number | null
  reason: string
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
