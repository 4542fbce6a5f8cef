import fc from 'fast-check'
import type { PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { REMEDY_BLOCKS, REMEDY_OUTCOMES } from '@/lib/remedies/remedy'
import { commitIfOk, type Tx } from '../transaction'
import { recordReply } from '../writes/conclusions'
import { recordConsultation } from '../writes/consultations'
import { recordExtension } from '../writes/extensions'
import { keepSection } from '../writes/lists'
import { recordItem } from '../writes/published'
import { recordRemedy } from '../writes/remedies'
import { registerRequest } from '../writes/requests'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from './cast'
import { openCopiedDatabase } from './copied-database'
import { day } from './days'
import { earliestReply, layGroundwork, replyOf } from './groundwork'
import { itemInput } from './items'

/** A day after all that is generated. */
export const LATER: PlainDate = '2027-12-31'

const request = fc.record({
  days: fc.tuple(day, day),
  kind: fc.constantFrom(...APPLICANT_KIND_CODES),
  name: fc.constantFrom('陈静', '李强'),
  identityNumber: fc.constantFrom('', '甲', '乙'),
  sectionId: fc.constantFrom(null, 1, 2),
  outcome: fc.option(fc.constantFrom(...OUTCOME_CODES)),
  extended: fc.boolean(),
  consulted: fc.boolean(),
})
const item = fc.record({
  days: fc.tuple(day, day),
  categoryId: fc.constantFrom(1, 2),
  channels: fc.subarray([1, 2, 3]),
})
const remedy = fc.record({
  days: fc.tuple(day, day),
  block: fc.constantFrom(...REMEDY_BLOCKS),
  result: fc.option(fc.constantFrom(...REMEDY_OUTCOMES)),
})
/** Requests in sections and in none, answered or not, items in time and late, reviews and suits. */
export const ledger = fc.record({
  requests: fc.array(request, { minLength: 1, maxLength: 25 }),
  items: fc.array(item, { maxLength: 12 }),
  remedies: fc.array(remedy, { maxLength: 8 }),
})
export type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never
type Generated = { days: [PlainDate, PlainDate] }
const inOrder = ({ days }: Generated) => [...days].sort() as [PlainDate, PlainDate]

function logged(tx: Tx, generated: Drawn<typeof request>): string {
  const { kind, name, identityNumber, sectionId, outcome, extended, consulted } = generated
  const [receivedOn, servedOn] = inOrder(generated)
  const input = requestOf(receivedOn, kind, { sectionId })
  const { number } = accepted(
    registerRequest(tx, { ...input, applicant: { ...input.applicant, name, identityNumber } }, LATER),
  )
  // Results are ignored: acts that are not lawful on that day are left out.
  if (extended) {
    const approved = { approvedBy: '赵军', approvedOn: receivedOn, notifiedOn: receivedOn, noticeNumber: '' }
    recordExtension(tx, { number, workingDays: 10, reasons: '数量大', ...approved }, LATER)
  }
  if (consulted) {
    const letter = { name: '某公司', matter: '报价', letterReceivedOn: null, respondBy: null, letterNumber: '' }
    recordConsultation(tx, { number, party: 'third_party', sentOn: receivedOn, ...letter }, LATER)
  } else if (outcome) {
    const possible = servedOn >= earliestReply(outcome, receivedOn) ? outcome : 'other.other'
    layGroundwork(tx, number, possible, receivedOn, LATER)
    accepted(recordReply(tx, replyOf(number, possible, servedOn), LATER))
  }
  return number
}

/** Records a generated ledger in a fresh database, through the writes that the forms use. */
export function record(generated: Drawn<typeof ledger>): void {
  openCopiedDatabase()
  foundTestLedger()
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      for (const name of ['办公室', '财务科']) accepted(keepSection(tx, { id: null, name, active: true }))
      const numbers = generated.requests.map((each) => logged(tx, each))
      for (const each of generated.items) {
        const [formedOn, publishedOn] = inOrder(each)
        const postings = each.channels.map((platformId) => ({ platformId, postedOn: publishedOn, address: '' }))
        const { categoryId } = each
        accepted(recordItem(tx, itemInput({ categoryId, formedOn, publishedOn, postings })))
      }
      for (const each of generated.remedies) {
        const [filedOn, last] = inOrder(each)
        const { block, result } = each
        const caseFields = { body: '市人民政府', caseNumber: '', note: '', procedure: null, servedOnOrgan: null }
        const appeal = { answeredOn: null, coDefendant: false, appealedOn: null, appealConcludedOn: null }
        const conclusion = { result, concludedOn: result && last, appealResult: null }
        accepted(
          recordRemedy(
            tx,
            { block, filedOn, requestNumber: numbers[0]!, ...caseFields, ...appeal, ...conclusion },
            LATER,
          ),
        )
      }
      return { ok: true, value: undefined }
    }),
  )
}

const requestFields = { kind: 'natural_person', name: '陈静', identityNumber: '甲', sectionId: 1 } as const
/** A ledger with something in every panel of the dashboard. */
export const EVERYTHING: Drawn<typeof ledger> = {
  requests: [
    {
      ...requestFields,
      extended: true,
      consulted: false,
      outcome: 'refused.third_party_rights',
      days: ['2024-01-10', '2024-04-02'],
    },
    {
      ...requestFields,
      extended: false,
      consulted: false,
      outcome: 'partially_granted',
      days: ['2024-02-01', '2024-02-20'],
    },
    { ...requestFields, extended: false, consulted: false, outcome: null, days: ['2024-05-10', '2024-05-10'] },
    { ...requestFields, extended: false, consulted: true, outcome: null, days: ['2024-05-20', '2024-05-20'] },
    { ...requestFields, extended: false, consulted: false, outcome: null, days: ['2024-03-01', '2024-03-01'] },
  ],
  items: [{ days: ['2024-01-10', '2024-05-20'], categoryId: 1, channels: [1, 2] }],
  remedies: [
    { days: ['2024-03-01', '2024-04-01'], block: 'reconsideration', result: 'corrected' },
    // A suit against the refusal, for which the law wants a review first: a finding of the report.
    { days: ['2024-04-10', '2024-05-06'], block: 'litigation_direct', result: null },
  ],
}
