import { z } from 'zod'
import { filter, filterText, filterYear, pageNumber, sortBy } from '../list-query'
import { MATTER_STANDINGS } from './standing'

/** The address of a register; `year` is that of the day on which the matter came up. */
export const matterListQuery = z.object({
  standing: filter(z.enum(MATTER_STANDINGS)),
  year: filterYear,
  q: filterText,
  sort: sortBy(['date', 'due'], '-date'),
  page: pageNumber,
})
export type MatterListQuery = z.output<typeof matterListQuery>
