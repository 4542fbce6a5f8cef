import { z } from 'zod'
import { filterId, filterText, filterYear, pageNumber, sortBy } from '../list-query'

/** The address of the list of published items: its filters, order and page. */
export const itemListQuery = z.object({
  category: filterId,
  channel: filterId,
  year: filterYear,
  q: filterText,
  sort: sortBy(['published', 'title'], '-published'),
  page: pageNumber,
})
export type ItemListQuery = z.output<typeof itemListQuery>
