import { type Actor, mintOperator, type Permission } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { openSteps } from '@/lib/letters/approval'
import type { LetterContent } from '@/lib/letters/content'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import type { WordedKind } from '@/lib/letters/wordings/shipped'
import { canonicalJson } from '@/lib/report/canonical-json'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { letterCourseOf } from '../queries/letter-course'
import { organs } from '../schema/organ'
import { commitIfOk, type Tx } from '../transaction'
import { decideLetter, submitLetter } from '../writes/letter-approvals'
import { letterToSign, type SetLetter, signLetter, waitingPdf } from '../writes/letter-signatures'
import { draftLetterOf } from '../writes/letters'
import { addStaff } from '../writes/organ'
import { accepted, ZHAO_JUN } from './cast'

const PEOPLE = {
  drafter: 'clerk',
  colleague: 'clerk',
  head: 'reviewer',
  lawyer: 'reviewer',
  chief: 'supervisor',
} as const
export type Person = keyof typeof PEOPLE
type Member = Actor<Permission> & { staffId: number }
type PersonTx = Tx<Actor<Permission>>

export type Draft = { kind?: WordedKind; outcome?: 'granted' | null; content?: LetterContent; of: string }

/** Who takes the steps of the usual chain. */
const WHO = { section: 'colleague', secrecy: 'head', legality: 'lawyer' } as const

/** An office with everybody whom the usual chain of approval needs, on `today`; in a ledger that was just founded. */
export function letterOffice(today: PlainDate) {
  connection()
    .update(organs)
    .set({ phone: '0373-1', address: '平原路1号', postcode: '453000', reviewOrgan: '市人民政府', court: '区人民法院' })
    .run()
  const people = {} as Record<Person, Member>
  for (const [name, role] of Object.entries(PEOPLE)) {
    const member = { username: name, name, role, sectionId: null, passwordHash: '-' }
    const { id: staffId } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member)))
    people[name as Person] = { ...mintOperator({ staffId, name, role }), staffId }
  }
  const by = <T>(person: Person, act: (tx: PersonTx) => Result<T>) => commitIfOk(people[person], act)
  const courseOf = (id: number) => letterCourseOf(connection(), id)!
  const nextStep = (id: number) => openSteps(courseOf(id).submissions[0]!)[0]!

  const draft = ({ kind = 'clarification', outcome = null, content = EMPTY_CONTENT, of }: Draft) =>
    accepted(by('drafter', (tx) => draftLetterOf(tx, { number: of, kind, outcome, record: null, content }, today))).id
  const submit = (id: number) =>
    by('drafter', (tx) => submitLetter(tx, { id, version: courseOf(id).letter.version }, today))
  const approve = (person: Person, id: number, on = today) =>
    by(person, (tx) =>
      decideLetter(tx, { id, stepId: nextStep(id).id, verdict: 'approved', remarks: '', place: null }, on),
    )

  const giveBack = (person: Person, id: number) =>
    by(person, (tx) =>
      decideLetter(tx, { id, stepId: nextStep(id).id, verdict: 'returned', remarks: '请修改', place: null }, today),
    )

  /** As the server does it: first the letter is set, then it is signed as it was set. */
  function sign(person: Person, id: number, on = today) {
    const input = { id, stepId: nextStep(id).id }
    let set: SetLetter | undefined
    const tried = by(person, (tx) => {
      const document = letterToSign(tx, input, on)
      // What is signed needs a file, whatever it holds.
      if (document.ok) set = waitingPdf(document.value, Buffer.from(canonicalJson(document.value)))
      return document
    })
    return tried.ok ? by(person, (tx) => signLetter(tx, input, set!, on)) : tried
  }

  const open = (id: number) => openSteps(courseOf(id).submissions[0]!)

  /** Submitted, and approved but for the signature. */
  function reviewed(id: number): number {
    accepted(submit(id))
    for (const { duty } of open(id)) if (duty !== 'signature') accepted(approve(WHO[duty], id))
    return id
  }

  const signed = (letter: Draft) => finished(draft(letter))

  /** A draft that went through its chain and was signed. */
  function finished(id: number): number {
    reviewed(id)
    accepted(sign(nextStep(id).role === 'clerk' ? 'colleague' : 'chief', id))
    return id
  }

  return { people, by, courseOf, nextStep, draft, submit, approve, giveBack, sign, reviewed, finished, signed }
}
export type LetterOffice = ReturnType<typeof letterOffice>
