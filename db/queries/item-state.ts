import { and, between, eq, gt, gte, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { WorkingCalendar } from '@/lib/law/calendar/calendar'
import type { Days } from '@/lib/list-query'
import type { ItemPeriod, ItemState } from '@/lib/published/list-query'
import { type PublicationHorizon, publishBy } from '@/lib/published/publish-by'
import { connection } from '../client'
import { itemWithdrawals as withdrawals } from '../schema/item-acts'
import { publishedItems as items } from '../schema/published'
import { reviews, reviewSteps as steps, itemSubmissions as submissions } from '../schema/reviews'

const withdrawn = sql`EXISTS (SELECT 1 FROM ${withdrawals} WHERE ${withdrawals.itemId} = ${items.id})`

/** `reviewStanding` of the last submission, as the lists ask for it. */
const standing = sql<ItemState>`coalesce((
  SELECT CASE
    WHEN ${submissions.recalledOn} IS NOT NULL THEN 'draft'
    WHEN EXISTS (
      SELECT 1 FROM ${reviews} WHERE ${reviews.submissionId} = ${submissions.id} AND ${reviews.verdict} = 'returned'
    ) THEN 'returned'
    WHEN EXISTS (
      SELECT 1 FROM ${steps} WHERE ${steps.submissionId} = ${submissions.id}
        AND NOT EXISTS (SELECT 1 FROM ${reviews} WHERE ${reviews.stepId} = ${steps.id})
    ) THEN 'in_review'
    ELSE 'cleared'
  END
  FROM ${submissions} WHERE ${submissions.itemId} = ${items.id} ORDER BY ${submissions.id} DESC LIMIT 1
), 'draft')`

/** Where an item stands; only what is not public is looked up by its reviews. */
export const itemState = sql<ItemState>`CASE
  WHEN ${items.publishedOn} IS NULL THEN ${standing}
  WHEN ${withdrawn} THEN 'withdrawn' ELSE 'published'
END`

export function publishedIn({ from, to }: Days): SQL {
  return between(items.publishedOn, from, to)
}

export function inState(state: ItemState): SQL {
  if (state === 'published') return and(isNotNull(items.publishedOn), sql`NOT ${withdrawn}`)!
  if (state === 'withdrawn') return and(isNotNull(items.publishedOn), withdrawn)!
  return and(isNull(items.publishedOn), eq(standing, state))!
}

export function inPeriod(period: ItemPeriod, horizon: PublicationHorizon, calendar: WorkingCalendar): SQL {
  if (period === 'published_late') return publishedLate(horizon, calendar)
  if (period === 'awaited') return awaited
  return period === 'overdue' ? overdue(horizon) : dueSoon(horizon)
}

/** What is to be published and is not yet. */
export const awaited = and(isNull(items.publishedOn), eq(items.disclosure, 'proactive'))!

const countsSince = ({ countedFrom }: PublicationHorizon) => and(awaited, gte(items.formedOn, countedFrom))

export function overdue(horizon: PublicationHorizon): SQL {
  return and(countsSince(horizon), lte(items.formedOn, horizon.overdueIfFormedBy))!
}

export function dueSoon(horizon: PublicationHorizon): SQL {
  const { overdueIfFormedBy, soonIfFormedBy } = horizon
  return and(countsSince(horizon), gt(items.formedOn, overdueIfFormedBy), lte(items.formedOn, soonIfFormedBy))!
}

/** The last day of the period is worked out once for each day on which something was formed. */
function publishedLate({ countedFrom }: PublicationHorizon, calendar: WorkingCalendar): SQL {
  const formed = connection()
    .selectDistinct({ on: items.formedOn })
    .from(items)
    .where(and(isNotNull(items.publishedOn), gte(items.formedOn, countedFrom)))
    .all()
  const lastDays = Object.fromEntries(formed.map(({ on }) => [on, publishBy(on as PlainDate, calendar)?.by]))
  return sql`${items.id} IN (
    SELECT late.id FROM json_each(${JSON.stringify(lastDays)}) AS last_day
    CROSS JOIN published_items AS late ON late.formed_on = last_day.key AND late.published_on > last_day.value
  )`
}
