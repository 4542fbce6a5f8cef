import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { ARTICLES } from '@/lib/law/articles'
import type { AssignmentInput, ReturnInput } from '@/lib/requests/assignment'
import { isInHand } from '@/lib/requests/permitted-acts'
import { breach, type Result } from '@/lib/result'
import { assignments } from '../schema/case-acts'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { enter } from './case-acts'

/** Gives the request to a section or a person. */
export function assignRequest(tx: Tx, { number, sectionId, handlerId, note }: AssignmentInput, today: PlainDate) {
  return give(tx, number, today, { act: 'request.assignment', sectionId, handlerId, note, returned: false })
}

/** The section gives the request back to the disclosure office, with its reason. */
export function returnRequest(tx: Tx, { number, reason }: ReturnInput, today: PlainDate): Result<{ number: string }> {
  const back = { sectionId: null, handlerId: null, returned: true }
  return give(tx, number, today, { act: 'request.return', ...back, note: reason })
}

/** Puts a request back to the section and the person that had it before, nobody included. */
export function giveBackAsBefore(
  tx: Tx,
  { number, ...holder }: { number: string; sectionId: number | null; handlerId: number | null; note: string },
  today: PlainDate,
): Result<{ number: string }> {
  return give(tx, number, today, { act: 'request.assignment', returned: false, ...holder })
}

type Given = {
  act: 'request.assignment' | 'request.return'
  sectionId: number | null
  handlerId: number | null
  note: string
  returned: boolean
}

function give(tx: Tx, number: string, today: PlainDate, { act, ...given }: Given): Result<{ number: string }> {
  return enter(tx, number, today, {
    act,
    enters: [],
    reason: given.note,
    write: (file) => {
      const { id, sectionId, handlerId, version } = file.request
      if (!isInHand(file)) return breach('alreadyReplied', { citation: ARTICLES.reply })
      if (given.returned && !file.assigned) return breach('notAssigned')
      tx.sql
        .insert(assignments)
        .values({ requestId: id, assignedOn: today, ...given })
        .run()
      const holder = { sectionId: given.sectionId, handlerId: given.handlerId }
      tx.sql
        .update(disclosureRequests)
        .set({ ...holder, version: version + 1 })
        .where(eq(disclosureRequests.id, id))
        .run()
      return { before: { sectionId, handlerId }, after: { ...holder, note: given.note } }
    },
  })
}
