import type { PlainDate } from '@/lib/dates'
import type { ArchivingCorrection, ArchivingInput } from '@/lib/requests/inputs/archiving'
import type { ReopeningCorrection, ReopeningInput } from '@/lib/requests/inputs/reopening'
import { archivings, reopenings } from '../schema/case-acts'
import type { Tx } from '../transaction'
import { correctedValues, correctRecord, enter } from './case-acts'

export function recordArchiving(tx: Tx, { number, ...archiving }: ArchivingInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['archiving'],
    write: ({ request, judgement }) => ({
      after: tx.sql
        .insert(archivings)
        .values({ requestId: request.id, round: judgement.round, ...archiving, version: 1 })
        .returning()
        .get(),
    }),
  })
}

export function correctArchiving(tx: Tx, input: ArchivingCorrection, today: PlainDate) {
  return correctRecord(tx, 'archiving', input, correctedValues(input), ['archiving'], today)
}

/** Opens the next round: the reply that stood is set aside, and a new one is due. */
export function recordReopening(tx: Tx, { number, ...reopening }: ReopeningInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['reopening'],
    write: ({ request, judgement }) => ({
      after: tx.sql
        .insert(reopenings)
        .values({ requestId: request.id, round: judgement.round + 1, ...reopening, version: 1 })
        .returning()
        .get(),
    }),
  })
}

export function correctReopening(tx: Tx, input: ReopeningCorrection, today: PlainDate) {
  return correctRecord(tx, 'reopening', input, correctedValues(input), ['reopening'], today)
}
