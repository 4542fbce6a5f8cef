import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type {
  ClarificationCorrection,
  ClarificationInput,
  ClarificationResponseInput,
} from '@/lib/requests/inputs/clarification'
import { clarifications } from '../schema/case-acts'
import type { Tx } from '../transaction'
import { correctedValues, correctRecord, enter } from './case-acts'
import { insertRow } from './insert-row'

export function recordClarification(tx: Tx, { number, ...notice }: ClarificationInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['clarification_notice'],
    write: ({ request }) => ({
      after: insertRow(tx.sql, clarifications, { requestId: request.id, ...notice, response: '', version: 1 }),
    }),
  })
}

export function recordClarificationResponse(
  tx: Tx,
  { number, ...answer }: ClarificationResponseInput,
  today: PlainDate,
) {
  return enter(tx, number, today, {
    enters: ['clarification_response'],
    write: ({ records: { clarification: before } }) => ({
      before,
      after: tx.sql
        .update(clarifications)
        .set({ ...answer, version: before!.version + 1 })
        .where(eq(clarifications.id, before!.id))
        .returning()
        .get(),
    }),
  })
}

export function correctClarification(tx: Tx, input: ClarificationCorrection, today: PlainDate) {
  const acts = ['clarification_notice', 'clarification_response'] as const
  return correctRecord(tx, 'clarification_notice', input, correctedValues(input), acts, today)
}
