import { parseArgs } from 'node:util'
import { isPlainDate, type PlainDate } from '@/lib/dates'
import { type FeeBasis, feeArithmetic, feeFor, latestFeesFrom } from '@/lib/law/fees'
import { WrongUsage } from '../wrong-usage'

const MOST_UNITS = 100_000

/** Prints the information processing fee (信息处理费) for a number of cases or pages, by the latest schedule or a day's. */
export async function fee(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      cases: { type: 'string' },
      pages: { type: 'string' },
      on: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const { basis, quantity } = chargedFor(values.cases, values.pages)
  const charged = feeFor(basis, quantity, dayFrom(values.on) ?? latestFeesFrom(basis))
  const { yuan, bands } = charged
  console.log(values.json ? JSON.stringify({ basis, quantity, yuan, bands }, null, 2) : feeArithmetic(charged))
}

function chargedFor(cases: string | undefined, pages: string | undefined): { basis: FeeBasis; quantity: number } {
  if ((cases === undefined) === (pages === undefined)) throw new WrongUsage('either --cases or --pages is needed')
  return cases === undefined
    ? { basis: 'per_volume', quantity: quantityFrom(pages!) }
    : { basis: 'per_case', quantity: quantityFrom(cases) }
}

function quantityFrom(text: string): number {
  const quantity = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (quantity < 1 || quantity > MOST_UNITS)
    throw new WrongUsage(`a whole number from 1 to ${MOST_UNITS} is needed, not ${text}`)
  return quantity
}

function dayFrom(text: string | undefined): PlainDate | undefined {
  if (text !== undefined && !isPlainDate(text)) throw new WrongUsage(`--on needs a day such as 2024-06-03, not ${text}`)
  return text
}
