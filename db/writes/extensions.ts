import type { PlainDate } from '@/lib/dates'
import type { ExtensionCorrection, ExtensionInput } from '@/lib/requests/inputs/extension'
import { extensions } from '../schema/case-acts'
import type { Tx } from '../transaction'
import { correctedValues, correctRecord, enter } from './case-acts'
import { insertRow } from './insert-row'

export function recordExtension(tx: Tx, { number, ...extension }: ExtensionInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['extension'],
    write: ({ request, judgement }) => ({
      after: insertRow(tx.sql, extensions, { requestId: request.id, round: judgement.round, ...extension, version: 1 }),
    }),
  })
}

export function correctExtension(tx: Tx, input: ExtensionCorrection, today: PlainDate) {
  return correctRecord(tx, 'extension', input, correctedValues(input), ['extension'], today)
}
