import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { ARTICLES } from '@/lib/law/articles'
import type { AttemptInput, ConfirmationInput } from '@/lib/requests/inputs/confirmation'
import { receiptDate } from '@/lib/requests/receipt'
import { atField, breach } from '@/lib/result'
import { confirmationAttempts } from '../schema/case-acts'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { enter } from './case-acts'
import { insertRow } from './insert-row'

/** Records the confirmation of a request that was logged before it: from that day on it is received, and its period runs. */
export function recordConfirmation(tx: Tx, { number, ...confirmed }: ConfirmationInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['confirmation'],
    write: ({ request: before }) => {
      const receipt = receiptDate({ ...before, confirmedOn: confirmed.confirmedOn }, today)
      if (!receipt.ok) return receipt
      const after = tx.sql
        .update(disclosureRequests)
        .set({ ...confirmed, receivedOn: receipt.value, version: before.version + 1 })
        .where(eq(disclosureRequests.id, before.id))
        .returning()
        .get()
      return { before, after }
    },
  })
}

/** Notes that the applicant was not reached: the request waits on, and the file shows that the organ tried. */
export function noteAttempt(tx: Tx, { number, attemptedOn, details }: AttemptInput, today: PlainDate) {
  return enter(tx, number, today, {
    act: 'request.confirmation_attempt',
    enters: [],
    write: ({ request, pending }) => {
      if (!pending) return breach('confirmedAlready', { citation: ARTICLES.dayOfReceipt })
      const day = receiptDate({ ...request, confirmedOn: attemptedOn }, today)
      if (!day.ok) return atField(day, 'attemptedOn')
      const row = { requestId: request.id, attemptedOn, attemptedBy: tx.actor.name, details }
      return { after: insertRow(tx.sql, confirmationAttempts, row) }
    },
  })
}
