import { and, desc, eq, inArray, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, alias } from 'drizzle-orm/sqlite-core'
import { type Groundwork, needsOf, OUTCOME_CODES, type OutcomeCode, type ReplyDetail } from '@/lib/law/outcomes'
import { SEARCHED_GROUND } from '@/lib/law/rest-grounds'
import type { Problem, Suspect } from '@/lib/report/checks/named-record'
import { connection } from '../../client'
import { clarifications, feeNotices, reasonsRequests, reopenings, splits } from '../../schema/case-acts'
import { caseGaps } from '../../schema/imports'
import { conclusions, disclosureRequests as requests } from '../../schema/requests'
import { inYear } from '../day-columns'
import { counts } from '../table3-conditions'

/** The most records that a finding names; its figures count all of them. */
export const MOST_RECORDS_NAMED = 50

const IS_COUNTED = counts(conclusions)
const IS_REPLY = eq(conclusions.kind, 'reply')

/** The conclusions and splits of the year that contradict themselves. */
export function suspectsIn(year: number): Suspect[] {
  const served = inYear(conclusions.concludedOn, year)
  const received = inYear(requests.receivedOn, year)
  const countedConclusions = and(IS_COUNTED, served)
  const countedReplies = and(countedConclusions, IS_REPLY)
  return [
    ...suspects(
      'served_before_receipt',
      and(IS_COUNTED, or(served, received), lt(conclusions.concludedOn, requests.receivedOn)),
    ),
    ...suspects(
      'served_without_outcome',
      and(served, eq(conclusions.concludes, false), nothingCounted(), notSetAside()),
    ),
    ...lackingReplies(countedReplies),
    ...suspects('groundwork_missing', and(countedConclusions, groundworkMissing())),
    ...suspects('split_concluded', and(countedConclusions, sql`${requests.id} IN (SELECT request_id FROM ${splits})`)),
    ...suspects('counted_twice', and(countedConclusions, eq(conclusions.outcome, 'partially_granted'), countedAgain())),
    ...splitsWithoutParts(received),
  ]
}

/** So many replies that lack something are looked through one by one. */
const FEW_LACKING = 1_000

/** The replies that lack something. A year mostly has none: whether it has any is asked once, not for each thing that may be lacking. */
function lackingReplies(countedReplies: SQL | undefined): Suspect[] {
  const lacks: [Problem, SQL | undefined][] = [
    ['route_missing', isNull(conclusions.serviceRoute)],
    ['detail_missing', detailMissing()],
    ['withheld_ground_missing', groundMissing()],
    ['search_record_missing', searchMissing()],
  ]
  const lacking = connection()
    .select({ id: conclusions.id })
    .from(conclusions)
    .where(and(countedReplies, or(...lacks.map(([, condition]) => condition))))
    .limit(FEW_LACKING + 1)
    .all()
  if (lacking.length === 0) return []
  const ids = lacking.map(({ id }) => id)
  const among = ids.length > FEW_LACKING ? countedReplies : inArray(conclusions.id, ids)
  return lacks.flatMap(([problem, condition]) => suspects(problem, and(among, condition)))
}

function suspects(problem: Problem, where: SQL | undefined): Suspect[] {
  return connection()
    .select({
      number: requests.number,
      kind: requests.applicantKind,
      outcome: conclusions.outcome,
      overYears: sql<number>`substr(${conclusions.concludedOn}, 1, 4) <> substr(${requests.receivedOn}, 1, 4)`,
    })
    .from(conclusions)
    .innerJoin(requests, eq(requests.id, conclusions.requestId))
    .where(where)
    .orderBy(desc(requests.receivedOn), desc(requests.id))
    .limit(MOST_RECORDS_NAMED)
    .all()
    .map((row) => ({ ...row, problem, overYears: Boolean(row.overYears) }))
}

const other = alias(conclusions, 'other')

function nothingCounted(): SQL {
  const counting = connection()
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.requestId, conclusions.requestId), counts(other)))
  return notExists(counting)
}

/** A reply that a reopening set aside is rightly not counted. */
function notSetAside(): SQL {
  const reopened = connection()
    .select({ id: reopenings.id })
    .from(reopenings)
    .where(and(eq(reopenings.requestId, conclusions.requestId), sql`${reopenings.round} > ${conclusions.round}`))
  return notExists(reopened)
}

function countedAgain(): SQL {
  return sql`EXISTS (SELECT 1 FROM ${conclusions} AS twice WHERE twice.request_id = ${conclusions.requestId} AND twice.id <> ${conclusions.id} AND twice.concludes = 1)`
}

const REPLY_DETAIL_COLUMNS: Record<ReplyDetail, AnySQLiteColumn> = {
  reason: conclusions.reason,
  withheldGround: conclusions.withheldGround,
  withheld: conclusions.withheld,
  restGround: conclusions.restGround,
  rest: conclusions.rest,
  searchRecord: conclusions.searchRecord,
  responsibleOrgan: conclusions.responsibleOrgan,
  earlierReply: conclusions.earlierReply,
  directions: conclusions.directions,
}
const unsaid = (detail: ReplyDetail) => sql`coalesce(${REPLY_DETAIL_COLUMNS[detail]}, '') = ''`
const said = (detail: ReplyDetail) => sql`coalesce(${REPLY_DETAIL_COLUMNS[detail]}, '') <> ''`

