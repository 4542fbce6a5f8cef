import type { Actor } from '@/lib/access'
import type { Dashboard } from '@/lib/dashboard/dashboard'
import { itemsMark, requestsMark } from '@/lib/dashboard/mark'
import { type DashboardQuery, type Period, periodOf, yearsBefore } from '@/lib/dashboard/period'
import type { PlainDate } from '@/lib/dates'
import { spanOf } from '@/lib/list-query'
import { whileUnchanged } from '../../while-unchanged'
import { repeatedApplicants } from './applicants'
import { countOf } from './counting'
import { countFlow, countInAndOut, type InAndOut, monthsOf } from './flow'
import { countItemsIn, countPublished } from './published'
import { countRemedyResults } from './remedies'
import { countActs, countResults } from './results'
import { countDueDays, countPressing } from './standing'
import { platformSeries } from './statistics'
import { countTimeliness } from './timeliness'

/** With how many earlier years the period is compared. */
const EARLIER_YEARS = 3

/** The dashboard of a period and a section; its numbers as of today. */
export function dashboardOf(actor: Actor<'dashboard.view'>, query: DashboardQuery, today: PlainDate): Dashboard {
  return whileUnchanged(actor, ['dashboard', JSON.stringify(query), today], () => readDashboard(actor, query, today))
}

function readDashboard(actor: Actor<'dashboard.view'>, query: DashboardQuery, today: PlainDate): Dashboard {
  const period = periodOf(query, today)
  const { section } = query
  const inAndOut = countInAndOut(actor, { from: yearsBefore(period, EARLIER_YEARS).from, to: period.to }, section)
  return {
    period,
    section: section ?? null,
    today,
    flow: countFlow(actor, period, section),
    pressing: countPressing(actor, today, section),
    due: countDueDays(actor, today, section),
    months: monthsOf(inAndOut, period, section),
    timeliness: countTimeliness(actor, period, section),
    acts: countActs(actor, period, section),
    ...countResults(actor, period, section),
    applicants: repeatedApplicants(actor, period, section),
    remedies: countRemedyResults(actor, period, section),
    published: countPublished(actor, period, today),
    platforms: platformSeries(actor, period, period.year),
    comparison: comparedYears(actor, inAndOut, period, section),
  }
}

/** The same days of this year and the ones before. */
function comparedYears(
  actor: Actor,
  { received, concluded }: InAndOut,
  period: Period,
  section: DashboardQuery['section'],
): Dashboard['comparison'] {
  return Array.from({ length: EARLIER_YEARS + 1 }, (_, years) => {
    const days = yearsBefore(period, years)
    const span = spanOf(days)
    return {
      year: period.year - years,
      ...days,
      received: requestsMark(countOf(received, days), { received: span, section }),
      concluded: requestsMark(countOf(concluded, days), { concluded: span, section }),
      published: itemsMark(countItemsIn(actor, days), { published: span }),
    }
  })
}
