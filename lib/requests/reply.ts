import type { PlainDate } from '../dates'
import { breach, ok, type Result } from '../result'

/** Whether a reply may be served on that day: not before the request was received, and not in the future. */
export function checkReply(receivedOn: PlainDate, servedOn: PlainDate, today: PlainDate): Result<undefined> {
  const citation = { instrument: 'regulations2019', article: '第三十三条' } as const
  if (servedOn < receivedOn)
    return breach('repliedBeforeReceipt', { citation, field: 'servedOn', values: { received: receivedOn } })
  if (servedOn > today) return breach('serviceInFuture', { citation, field: 'servedOn' })
  return ok()
}
