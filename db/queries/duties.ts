import { and, asc, between, eq, exists, inArray, isNotNull, isNull, lte, not, type SQL } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { addDays, type PlainDate, yearOf } from '@/lib/dates'
import { missingYear } from '@/lib/duties/calendar-duty'
import { byUrgency, type Duty, type DutyKind } from '@/lib/duties/duty'
import { publishBy } from '@/lib/published/publish-by'
import { toRemind } from '@/lib/region/board'
import { answerDeadline } from '@/lib/remedies/answer-deadline'
import { clarifyBy } from '@/lib/requests/clarification'
import type { Scope } from '@/lib/requests/list-query'
import { readableText } from '../anonymisation/readable'
import { connection } from '../client'
import { clarifications, caseClocks as clocks } from '../schema/case-acts'
import { staff } from '../schema/organ'
import { publishedItems as items } from '../schema/published'
import { remedies } from '../schema/registers'
import { disclosureRequests as requests } from '../schema/requests'
import { awaited } from './item-state'
import { mattersDue } from './matters'
import { organOf } from './organ'
import { qualificationsExpiring } from './qualifications'
import { reckoning } from './reckoning'
import { regionBoard, regionYearOf } from './region/board'
import { owedFiling, owedReport } from './report/owed'
import { revisionsOf } from './report/publication'
import { IS_OPEN, inScope, runningOn } from './request-conditions'

export type Asked = {
  today: PlainDate
  /** The last day that matters. */
  until: PlainDate
  /** The person's own, their section's, or all. */
  scope?: Scope
  /** The most of each kind; the most urgent are taken. */
  limit?: number
}

const NO_LIMIT = -1

/** The duties due until a day, overdue ones included, the most urgent first. */
export function dutiesUntil(actor: Actor, query: Asked): Duty[] {
  const duties = [
    ...repliesDue(actor, query),
    ...waitsEnding(actor, query),
    ...clarificationsDue(actor, query),
    ...answersDue(actor, query),
    ...mattersDueBy(actor, query),
    ...publicationsDue(actor, query),
    ...qualificationsDue(actor, query),
    ...reportDue(actor, query),
    ...filingDueBy(actor, query),
    ...collectionDue(actor, query),
    ...calendarDue(actor, query),
  ]
  return duties.sort(byUrgency).slice(0, query.limit)
}

const ofCase = (actor: Actor) => ({
  subject: requests.number,
  detail: readableText(actor, requests.description),
  sectionId: requests.sectionId,
  handlerId: requests.handlerId,
})

function ofRequest<D extends { subject: string }>(kind: DutyKind, by: PlainDate, row: D) {
  return { ...row, kind, by, href: `/requests/${row.subject}` }
}

function repliesDue(actor: Actor, { today, until, scope, limit = NO_LIMIT }: Asked): Duty[] {
  return connection()
    .select({ ...ofCase(actor), by: clocks.dueOn, provisional: clocks.provisional })
    .from(clocks)
    .innerJoin(requests, eq(requests.id, clocks.requestId))
    .where(and(runningOn(today, lte(clocks.dueOn, until)), scope && inScope(actor, scope)))
    .orderBy(asc(clocks.dueOn))
    .limit(limit)
    .all()
    .map(({ by, ...row }) => ofRequest('reply', by!, row))
}

const WAITS = {
  awaiting_clarification: 'correction',
  consulting: 'consultation',
  awaiting_reasons: 'reasons',
  awaiting_payment: 'payment',
} as const satisfies Record<string, DutyKind>
const WAITING = Object.keys(WAITS) as (keyof typeof WAITS)[]

/** Cases waiting for the applicant or a consulted party whose period has ended or soon will: the organ acts next. */
function waitsEnding(actor: Actor, { until, scope, limit = NO_LIMIT }: Asked): Duty[] {
  return connection()
    .select({ ...ofCase(actor), by: clocks.waitingUntil, provisional: clocks.waitingProvisional, stage: clocks.stage })
    .from(clocks)
    .innerJoin(requests, eq(requests.id, clocks.requestId))
    .where(
      and(IS_OPEN, inArray(clocks.stage, WAITING), lte(clocks.waitingUntil, until), scope && inScope(actor, scope)),
    )
    .orderBy(asc(clocks.waitingUntil))
    .limit(limit)
    .all()
    .map(({ by, stage, ...row }) => ofRequest(WAITS[stage as keyof typeof WAITS], by!, row))
}

