import { isPlainDate, type PlainDate } from '@/lib/dates'
import { dayOf } from '@/lib/instants'

/** Today's date in Asia/Shanghai, whatever the machine's time zone; `LEDGER_TODAY` overrides it. */
export function today(): PlainDate {
  const injected = process.env.LEDGER_TODAY
  if (injected === undefined) return dayOf(new Date().toISOString())
  if (!isPlainDate(injected)) throw new Error(`LEDGER_TODAY is not a date: ${injected}`)
  return injected
}
