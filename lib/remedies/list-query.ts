import { z } from 'zod'
import {
  filter,
  filterDay,
  filterIdOrNone,
  filterSpan,
  filterText,
  filterYear,
  pageNumber,
  sortBy,
} from '../list-query'
import { REMEDY_BLOCKS, REMEDY_OUTCOMES } from './remedy'

export const REMEDY_STATES = ['pending', 'concluded'] as const

/**
 * The address of the list of reviews and suits; `year` is the year of filing. `settled`, `settledAs` and `pending` are as
 * table 四 counts, by the day and the result that settle a case.
 */
export const remedyListQuery = z.object({
  block: filter(z.enum(REMEDY_BLOCKS)),
  state: filter(z.enum(REMEDY_STATES)),
  result: filter(z.enum(REMEDY_OUTCOMES)),
  year: filterYear,
  settled: filterSpan,
  settledAs: filter(z.enum(REMEDY_OUTCOMES)),
  pending: filterDay,
  section: filterIdOrNone,
  q: filterText,
  sort: sortBy(['filed', 'concluded'], '-filed'),
  page: pageNumber,
})
export type RemedyListQuery = z.output<typeof remedyListQuery>