/** No request that came in earlier can still be within the period for asking to correct it. */
const LONGEST_CLARIFICATION_DAYS = 30

/** Until when new requests can be sent back for correction (Art. 30); once that is over there is nothing to do. */
function clarificationsDue(actor: Actor, { today, until, scope, limit = NO_LIMIT }: Asked): Duty[] {
  const { calendar } = reckoning(actor)
  const clarificationNotice = connection().select({ id: clarifications.id }).from(clarifications)
  return connection()
    .select({ ...ofCase(actor), receivedOn: requests.receivedOn })
    .from(requests)
    .innerJoin(clocks, eq(clocks.requestId, requests.id))
    .where(
      and(
        between(requests.receivedOn, addDays(today, -LONGEST_CLARIFICATION_DAYS), today),
        IS_OPEN,
        inArray(clocks.stage, ['to_assign', 'in_progress']),
        eq(clocks.round, 0),
        not(exists(clarificationNotice.where(eq(clarifications.requestId, requests.id)))),
        scope && inScope(actor, scope),
      ),
    )
    .orderBy(asc(requests.receivedOn))
    .all()
    .map(({ receivedOn, ...row }) => {
      const { date, provisional } = clarifyBy(receivedOn!, calendar)
      return ofRequest('clarify', date, { ...row, provisional })
    })
    .filter(({ by }) => by >= today && by <= until)
    .slice(0, limit === NO_LIMIT ? undefined : limit)
}

/** Reviews and suits whose papers have come and that have not been answered. */
function answersDue(actor: Actor, { until, scope }: Asked): Duty[] {
  const { calendar } = reckoning(actor)
  return connection()
    .select({ remedy: remedies, sectionId: requests.sectionId, handlerId: requests.handlerId })
    .from(remedies)
    .leftJoin(requests, eq(requests.id, remedies.requestId))
    .where(and(isNotNull(remedies.servedOnOrgan), isNull(remedies.answeredOn), unsettled(), ofScope(actor, scope)))
    .all()
    .flatMap(({ remedy, ...whose }) => {
      const { id, body, caseNumber } = remedy
      const deadline = answerDeadline(remedy, calendar)
      if (!deadline || deadline.by > until) return []
      const subject = `${body} ${caseNumber}`.trim()
      const { by, provisional } = deadline
      return [{ kind: 'answer' as const, by, provisional, subject, detail: '', href: `/remedies/${id}`, ...whose }]
    })
}

/** Corrections and suggestions by the organ's own day, for those who may open them. */
function mattersDueBy(actor: Actor, { until, scope }: Asked): Duty[] {
  if (!may(actor, 'matter.record')) return []
  const own = scope === 'section' ? ownSection(actor) : null
  const isIn = (handlerId: number | null, sectionId: number | null) =>
    scope === 'mine' ? handlerId === actor.staffId : sectionId !== null && sectionId === own
  return mattersDue(actor, until)
    .filter(({ handlerId, sectionId }) => scope === undefined || isIn(handlerId, sectionId))
    .map(({ id, title, ...due }) => ({
      ...due,
      subject: String(id),
      detail: title,
      provisional: false,
      href: `/requests/matters/${due.kind === 'rectification' ? 'rectifications' : 'suggestions'}/${id}`,
    }))
}

function ownSection({ staffId }: Actor): number | null {
  if (staffId === null) return null
  const own = connection().select({ id: staff.sectionId }).from(staff).where(eq(staff.id, staffId)).get()
  return own?.id ?? null
}

const unsettled = () => isNull(remedies.concludedOn)
const ofScope = (actor: Actor, scope?: Scope): SQL | undefined => scope && inScope(actor, scope)

