import { isPlainDate, type PlainDate } from '@/lib/dates'

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Today in China, whatever the machine's zone. `LEDGER_TODAY` stands in for it in tests and demonstrations. */
export function today(): PlainDate {
  const injected = process.env.LEDGER_TODAY
  if (injected === undefined) return inShanghai.format(new Date()) as PlainDate
  if (!isPlainDate(injected)) throw new Error(`LEDGER_TODAY is not a date: ${injected}`)
  return injected
}
