import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { ReasonsCorrection, ReasonsInput, ReasonsVerdictInput } from '@/lib/requests/inputs/reasons'
import { reasonsRequests } from '../schema/case-acts'
import type { Tx } from '../transaction'
import { correctedValues, correctRecord, enter } from './case-acts'

export function recordReasonsRequest(tx: Tx, { number, ...asked }: ReasonsInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['reasons_request'],
    write: ({ request, judgement }) => ({
      after: tx.sql
        .insert(reasonsRequests)
        .values({ requestId: request.id, round: judgement.round, ...asked, statement: '', version: 1 })
        .returning()
        .get(),
    }),
  })
}

export function recordReasonsVerdict(tx: Tx, { number, ...verdict }: ReasonsVerdictInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['reasons_verdict', 'delay'],
    write: ({ records, judgement }) => {
      const before = records.reasons.find(({ round }) => round === judgement.round)
      return (
        before && {
          before,
          after: tx.sql
            .update(reasonsRequests)
            .set({ ...verdict, version: before.version + 1 })
            .where(eq(reasonsRequests.id, before.id))
            .returning()
            .get(),
        }
      )
    },
  })
}

export function correctReasons(tx: Tx, input: ReasonsCorrection, today: PlainDate) {
  const acts = ['reasons_request', 'reasons_verdict', 'delay'] as const
  return correctRecord(tx, 'reasons_request', input, correctedValues(input), acts, today)
}
