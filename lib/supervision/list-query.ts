import { z } from 'zod'
import { filterId, filterText, filterYear, pageNumber, sortBy } from '../list-query'

export const trainingListQuery = z.object({
  year: filterYear,
  q: filterText,
  sort: sortBy(['held', 'topic'], '-held'),
  page: pageNumber,
})
export type TrainingListQuery = z.output<typeof trainingListQuery>

export const assessmentListQuery = z.object({
  member: filterId,
  year: filterYear,
  sort: sortBy(['assessed', 'until'], '-assessed'),
  page: pageNumber,
})
export type AssessmentListQuery = z.output<typeof assessmentListQuery>
