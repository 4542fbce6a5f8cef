import { z } from 'zod'
import { filter, filterId, filterText, filterYear, pageNumber, sortBy } from '../list-query'
import { MEASURE_CODES } from './platform'
import { DECISION_KINDS, REPORTED_KINDS } from './reported'

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

/** The address of the list of single decisions. */
export const decisionListQuery = z.object({
  kind: filter(z.enum(DECISION_KINDS)),
  year: filterYear,
  q: filterText,
  sort: sortBy(['decided'], '-decided'),
  page: pageNumber,
})
export type DecisionListQuery = z.output<typeof decisionListQuery>

/** The address of an account's page: without a year, the latest that has a statistic. */
export const accountQuery = z.object({ year: filterYear })
