import type { RegisteredLetter } from '@/lib/letters/register'
import type { RecordNoun } from '@/lib/requests/records'

/** Where letters are on record, in SQL: the tables, which of their rows are letters, and what of them the register lists. */
export type RegisterSource = {
  /** Undefined where the kind of each letter says it. */
  letter: RegisteredLetter | undefined
  from: string
  where: string
  number: string
  day: string
  request: string
  /** Who was written to, where it went to somebody else than the applicant. */
  consulted: string
  /** The record of the row. */
  id: string
  letterId: string
  standing: string
}

type ActSource = {
  letter: RegisteredLetter
  table: string
  noun: RecordNoun
  number: string
  day: string
  consulted?: string
  where?: string
}

/** Every record of an act that keeps the number or the day of its letter. */
const ACTS: readonly ActSource[] = [
  {
    letter: 'clarification',
    table: 'clarifications',
    noun: 'clarification_notice',
    number: 'notice_number',
    day: 'noticed_on',
  },
  { letter: 'reasons_request', table: 'reasons_requests', noun: 'reasons_request', number: "''", day: 'asked_on' },
  {
    letter: 'delay',
    table: 'reasons_requests',
    noun: 'reasons_request',
    number: "''",
    day: 'announced_on',
    where: 'announced_on IS NOT NULL',
  },
  { letter: 'extension', table: 'extensions', noun: 'extension', number: 'notice_number', day: 'notified_on' },
  {
    letter: 'consultation',
    table: 'consultations',
    noun: 'consultation',
    number: 'letter_number',
    day: 'sent_on',
    consulted: 'name',
  },
  { letter: 'fee_notice', table: 'fee_notices', noun: 'fee_notice', number: 'notice_number', day: 'sent_on' },
  {
    letter: 'reply',
    table: 'conclusions',
    noun: 'reply',
    number: "coalesce(reply_number, '')",
    day: 'replied_on',
    where: "conclusions.kind = 'reply'",
  },
]

/**
 * A record whose letter was signed in the ledger is listed by its letter. The day tells apart the request for reasons and
 * the delay, which share a record, and a later record that took the place of one struck out.
 */
const signedHere = ({ table, noun, number, day }: ActSource) =>
  `EXISTS (SELECT 1 FROM letter_signatures AS made WHERE made.noun = '${noun}' AND made.record_id = ${table}.id
    AND (made.dated_on = ${day} OR made.number <> '' AND made.number = ${number})
    AND NOT EXISTS (SELECT 1 FROM letter_voids WHERE letter_voids.letter_id = made.letter_id))`

const ofAct = (act: ActSource): RegisterSource => ({
  letter: act.letter,
  from: act.table,
  where: `${act.where ?? '1'} AND NOT ${signedHere(act)}`,
  number: act.number,
  day: act.day,
  request: `${act.table}.request_id`,
  consulted: act.consulted ?? 'NULL',
  id: `${act.table}.id`,
  letterId: 'NULL',
  standing: "'recorded'",
})

/** Every letter that was signed in the ledger, whether its act is on record or it is none; a void one keeps its number. */
const SIGNED: RegisterSource = {
  letter: undefined,
  from: `letter_signatures JOIN letters ON letters.id = letter_signatures.letter_id
    LEFT JOIN letter_voids ON letter_voids.letter_id = letter_signatures.letter_id
    LEFT JOIN letter_services ON letter_services.letter_id = letter_signatures.letter_id`,
  where: '1',
  number: 'letter_signatures.number',
  day: 'letter_signatures.dated_on',
  request: 'letter_signatures.request_id',
  consulted: 'NULL',
  id: 'letters.id',
  letterId: 'letter_signatures.letter_id',
  standing: `CASE WHEN letter_voids.letter_id IS NOT NULL THEN 'void'
    WHEN letter_services.letter_id IS NOT NULL THEN 'served' ELSE 'signed' END`,
}

/** Every letter that is neither signed nor given up, under the day on which it was begun. */
export const UNSIGNED: RegisterSource = {
  letter: undefined,
  from: 'letters',
  where: `letters.discarded_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM letter_signatures WHERE letter_signatures.letter_id = letters.id)`,
  number: "''",
  day: 'letters.drafted_on',
  request: 'letters.request_id',
  consulted: 'NULL',
  id: 'letters.id',
  letterId: 'letters.id',
  standing: `coalesce((SELECT CASE WHEN submitted.recalled_on IS NOT NULL THEN 'draft'
      WHEN EXISTS (SELECT 1 FROM letter_decisions AS decided
        WHERE decided.submission_id = submitted.id AND decided.verdict = 'returned') THEN 'returned' ELSE 'in_review' END
    FROM letter_submissions AS submitted WHERE submitted.letter_id = letters.id ORDER BY submitted.id DESC LIMIT 1), 'draft')`,
}

/** Each gives its own letters; none is given twice. */
export const REGISTER_SOURCES: readonly RegisterSource[] = [...ACTS.map(ofAct), SIGNED]
