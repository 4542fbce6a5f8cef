import { z } from 'zod'
import { filterText, filterYear, pageNumber, sortBy } from '../list-query'

/** The address of the list of a register. */
export const entryListQuery = z.object({
  year: filterYear,
  q: filterText,
  sort: sortBy(['date'], '-date'),
  page: pageNumber,
})
export type EntryListQuery = z.output<typeof entryListQuery>
