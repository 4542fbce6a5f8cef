import type { PlainDate } from '../dates'
import { RECEIPT_CHANNELS, type ReceiptChannel } from '../law/channels'
import { breach, ok, type Result } from '../result'

const REGULATION_IN_FORCE: PlainDate = '2019-05-15'
const IN_FORCE = { instrument: 'regulations2019', article: '第五十六条' } as const

export type Arrival = { channel: ReceiptChannel; arrivedOn: PlainDate; confirmedOn: PlainDate | null }

/** The statutory day of receipt that follows from the channel (Art. 31), or why there is none yet. */
export function receiptDate({ channel, arrivedOn, confirmedOn }: Arrival, today: PlainDate): Result<PlainDate> {
  const { needsConfirmation, citation } = RECEIPT_CHANNELS[channel]
  if (arrivedOn > today) return breach('arrivalInFuture', { citation, field: 'arrivedOn' })
  if (arrivedOn < REGULATION_IN_FORCE) return breach('beforeRegulation', { citation: IN_FORCE, field: 'arrivedOn' })
  if (!needsConfirmation) return ok(arrivedOn)
  if (!confirmedOn) return breach('confirmationMissing', { citation, field: 'confirmedOn' })
  if (confirmedOn < arrivedOn) return breach('confirmedBeforeArrival', { citation, field: 'confirmedOn' })
  if (confirmedOn > today) return breach('arrivalInFuture', { citation, field: 'confirmedOn' })
  return ok(confirmedOn)
}
