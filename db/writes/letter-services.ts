import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { ARTICLES } from '@/lib/law/articles'
import type { LetterServiceInput } from '@/lib/letters/service'
import { atField, breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { type LetterCourse, letterCourseOf, requestOf, subjectOf } from '../queries/letter-course'
import { letterServices } from '../schema/letter-signatures'
import type { Tx } from '../transaction'
import { recordService } from './conclusions'
import { noteLetterReceived } from './consultations'
import { noteFeeNoticeReceived } from './fee-notices'

/**
 * 送达: how a signed letter went out and what came back. What the act wants to know of it is recorded with it, by the write
 * of the act's own form: the service of a reply, and when a consultation or a fee notice arrived.
 */
export function serveLetter(
  tx: Tx,
  { id, version, ...service }: LetterServiceInput,
  today: PlainDate,
): Result<{ id: number }> {
  const course = letterCourseOf(tx.sql, id)
  if (course?.standing !== 'signed') return breach('letterStanding')
  const { letter, signature, service: before } = course
  if ((before?.version ?? 0) !== version) return conflict
  if (service.servedOn < signature!.datedOn)
    return breach('servedBeforeDay', { citation: ARTICLES.service, field: 'servedOn' })
  if (service.servedOn > today) return breach('serviceInFuture', { field: 'servedOn' })
  if ((service.receivedOn ?? today) > today) return breach('dateInFuture', { field: 'receivedOn' })
  const told = tellAct(tx, course, service, today)
  if (!told.ok) return told
  const after = {
    letterId: id,
    requestId: letter.requestId,
    ...service,
    staffName: tx.actor.name,
    version: version + 1,
  }
  tx.sql.delete(letterServices).where(eq(letterServices.letterId, id)).run()
  tx.sql.insert(letterServices).values(after).run()
  recordAct(tx, { act: 'letter.serve', subject: subjectOf(tx.sql, letter), before, after })
  return ok({ id })
}

type Service = Pick<LetterServiceInput, 'route' | 'servedOn' | 'trackingNumber' | 'receivedOn'>

function tellAct(tx: Tx, course: LetterCourse, service: Service, today: PlainDate): Result<unknown> {
  const { letter, signature, service: before } = course
  const number = requestOf(tx.sql, letter)
  const { noun, recordId } = signature!
  if (number === undefined || noun === null || recordId === null) return ok()
  const { route: serviceRoute, servedOn, trackingNumber, receivedOn } = service
  if (noun === 'reply') {
    if (!before) return atServed(recordService(tx, { number, serviceRoute, servedOn, trackingNumber }, today))
    const moved = before.servedOn !== servedOn || before.route !== serviceRoute
    // The day counts against the time limit: it is corrected where the reply is, with a reason.
    return moved ? breach('servedAlready', { citation: ARTICLES.service, field: 'servedOn' }) : ok()
  }
  if (receivedOn === null || before?.receivedOn === receivedOn) return ok()
  if (noun === 'consultation')
    return noteLetterReceived(tx, { number, id: recordId, letterReceivedOn: receivedOn }, today)
  return noun === 'fee_notice' ? noteFeeNoticeReceived(tx, { number, receivedOn }, today) : ok()
}

const atServed = (result: Result<unknown>) => (result.ok ? result : atField(result, 'servedOn'))
