import type { Sentences } from '../sentences'

/** What a value may need to be told in words: the sentences and the language of the reader. */
export type Words = { say: Sentences; locale: string }

export type Shared = {
  /** The key of its label in the message catalogue. */
  label: string
  /** The name by which the list can be sorted in its address. */
  sort?: string
  figure?: boolean
  /** Running text, which may wrap on the page. */
  wraps?: boolean
  /** Running text that the page cuts to one line, and how little of it is left. */
  cut?: 'wide' | 'narrow'
  /** The address of the page that the value opens, up to the value. */
  opens?: string
  /** The line of the row in which a phone shows it; of a list with such lines, it shows nothing else. */
  line?: 1 | 2 | 3
}

/** A column of the page and of the file taken out; a page may show the same value with a link or a mark. */
type Both<Row> = Shared & { value: (row: Row, words: Words) => string | number | null; fileOnly?: true }

/** A column that the page has alone; what is in its cells is said there. */
type PageOnly = Shared & { value?: undefined }

/** The columns of a list, in their order: written once for its page and for the file. */
export type ListColumns<Row> = Record<string, Both<Row> | PageOnly>

/** The columns of the file: their labels, whether they hold figures, and what each reads of a row. */
export function fileColumns<Row>(columns: ListColumns<Row>, words: Words) {
  return Object.values(columns).flatMap(({ label, figure = false, value }) =>
    value ? [{ head: words.say(label), figure, read: (row: Row) => value(row, words) }] : [],
  )
}

/** The columns that a person may leave out on the page: all that the page has but the first, by which a row is known. */
export function choosable<Row>(
  columns: ListColumns<Row>,
  { say }: Pick<Words, 'say'>,
): { key: string; label: string }[] {
  const [, ...others] = Object.entries(columns).filter(([, column]) => !(column.value && column.fileOnly))
  return others.map(([key, { label }]) => ({ key, label: say(label) }))
}
