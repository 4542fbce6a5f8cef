import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { reckoningOf } from '@/db/queries/reckoning'
import { isPlainDate, type PlainDate } from '@/lib/dates'
import { REGULATIONS_IN_FORCE_FROM } from '@/lib/law/articles'
import { RECEIPT_CHANNEL_CODES, RECEIPT_CHANNELS, type ReceiptChannel } from '@/lib/law/channels'
import { citationText, inForceOn } from '@/lib/law/citation'
import { EXTENSION_LIMIT } from '@/lib/law/time-limits'
import type { CaseAct } from '@/lib/requests/case-file'
import { clarifyBy } from '@/lib/requests/clarification'
import { readClock } from '@/lib/requests/clock'
import { explainDeadline } from '@/lib/requests/explanation'
import { inOrder } from '@/lib/requests/order'
import { type Reckoning, STATE_RECKONING } from '@/lib/requests/reckoning'
import { WrongUsage } from '../wrong-usage'

/**
 * Prints when the reply to a request is due, and why. Counts by the ledger's own calendar and conventions where there
 * is a ledger, else by the shipped notices.
 */
export async function deadline(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      received: { type: 'string' },
      channel: { type: 'string' },
      corrected: { type: 'string' },
      consulted: { type: 'string', multiple: true },
      extended: { type: 'string' },
      'fee-paid': { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  if (values.received === undefined) throw new WrongUsage('--received is needed')
  const channel = channelFrom(values.channel)
  const receivedOn = dayFrom('--received', values.received)
  if (receivedOn < REGULATIONS_IN_FORCE_FROM)
    throw new WrongUsage(`--received must not be earlier than ${REGULATIONS_IN_FORCE_FROM}`)
  const reckoning = ownReckoning()
  const acts = inOrder([
    ...corrected(values.corrected, receivedOn),
    ...(values.consulted ?? []).flatMap((span, index) => consulted(span, index + 1, receivedOn)),
    ...feePaid(values['fee-paid'], receivedOn),
  ])
  const extension = extended(values.extended, { receivedOn, acts }, reckoning)
  const file = { receivedOn, acts: inOrder([...acts, ...extension]) }
  console.log(
    values.json
      ? JSON.stringify(computed(file, acts, channel, reckoning), null, 2)
      : explainDeadline(file, reckoning, receivedOn),
  )
}

type File = { receivedOn: PlainDate; acts: CaseAct[] }

function computed(file: File, unextended: CaseAct[], channel: ReceiptChannel | undefined, reckoning: Reckoning) {
  const { startsOn, dueOn, provisional, because } = readClock(file, reckoning)
  const most = inForceOn(EXTENSION_LIMIT, startsOn).value
  return {
    startsOn,
    dueOn,
    clarifyBy: clarifyBy(file.receivedOn, reckoning.calendar).date,
    maxExtension: readClock(withExtension({ ...file, acts: unextended }, most, startsOn), reckoning).dueOn,
    provisional,
    because: because.map(({ act, on, effect, workingDays, until, dueOn: due, citation }) => ({
      act,
      on,
      effect,
      workingDays,
      until: until?.date ?? null,
      dueOn: due,
      basis: citationText(citation),
      ...(act === 'receipt' &&
        channel && {
          receipt: RECEIPT_CHANNELS[channel].rule,
          receiptBasis: citationText(RECEIPT_CHANNELS[channel].citation),
        }),
    })),
  }
}

function ownReckoning(): Reckoning {
  const file = databaseFile()
  if (!existsSync(file)) return STATE_RECKONING
  migrateDatabase(file)
  return reckoningOf(connection())
}

/** A correction answers a notice; on which day that was sent moves nothing, as long as it was in time. */
function corrected(text: string | undefined, receivedOn: PlainDate): CaseAct[] {
  if (text === undefined) return []
  const on = dayAfter('--corrected', text, receivedOn)
  return [
    { kind: 'clarification_notice', on: receivedOn, respondBy: on, round: 0 },
    { kind: 'clarification_response', on, round: 0 },
  ]
}

function consulted(text: string, id: number, receivedOn: PlainDate): CaseAct[] {
  const [sent, answered, ...more] = text.split('..')
  if (answered === undefined || more.length > 0)
    throw new WrongUsage(`--consulted needs two days such as 2023-04-12..2023-04-21, not ${text}`)
  const on = dayAfter('--consulted', sent!, receivedOn)
  const letter = { id, on, round: 0, party: 'third_party', letterReceivedOn: null, respondBy: null } as const
  return [
    { kind: 'consultation', ...letter },
    { kind: 'consultation_answer', id, on: dayAfter('--consulted', answered, on), round: 0, answer: 'consents' },
  ]
}

function feePaid(text: string | undefined, receivedOn: PlainDate): CaseAct[] {
  if (text === undefined) return []
  const on = dayAfter('--fee-paid', text, receivedOn)
  return [
    { kind: 'fee_notice', on, round: 0, basis: 'per_volume', receivedOn: on },
    { kind: 'fee_payment', on, round: 0 },
  ]
}

function extended(text: string | undefined, file: File, reckoning: Reckoning): CaseAct[] {
  if (text === undefined) return []
  const { dueOn, startsOn } = readClock(file, reckoning)
  const most = inForceOn(EXTENSION_LIMIT, startsOn).value
  const workingDays = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (workingDays < 1 || workingDays > most) throw new WrongUsage(`--extended needs 1 to ${most} working days`)
  return withExtension(file, workingDays, dueOn ?? startsOn).acts.slice(-1)
}

/** Adds an extension after all other acts that move the period. */
function withExtension(file: File, workingDays: number, on: PlainDate): File {
  const extension = { kind: 'extension', on, round: 0, approvedOn: on, workingDays } as const
  return { ...file, acts: [...file.acts, extension] }
}

function channelFrom(text: string | undefined): ReceiptChannel | undefined {
  const channel = RECEIPT_CHANNEL_CODES.find((code) => code === text)
  if (text !== undefined && !channel) throw new WrongUsage(`--channel is one of ${RECEIPT_CHANNEL_CODES.join(', ')}`)
  return channel
}

function dayFrom(option: string, text: string): PlainDate {
  if (!isPlainDate(text)) throw new WrongUsage(`${option} needs a day such as 2023-09-15, not ${text}`)
  return text
}

function dayAfter(option: string, text: string, earliest: PlainDate): PlainDate {
  const day = dayFrom(option, text)
  if (day < earliest) throw new WrongUsage(`${option} is earlier than ${earliest}`)
  return day
}
