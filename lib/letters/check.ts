import { type PlainDate, plainDateOf } from '../dates'
import type { Citation } from '../law/citation'
import { type LetterKind, letterRule, mandatoryParts } from '../law/letters/letters'
import type { LetterPart } from '../law/letters/parts'
import { type LetterRun, runsOf } from './document'
import type { LetterDraft } from './draft'
import { type PersonalPattern, personalDataIn } from './personal-data'
import type { LetterPlace } from './places'

/** What is wrong with a letter, and where in it. What `blocks` cannot be signed so. */
export type LetterFinding = { blocks: boolean } & (
  | { code: 'missing'; place: LetterPlace }
  | { code: 'partMissing'; part: LetterPart; citation: Citation }
  | { code: 'notInForce' }
  | { code: 'notADay' | 'dayAhead' | 'dayPast'; place: LetterPlace; text: string }
  | { code: 'enclosuresUnnamed' }
  | { code: 'provisional'; place: LetterPlace; text: string }
  | { code: PersonalPattern | 'otherApplicant'; place: LetterPlace | null; text: string }
)

type Held = {
  kind: LetterKind
  /** The day of the letter. */
  on: PlainDate
  /** The places whose day can still move, since the days off of its year are not announced. */
  provisional: readonly LetterPlace[]
  /** What is this applicant's own, and may stand in the letter. */
  own: readonly string[]
  /** Names of other applicants that could stand in it. */
  others: readonly string[]
}

/** Days that lie before the letter tells of them, or on its day. */
const PAST: readonly LetterPlace[] = [
  'request.received_on',
  'request.arrived_on',
  'request.confirmed_on',
  'clarification.responded_on',
  'clarification.noticed_on',
  'reasons.asked_on',
  'extension.approved_on',
  'consultation.sent_on',
  'fee.received_on',
  'withdrawal.day',
]

/** Days that a letter sets: they lie after it. */
const AHEAD: readonly LetterPlace[] = [
  'clarification.respond_by',
  'reasons.respond_by',
  'reasons.delayed_until',
  'extension.new_due_on',
  'consultation.respond_by',
  'disclosure.day',
  'fee.pay_by',
]

/** A letter that says that a period is over tells of its end as past. */
const TELLS_OF_LAPSE: readonly LetterKind[] = ['clarification_lapsed', 'fee_unpaid']

/** Holds a draft against what the law wants of it, and against what must not stand in it. */
export function checkLetter({ document, missing }: LetterDraft, held: Held): LetterFinding[] {
  const runs = runsOf(document)
  return [
    ...missing.map((place): LetterFinding => ({ code: 'missing', place, blocks: true })),
    ...partsMissing(runs, document.issuer, document.title, held),
    ...daysWrong(runs, held),
    ...provisionalDays(runs, held),
    ...enclosuresUnnamed(runs),
    ...personalData(runs, held),
  ]
}

function partsMissing(runs: readonly LetterRun[], issuer: string, title: string, { kind, on }: Held): LetterFinding[] {
  if (on < letterRule(kind).inForceFrom) return [{ code: 'notInForce', blocks: true }]
  const present = new Set<LetterPart>(runs.filter(({ text }) => text.trim() !== '').map(({ part }) => part))
  if (issuer !== '') present.add('issuer')
  if (title !== '') present.add('title')
  return mandatoryParts(kind, on)
    .filter(({ value }) => !present.has(value))
    .map(({ value, citation }) => ({ code: 'partMissing', part: value, citation, blocks: true }))
}

function daysWrong(runs: readonly LetterRun[], { kind, on }: Held): LetterFinding[] {
  const past = TELLS_OF_LAPSE.includes(kind) ? [...PAST, ...AHEAD] : PAST
  const ahead = TELLS_OF_LAPSE.includes(kind) ? [] : AHEAD
  return runs.flatMap(({ place, text, missing }): LetterFinding[] => {
    if (!place || missing || !(PAST.includes(place) || AHEAD.includes(place))) return []
    const day = dayIn(text)
    if (!day) return [{ code: 'notADay', place, text, blocks: true }]
    if (past.includes(place) && day > on) return [{ code: 'dayAhead', place, text, blocks: true }]
    return ahead.includes(place) && day <= on ? [{ code: 'dayPast', place, text, blocks: true }] : []
  })
}

function dayIn(text: string): PlainDate | undefined {
  const match = /^(\d{4})[年-](\d{1,2})[月-](\d{1,2})日?$/.exec(text.trim().normalize('NFKC'))
  return match ? plainDateOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** A day that a letter promises should not move once it was sent. */
function provisionalDays(runs: readonly LetterRun[], { provisional }: Held): LetterFinding[] {
  return runs.flatMap(({ place, text }): LetterFinding[] =>
    place && provisional.includes(place) ? [{ code: 'provisional', place, text, blocks: false }] : [],
  )
}

/** What people typed speaks of enclosures, and none is named. */
function enclosuresUnnamed(runs: readonly LetterRun[]): LetterFinding[] {
  const named = runs.some(({ place, missing }) => place === 'letter.enclosures' && !missing)
  const spoken = runs.some(
    ({ place, text }) => place !== undefined && place !== 'request.description' && /附件|随附/.test(text),
  )
  return spoken && !named ? [{ code: 'enclosuresUnnamed', blocks: false }] : []
}

/** The words of the applicant are quoted as written; what the organ adds must not show anybody else. */
function personalData(runs: readonly LetterRun[], { own, others }: Held): LetterFinding[] {
  const mine = own.filter((text) => text !== '')
  return runs.flatMap((run) => {
    const { text } = run
    const place = run.place ?? null
    const numbers = personalDataIn(text).filter((found) => !mine.some((each) => bare(each).includes(bare(found.text))))
    const names = others.filter((name) => !mine.includes(name) && text.includes(name))
    return [
      ...numbers.map(({ pattern, text }): LetterFinding => ({ code: pattern, place, text, blocks: false })),
      ...names.map((name): LetterFinding => ({ code: 'otherApplicant', place, text: name, blocks: false })),
    ]
  })
}

const bare = (text: string) => text.normalize('NFKC').replace(/[ \-\u00a0]/g, '')
