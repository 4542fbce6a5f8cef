import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { mark, requestsMark } from '@/lib/dashboard/mark'
import type { PlainDate } from '@/lib/dates'
import { DESK_STAGES, type Desk, type DeskCounters, type DeskScope } from '@/lib/duties/desk'
import type { DeskQuery } from '@/lib/duties/desk-query'
import { DEFAULT_LOCALE } from '@/lib/locale'
import type { Scope } from '@/lib/requests/list-query'
import { horizonOf } from '@/lib/requests/status'
import { DUE_SOON_DAYS, timeLeft } from '@/lib/time-left'
import { connection } from '../client'
import { caseClocks as clocks } from '../schema/case-acts'
import { sections, staff } from '../schema/organ'
import { disclosureRequests as requests } from '../schema/requests'
import { whileUnchanged } from '../while-unchanged'
import { dutiesUntil } from './duties'
import { countOpen, OPEN_STATUSES } from './open-requests'
import { recentlyTouched } from './recently-touched'
import { reckoning } from './reckoning'
import { owedReport } from './report/owed'
import { IS_OPEN, inScope } from './request-conditions'
import { returnedItems, reviewsWaitingFor } from './reviews'
import { waitingFor } from './waiting'

/** With fewer duties there is room for what was worked on last. */
const ROOM_LEFT_BELOW = 12

/** The number of duties shown; the counters link to the complete lists. */
const DUTIES_SHOWN = 30

/** The desk of a person: duties, and numbers of open requests. */
export function deskOf(actor: Actor, query: DeskQuery, today: PlainDate, locale: string = DEFAULT_LOCALE): Desk {
  return whileUnchanged(actor, ['desk', query.scope, today, locale], () => readDesk(actor, query, today, locale))
}

function readDesk(actor: Actor, { scope: chosenScope }: DeskQuery, today: PlainDate, locale: string): Desk {
  const { calendar } = reckoning(actor)
  const shownScope = chosenScope ?? ownScope(actor)
  const scope = shownScope === 'all' ? undefined : shownScope
  const { soonUntil } = horizonOf(calendar, today)
  const names = namesOf()
  const duties = dutiesUntil(actor, { today, until: soonUntil, scope, limit: DUTIES_SHOWN })
  return {
    scope: shownScope,
    counters: countersOf(actor, today, scope),
    report: owedReport(actor, today),
    duties: duties.map(({ sectionId, handlerId, ...duty }) => ({
      ...duty,
      left: timeLeft(duty.by, calendar, today),
      section: sectionId === null ? null : (names.sections.get(sectionId) ?? null),
      handler: handlerId === null ? null : (names.staff.get(handlerId) ?? null),
    })),
    waiting: waitingFor(actor, today, scope),
    touched: duties.length < ROOM_LEFT_BELOW ? recentlyTouched(actor, locale) : [],
    soonDays: DUE_SOON_DAYS,
  }
}

/** The narrowest scope that is not empty: the person's own cases, their section's, all. */
function ownScope(actor: Actor): DeskScope {
  const scopes = may(actor, 'request.edit') ? (['mine', 'section'] as const) : []
  return scopes.find((scope) => hasOpen(actor, scope)) ?? 'all'
}

function hasOpen(actor: Actor, scope: Scope): boolean {
  const open = connection()
    .select({ id: clocks.requestId })
    .from(requests)
    .innerJoin(clocks, eq(clocks.requestId, requests.id))
    .where(and(inScope(actor, scope), IS_OPEN))
    .limit(1)
    .get()
  return open !== undefined
}

/** Each number with the list that it counts. */
function countersOf(actor: Actor, today: PlainDate, scope: Scope | undefined): DeskCounters {
  const statuses = countOpen(actor, today, scope && inScope(actor, scope))
  const stages = countByStage(actor, scope)
  return {
    statuses: OPEN_STATUSES.map((status) => ({ status, mark: requestsMark(statuses[status], { scope, status }) })),
    reviews: may(actor, 'published.review') ? reviewsOf(actor, today) : null,
    stages: DESK_STAGES.map((stage) => ({ stage, mark: requestsMark(stages.get(stage) ?? 0, { scope, stage }) })),
  }
}

function reviewsOf(actor: Actor, today: PlainDate) {
  const queue = mark('/published/reviews')
  return {
    waiting: queue(reviewsWaitingFor(actor, today).length, {}),
    returned: { ...queue(returnedItems(actor).length, {}), href: '/published/reviews#returned' },
  }
}

function countByStage(actor: Actor, scope: Scope | undefined): Map<string, number> {
  const rows = connection().select({ stage: clocks.stage, count: sql<number>`count(*)` }).from(clocks).$dynamic()
  if (scope) rows.innerJoin(requests, eq(requests.id, clocks.requestId))
  const counts = rows
    .where(and(inArray(clocks.stage, DESK_STAGES), scope && inScope(actor, scope)))
    .groupBy(clocks.stage)
    .all()
  return new Map(counts.map(({ stage, count }) => [stage, count]))
}

function namesOf() {
  const nameById = (table: typeof sections | typeof staff) =>
    new Map(
      connection()
        .select({ id: table.id, name: table.name })
        .from(table)
        .all()
        .map(({ id, name }) => [id, name]),
    )
  return { sections: nameById(sections), staff: nameById(staff) }
}
