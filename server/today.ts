import { isPlainDate, type PlainDate } from '@/lib/dates'

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Today's date in Asia/Shanghai, whatever the machine's time zone; `LEDGER_TODAY` overrides it. */
export function today(): PlainDate {
  const injected = process.env.LEDGER_TODAY
  if (injected === undefined) return inShanghai.format(new Date()) as PlainDate
  if (!isPlainDate(injected)) throw new Error(`LEDGER_TODAY is not a date: ${injected}`)
  return injected
}
