import type { Choice } from '@/lib/imports/choices'
import type { ImportKind } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'
import type { SaidWord } from '@/lib/imports/said-words'
import type { SheetState } from '@/lib/imports/summary'

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
