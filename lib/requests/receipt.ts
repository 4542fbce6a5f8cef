import type { PlainDate } from '../dates'
import { ARTICLES, REGULATIONS_IN_FORCE_FROM } from '../law/articles'
import { RECEIPT_CHANNELS, type ReceiptChannel } from '../law/channels'
import { breach, ok, type Result } from '../result'

export type Arrival = { channel: ReceiptChannel; arrivedOn: PlainDate; confirmedOn: PlainDate | null }

/** The first day of a request: of its receipt, or of its arrival while it waits for its confirmation. */
export function receivedOrArrived({
  receivedOn,
  arrivedOn,
}: {
  receivedOn: PlainDate | null
  arrivedOn: PlainDate
}): PlainDate {
  return receivedOn ?? arrivedOn
}

/** The statutory day of receipt that follows from the channel (Art. 31), or why there is none yet. */
export function receiptDate({ channel, arrivedOn, confirmedOn }: Arrival, today: PlainDate): Result<PlainDate> {
  const { needsConfirmation, citation } = RECEIPT_CHANNELS[channel]
  if (arrivedOn > today) return breach('arrivalInFuture', { citation, field: 'arrivedOn' })
  if (arrivedOn < REGULATIONS_IN_FORCE_FROM)
    return breach('beforeRegulation', { citation: ARTICLES.inForce, field: 'arrivedOn' })
  if (!needsConfirmation) return ok(arrivedOn)
  if (!confirmedOn) return breach('confirmationMissing', { citation, field: 'confirmedOn' })
  if (confirmedOn < arrivedOn) return breach('confirmedBeforeArrival', { citation, field: 'confirmedOn' })
  if (confirmedOn > today) return breach('arrivalInFuture', { citation, field: 'confirmedOn' })
  return ok(confirmedOn)
}

/**
 * The same of a request that can be logged at once: null while its confirmation is still to come (国办公开办函〔2015〕207号
 * 一.2: it is registered, and the period runs from the day on which contact is made).
 */
export function receiptOf(arrival: Arrival, today: PlainDate): Result<PlainDate | null> {
  if (!isPending(arrival)) return receiptDate(arrival, today)
  const arrived = receiptDate({ ...arrival, confirmedOn: arrival.arrivedOn }, today)
  return arrived.ok ? ok(null) : arrived
}

/** Whether the request waits for the confirmation that its channel needs. */
export function isPending({ channel, confirmedOn }: Pick<Arrival, 'channel' | 'confirmedOn'>): boolean {
  return RECEIPT_CHANNELS[channel].needsConfirmation && !confirmedOn
}
