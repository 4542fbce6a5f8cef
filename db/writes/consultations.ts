import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { ARTICLES } from '@/lib/law/articles'
import { CONSULTATIONS } from '@/lib/law/consultations'
import type {
  ConsultationAnswerInput,
  ConsultationCorrection,
  ConsultationInput,
  LetterReceivedInput,
} from '@/lib/requests/inputs/consultation'
import { isInHand } from '@/lib/requests/permitted-acts'
import { breach } from '@/lib/result'
import { consultations } from '../schema/case-acts'
import type { Tx } from '../transaction'
import { correctedValues, correctRecord, enter } from './case-acts'

export function recordConsultation(tx: Tx, { number, ...letter }: ConsultationInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['consultation'],
    write: ({ request, judgement }) => ({
      after: tx.sql
        .insert(consultations)
        .values({ requestId: request.id, round: judgement.round, ...lawful(letter), statement: '', version: 1 })
        .returning()
        .get(),
    }),
  })
}

export function recordConsultationAnswer(
  tx: Tx,
  { number, id, letterReceivedOn, ...answer }: ConsultationAnswerInput,
  today: PlainDate,
) {
  return enter(tx, number, today, {
    enters: ['consultation_answer'],
    touches: ['consultation'],
    write: (file) => {
      const before = file.records.consultations.find((sent) => sent.id === id)
      if (!before || before.answeredOn) return undefined
      return { before, after: update(tx, before, { ...answer, ...(letterReceivedOn && { letterReceivedOn }) }) }
    },
  })
}

/** The day on which the letter arrived, from which the party's time is counted. */
export function noteLetterReceived(tx: Tx, { number, id, letterReceivedOn }: LetterReceivedInput, today: PlainDate) {
  return enter(tx, number, today, {
    act: 'request.letter_received',
    enters: [],
    touches: ['consultation'],
    write: (file) => {
      if (!isInHand(file)) return breach('alreadyReplied', { citation: ARTICLES.reply })
      const before = file.records.consultations.find((sent) => sent.id === id)
      return before && { before, after: update(tx, before, { letterReceivedOn }) }
    },
  })
}

export function correctConsultation(tx: Tx, input: ConsultationCorrection, today: PlainDate) {
  const values = lawful(correctedValues(input))
  return correctRecord(tx, 'consultation', input, values, ['consultation', 'consultation_answer'], today)
}

/** Where the law gives the time for the answer, the letter sets no other. */
function lawful<L extends Pick<ConsultationInput, 'party' | 'sentOn' | 'respondBy'>>(letter: L): L {
  return CONSULTATIONS[letter.party].period === null ? letter : { ...letter, respondBy: null }
}

function update(
  tx: Tx,
  { id, version }: { id: number; version: number },
  values: Partial<typeof consultations.$inferInsert>,
) {
  return tx.sql
    .update(consultations)
    .set({ ...values, version: version + 1 })
    .where(eq(consultations.id, id))
    .returning()
    .get()
}