/** Information due for publication under Art. 26; it has no handler. */
function publicationsDue(actor: Actor, { until, scope, limit = NO_LIMIT }: Asked): Duty[] {
  if (scope) return []
  const { calendar } = reckoning(actor)
  return connection()
    .select({ id: items.id, title: items.title, formedOn: items.formedOn })
    .from(items)
    .where(and(awaited, isNotNull(items.formedOn)))
    .orderBy(asc(items.formedOn))
    .limit(limit)
    .all()
    .flatMap(({ id, title, formedOn }) => {
      const period = publishBy(formedOn!, calendar)
      if (!period || period.by > until) return []
      const { by, provisional } = period
      const whose = { sectionId: null, handlerId: null }
      const href = `/published/${id}`
      return [{ kind: 'publish' as const, by, provisional, subject: title, detail: '', href, ...whose }]
    })
}

/** The people whose qualification ends or has ended; without it they may neither publish nor review. */
function qualificationsDue(actor: Actor, { today, until, scope }: Asked): Duty[] {
  return qualificationsExpiring(actor, today)
    .filter(({ validUntil }) => validUntil <= until)
    .filter(({ staffId }) => scope === undefined || (scope === 'mine' && staffId === actor.staffId))
    .map(({ staffId, name, validUntil }) => ({
      kind: 'qualification' as const,
      by: validUntil,
      provisional: false,
      subject: name,
      detail: '',
      href: '/supervision/assessments',
      sectionId: null,
      handlerId: staffId,
    }))
}

/** The annual report that has not been published (Art. 49); it is the organ's. */
function reportDue(actor: Actor, { today, until, scope }: Asked): Duty[] {
  const owed = scope ? null : owedReport(actor, today)
  if (!owed || owed.due.dueOn > until) return []
  const { year, due } = owed
  const whose = { sectionId: null, handlerId: null }
  const href = `/reports/${year}/publication`
  return [{ kind: 'report', by: due.dueOn, provisional: false, subject: String(year), detail: '', href, ...whose }]
}

const NAMED = 5

/** The units of a government that were asked for last year's report and have nothing accepted or waiting, until it is published. */
function collectionDue(actor: Actor, { today, until, scope }: Asked): Duty[] {
  const year = yearOf(today) - 1
  if (scope || organOf(actor).kind !== 'government' || regionYearOf(actor, year).askedOn === null) return []
  if (revisionsOf(actor, year).length > 0) return []
  const rows = toRemind(regionBoard(actor, year, today))
  const by = rows.map(({ onTimeUntil }) => onTimeUntil).sort()[0]
  if (by === undefined || by > until) return []
  const names = rows.map(({ unit }) => unit.shortName)
  const detail = names.slice(0, NAMED).join('、') + (names.length > NAMED ? ` … ${names.length}` : '')
  const href = `/region/${year}`
  return [
    {
      kind: 'collection',
      by,
      provisional: false,
      subject: String(year),
      detail,
      href,
      sectionId: null,
      handlerId: null,
    },
  ]
}

/** The report that the organ hands in by a day of its own: where a local notice sets one, or asks for 备案 before publication. */
function filingDueBy(actor: Actor, { today, until, scope }: Asked): Duty[] {
  const owed = scope ? undefined : owedFiling(actor, today)
  if (!owed || owed.due.dueOn > until) return []
  const { year, due } = owed
  const whose = { sectionId: null, handlerId: null }
  const href = `/reports/${year}/filings`
  return [{ kind: 'filing', by: due.dueOn, provisional: false, subject: String(year), detail: '', href, ...whose }]
}

/** The duty of the organ to enter next year's notice of days off. */
function calendarDue(actor: Actor, { today, until, scope }: Asked): Duty[] {
  const missing = missingYear(reckoning(actor).calendar, today)
  if (!missing || scope || missing.by > until) return []
  const { year, by } = missing
  const whose = { sectionId: null, handlerId: null }
  const href = '/settings/calendar'
  return [{ kind: 'calendar', by, provisional: false, subject: String(year), detail: '', href, ...whose }]
}
