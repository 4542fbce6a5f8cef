import { canonicalJson } from '../report/canonical-json'
import type { LetterDocument, LetterRun } from './document'
import type { LetterPlace } from './places'

/** What only the day of the letter and its signature decide; all else is signed as it was approved. */
const OF_THE_DAY: ReadonlySet<LetterPlace> = new Set([
  'letter.number',
  'letter.date',
  'clarification.noticed_on',
  'reasons.asked_on',
  'extension.approved_on',
  'extension.approved_by',
  'extension.original_due_on',
  'extension.new_due_on',
  'consultation.sent_on',
  'consultation.respond_by',
  'fee.pay_by',
])

/** The text of a letter without what its day decides: equal for what was approved and what is signed. */
export function approvedText(document: LetterDocument): string {
  const without = (run: LetterRun): LetterRun =>
    run.place && OF_THE_DAY.has(run.place) ? { part: run.part, place: run.place, text: '' } : run
  const { number, addressee, body, rows, signature, notes } = document
  return canonicalJson({
    ...document,
    number: number && without(number),
    addressee: addressee && without(addressee),
    body: body.map((runs) => runs.map(without)),
    rows: rows.map(({ label, runs }) => ({ label, runs: runs.map(without) })),
    signature: signature && { organ: without(signature.organ), date: without(signature.date) },
    notes: notes.map((runs) => runs.map(without)),
  })
}
