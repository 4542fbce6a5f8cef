import type { ImportKind } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'

/** What the page of a file knows of it: its columns, and to what each of them is mapped. */
export type DraftOnPage = { token: string; kind: ImportKind; headings: string[]; mapping: Mapping; examples: string[] }
