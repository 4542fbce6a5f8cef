import { z } from 'zod'
import { filter, filterId, filterYear, pageNumber, sortBy } from '../list-query'
import { MEASURE_CODES } from './platform'
import { REPORTED_KINDS } from './reported'

/** The address of the list of figures from other offices. */
export const figureListQuery = z.object({
  kind: filter(z.enum(REPORTED_KINDS)),
  year: filterYear,
  sort: sortBy(['period'], '-period'),
  page: pageNumber,
})
export type FigureListQuery = z.output<typeof figureListQuery>

/** The address of the list of platform statistics. */
export const statisticListQuery = z.object({
  platform: filterId,
  measure: filter(z.enum(MEASURE_CODES)),
  year: filterYear,
  sort: sortBy(['period'], '-period'),
  page: pageNumber,
})
export type StatisticListQuery = z.output<typeof statisticListQuery>
