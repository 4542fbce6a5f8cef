import { z } from 'zod'
import { isPlainDate } from '../dates'
import { filter, filterText, filterYear, pageNumber, sortBy } from '../list-query'
import { DOCUMENT_KINDS } from './document'
import { STANDINGS } from './in-force'

/** How far ahead the list looks for documents whose validity runs out. */
export const RUNNING_OUT_DAYS = [30, 90, 180] as const
export const REMINDER_DAYS = 90

/** The address of the list of documents. `on` is the day on which they are judged to be in force; without it, today. */
export const documentListQuery = z.object({
  kind: filter(z.enum(DOCUMENT_KINDS)),
  state: filter(z.enum(STANDINGS)),
  on: filter(z.string().refine(isPlainDate)),
  /** Validity runs out within so many days after the day. */
  within: filter(z.coerce.number().int().min(1).max(3650)),
  year: filterYear,
  q: filterText,
  sort: sortBy(['issued', 'title'], '-issued'),
  page: pageNumber,
})
export type DocumentListQuery = z.output<typeof documentListQuery>
