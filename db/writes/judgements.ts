import { and, eq, isNull } from 'drizzle-orm'
import type { Reckoning } from '@/lib/requests/reckoning'
import { conclusionsOf, countedConclusion } from '@/lib/requests/standing'
import { type Judgement, judge } from '@/lib/requests/status'
import type { Statements } from '../client'
import { type MovedDeadline, movedDeadlines, openJudgements } from '../queries/calendar'
import { recordsOf } from '../queries/case-acts'
import { caseFileOf } from '../queries/case-file'
import { reckoningOf } from '../queries/reckoning'
import { caseClocks } from '../schema/case-acts'
import { replies, disclosureRequests as requests } from '../schema/requests'

/** Writes what follows from a request's record: its stage and deadline, and which conclusion table 三 counts. */
export function judgeRequest(sql: Statements, requestId: number, reckoning: Reckoning): Judgement {
  const request = sql.select().from(requests).where(eq(requests.id, requestId)).get()!
  const file = caseFileOf(request, recordsOf(sql, requestId))
  const judgement = judge(file, reckoning)
  sql
    .insert(caseClocks)
    .values({ requestId, ...judgement })
    .onConflictDoUpdate({ target: caseClocks.requestId, set: judgement })
    .run()
  const counted = countedConclusion(conclusionsOf(file))
  sql.update(replies).set({ concludes: false }).where(eq(replies.requestId, requestId)).run()
  if (counted)
    sql
      .update(replies)
      .set({ concludes: true })
      .where(and(eq(replies.requestId, requestId), eq(replies.round, counted.round)))
      .run()
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
  if (missing.length === 0) return
  const reckoning = reckoningOf(sql)
  for (const { id } of missing) judgeRequest(sql, id, reckoning)
}

/** Judges every open request anew, after a change of the calendar or of a choice; returns those whose deadline moved. */
export function judgeOpen(sql: Statements): MovedDeadline[] {
  const judged = openJudgements(sql, reckoningOf(sql))
  for (const { request, judgement } of judged)
    sql.update(caseClocks).set(judgement).where(eq(caseClocks.requestId, request.id)).run()
  return movedDeadlines(judged)
}