/** Outcomes that need the same stand together: each row is compared with a few sets instead of with every outcome. */
const ALIKE = [...new Set(OUTCOME_CODES.map(needed))].map((needs) =>
  OUTCOME_CODES.filter((code) => needed(code) === needs),
)

function needed(code: OutcomeCode): string {
  const { requires, requiresOneOf, together } = needsOf(code)
  return JSON.stringify([requires, requiresOneOf, together])
}

/** `missingDetails` as SQL, by what is wrong: the replies of the outcomes that `lacks` answers for. */
function replies(lacks: (needs: ReturnType<typeof needsOf>) => (SQL | undefined)[]): SQL | undefined {
  return or(
    ...ALIKE.flatMap((codes) => {
      const conditions = lacks(needsOf(codes[0]!))
      return conditions.length === 0 ? [] : [and(inArray(conclusions.outcome, codes), or(...conditions))]
    }),
  )
}

/** A reply without what its row demands (Arts. 36, 37): no such document can have been served. */
const detailMissing = () =>
  replies(({ requires = [], together = [] }) => [
    ...requires.map(unsaid),
    ...together.map(([ground, part]) => and(said(ground), unsaid(part))),
  ])

/** A part was not given, and nothing says on what ground. */
const groundMissing = () =>
  replies(({ requiresOneOf = [], together = [] }) =>
    requiresOneOf.includes('withheldGround')
      ? [and(...requiresOneOf.map(unsaid)), ...together.map(([ground, part]) => and(unsaid(ground), said(part)))]
      : [],
  )

/** 不存在 without the search that proves it (Art. 36(4)); with the organ responsible it is a reply of Art. 36(5). */
const searchMissing = () =>
  or(
    replies(({ requiresOneOf = [] }) =>
      requiresOneOf.includes('searchRecord') ? [and(...requiresOneOf.map(unsaid))] : [],
    ),
    and(eq(conclusions.restGround, SEARCHED_GROUND), unsaid('searchRecord')),
  )

/**
 * What must have come before some outcomes (Arts. 30, 35, 42): the notice itself, whatever its period. What an old case
 * lacks of it is a finding of its own, until it has been looked up in the paper file.
 */
function groundworkMissing(): SQL | undefined {
  const unlaid = AFTER_GROUNDWORK.map((outcome) => {
    const { after } = needsOf(outcome)
    return and(eq(conclusions.outcome, outcome), sql`NOT EXISTS (SELECT 1 FROM ${LAID[after!]})`, notAnOldGap(outcome))
  })
  // These few outcomes are found in an index: only their rows are read.
  return and(inArray(conclusions.outcome, AFTER_GROUNDWORK), or(...unlaid))
}

const AFTER_GROUNDWORK = OUTCOME_CODES.filter((outcome) => needsOf(outcome).after)

const ofRequest = (column: AnySQLiteColumn) => sql`${column} = ${conclusions.requestId}`
/** The record that lays each groundwork. */
const LAID: Record<Groundwork, SQL> = {
  clarified: sql`${clarifications} WHERE ${ofRequest(clarifications.requestId)} AND ${clarifications.respondedOn} IS NOT NULL`,
  clarification_lapsed: sql`${clarifications} WHERE ${ofRequest(clarifications.requestId)} GROUP BY ${clarifications.requestId} HAVING max(${clarifications.respondedOn}) IS NULL`,
  reasons_refused: sql`${reasonsRequests} WHERE ${ofRequest(reasonsRequests.requestId)}`,
  fee_lapsed: sql`${feeNotices} WHERE ${ofRequest(feeNotices.requestId)} AND ${feeNotices.paidOn} IS NULL`,
}

function notAnOldGap(outcome: OutcomeCode): SQL {
  const noted = connection()
    .select({ id: caseGaps.id })
    .from(caseGaps)
    .where(and(eq(caseGaps.requestId, conclusions.requestId), eq(caseGaps.gap, needsOf(outcome).after!)))
  return notExists(noted)
}

function splitsWithoutParts(received: SQL): Suspect[] {
  return (
    connection()
      .select({ number: requests.number, kind: requests.applicantKind })
      .from(splits)
      // A cross join, which SQLite does in this order: from the few splits, not through all requests of the year.
      .crossJoin(requests)
      .where(
        and(
          eq(requests.id, splits.requestId),
          received,
          sql`NOT EXISTS (SELECT 1 FROM ${requests} AS part WHERE part.parent_id = ${requests.id})`,
        ),
      )
      .limit(MOST_RECORDS_NAMED)
      .all()
      .map((row) => ({ ...row, problem: 'split_without_parts' as const, outcome: null, overYears: false }))
  )
}
