import type { Sentences } from '../sentences'

/** What a value may need to be told in words: the sentences and the language of the reader. */
export type Words = { say: Sentences; locale: string }

type Shared = {
  /** The key of its label in the message catalogue. */
  label: string
  /** The name by which the list can be sorted in its address. */
  sort?: string
  figure?: boolean
  /** Running text, which may wrap on the page. */
  wraps?: boolean
}

/** A column of the page and of the file taken out; a page may show the same value with a link or a mark. */
type Both<Row> = Shared & { value: (row: Row, words: Words) => string | number | null; fileOnly?: true }

/** A column that the page has alone; what is in its cells is said there. */
type PageOnly = Shared & { value?: undefined }

/** The columns of a list, in their order: written once for its page and for the file. */
export type ListColumns<Row> = Record<string, Both<Row> | PageOnly>

/** The columns of the file: their labels, and what each reads of a row. */
export function fileColumns<Row>(columns: ListColumns<Row>, words: Words) {
  return Object.values(columns).flatMap(({ label, value }) =>
    value ? [[words.say(label), (row: Row) => value(row, words)] as const] : [],
  )
}
