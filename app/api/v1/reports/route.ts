import { requestYears } from '@/db/queries/requests'
import { yearOf } from '@/lib/dates'
import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/format-of'
import { answering } from '@/server/api/answer'
import { today } from '@/server/today'

export const GET = answering('reports', (_, { actor }) => {
  const thisYear = yearOf(today())
  const years = [...new Set([thisYear, ...requestYears(actor)])].filter((year) => year >= FIRST_REPORT_YEAR)
  return { data: years.sort((a, b) => b - a).map((year) => ({ year, running: year === thisYear })) }
})
