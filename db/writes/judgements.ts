import { and, eq, isNotNull, isNull, or, sql as raw } from 'drizzle-orm'
import type { CaseFile } from '@/lib/requests/case-file'
import { conclusionsOf, countedConclusion } from '@/lib/requests/conclusion'
import type { Reckoning } from '@/lib/requests/reckoning'
import { type Judgement, judge } from '@/lib/requests/status'
import type { Statements } from '../client'
import { prepared } from '../prepared'
import { type MovedDeadline, movedDeadlines, openJudgements } from '../queries/calendar'
import { recordsOf } from '../queries/case-acts'
import { caseFileOf } from '../queries/case-file'
import { reckoningOf } from '../queries/reckoning'
import { caseClocks } from '../schema/case-acts'
import { conclusions, disclosureRequests as requests } from '../schema/requests'
import { putRow } from './insert-row'

const byId = prepared((sql) =>
  sql
    .select()
    .from(requests)
    .where(eq(requests.id, raw.placeholder('id')))
    .prepare(),
)

// One after the other, since at no moment may two conclusions of a request count.
const countNone = prepared((sql) =>
  sql
    .update(conclusions)
    .set({ concludes: false })
    .where(eq(conclusions.requestId, raw.placeholder('requestId')))
    .prepare(),
)
const countRound = prepared((sql) =>
  sql
    .update(conclusions)
    .set({ concludes: true })
    .where(
      and(eq(conclusions.requestId, raw.placeholder('requestId')), eq(conclusions.round, raw.placeholder('round'))),
    )
    .prepare(),
)

/** Writes what follows from a request's record: its stage and deadline, and which conclusion table 三 counts. */
export function judgeRequest(sql: Statements, requestId: number, reckoning: Reckoning): Judgement {
  const request = byId(sql).get({ id: requestId })!
  return judgeFile(sql, requestId, caseFileOf(request, recordsOf(sql, requestId)), reckoning)
}

/** The same, for a file that has just been read. */
export function judgeFile(sql: Statements, requestId: number, file: CaseFile, reckoning: Reckoning): Judgement {
  const judgement = judge(file, reckoning)
  putRow(sql, caseClocks, { requestId, ...judgement })
  const conclusion = countedConclusion(conclusionsOf(file))
  if (file.acts.length > 0) countNone(sql).run({ requestId })
  if (conclusion) countRound(sql).run({ requestId, round: conclusion.round })
  return judgement
}

/** Judges the requests that have not been judged: those of a ledger that is older than the clock. */
export function judgeMissing(sql: Statements): void {
  const missing = sql
    .select({ id: requests.id })
    .from(requests)
    .leftJoin(caseClocks, eq(caseClocks.requestId, requests.id))
    .where(isNull(caseClocks.requestId))
    .all()
  judgeEach(sql, missing)
}

/**
 * Judges anew the open requests of which a period reaches into a year without its notice: a newer version may know the notice,
 * or more of the days off that need none.
 */
export function judgeProvisional(sql: Statements): void {
  const provisional = sql
    .select({ id: caseClocks.requestId })
    .from(caseClocks)
    .where(
      and(
        or(eq(caseClocks.provisional, true), eq(caseClocks.waitingProvisional, true)),
        isNull(caseClocks.concludedOn),
      ),
    )
    .all()
  judgeEach(sql, provisional)
}

/** Judges these requests by one reading of the calendar; where there are none it is not read. */
function judgeEach(sql: Statements, requestIds: readonly { id: number }[]): void {
  if (requestIds.length === 0) return
  const reckoning = reckoningOf(sql)
  for (const { id } of requestIds) judgeRequest(sql, id, reckoning)
}

/**
 * Counts the days that a conclusion took where that has not been done: in a ledger that is older than the count. What
 * else is on record of a closed request stays as it was judged.
 */
export function countDaysUsed(sql: Statements): void {
  const uncounted = sql
    .select({ id: requests.id })
    .from(requests)
    .innerJoin(caseClocks, eq(caseClocks.requestId, requests.id))
    .where(and(isNotNull(caseClocks.concludedOn), isNotNull(caseClocks.dueOn), isNull(caseClocks.workingDaysUsed)))
    .all()
  if (uncounted.length === 0) return
  const reckoning = reckoningOf(sql)
  for (const { id } of uncounted) {
    const request = byId(sql).get({ id })!
    const { workingDaysUsed } = judge(caseFileOf(request, recordsOf(sql, id)), reckoning)
    sql.update(caseClocks).set({ workingDaysUsed }).where(eq(caseClocks.requestId, id)).run()
  }
}

/** Judges every open request anew, after a change of the calendar or of a choice; returns those whose deadline moved. */
export function judgeOpen(sql: Statements): MovedDeadline[] {
  const judged = openJudgements(sql, reckoningOf(sql))
  for (const { request, judgement } of judged)
    sql.update(caseClocks).set(judgement).where(eq(caseClocks.requestId, request.id)).run()
  return movedDeadlines(judged)
}
