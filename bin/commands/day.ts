import { isPlainDate, type PlainDate } from '@/lib/dates'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'

/** The date given by `--date`, or today. */
export function dayFrom(text: string | undefined): PlainDate {
  if (text === undefined) return today()
  if (!isPlainDate(text)) throw new WrongUsage(`--date needs a day such as 2024-06-03, not ${text}`)
  return text
}
