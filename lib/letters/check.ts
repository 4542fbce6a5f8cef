import { type PlainDate, plainDateOf } from '../dates'
import type { Citation } from '../law/citation'
import { type LetterKind, letterRule, mandatoryParts } from '../law/letters/letters'
import type { LetterPart } from '../law/letters/parts'
import { type LetterRun, runsOf } from './document'
import type { LetterDraft } from './draft'
import { type PersonalPattern, personalDataIn } from './personal-data'
import type { LetterPlace } from './places'

/** What is wrong with a letter, and where in it: `place` is null where it is the wording itself. What `blocks` cannot be signed so. */
export type LetterFinding = { blocks: boolean } & (
  | { code: 'missing'; place: LetterPlace }
  | { code: 'partMissing'; part: LetterPart; citation: Citation }
  | { code: 'notInForce' }
  | { code: 'notADay' | 'dayAhead' | 'dayPast'; place: LetterPlace; text: string }
  | { code: 'daysOutOfOrder'; place: LetterPlace; text: string; before: LetterPlace }
  | { code: 'enclosuresUnnamed'; place: LetterPlace }
  | { code: 'enclosuresMiscounted'; place: LetterPlace; text: string; named: number }
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
  'rectification.received_on',
  'rectification.corrected_on',
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

/** Days of which the first never lies after the second, in the course of a case. */
const IN_ORDER: readonly (readonly [LetterPlace, LetterPlace])[] = [
  ['request.arrived_on', 'request.received_on'],
  ['request.received_on', 'clarification.noticed_on'],
  ['clarification.noticed_on', 'clarification.responded_on'],
  ['clarification.noticed_on', 'clarification.respond_by'],
  ['request.received_on', 'reasons.asked_on'],
  ['request.received_on', 'extension.approved_on'],
  ['request.received_on', 'consultation.sent_on'],
  ['request.received_on', 'fee.received_on'],
  ['request.received_on', 'withdrawal.day'],
  ['extension.original_due_on', 'extension.new_due_on'],
  ['fee.received_on', 'fee.pay_by'],
  ['rectification.received_on', 'rectification.corrected_on'],
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
    ...daysOutOfOrder(runs),
    ...provisionalDays(runs, held),
    ...enclosuresWrong(runs),
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

/** Days that contradict each other, whoever entered them. */
function daysOutOfOrder(runs: readonly LetterRun[]): LetterFinding[] {
  const days = new Map(
    runs.flatMap(({ place, text, missing }) => {
      const day = place && !missing ? dayIn(text) : undefined
      return place && day ? [[place, { day, text }] as const] : []
    }),
  )
  return IN_ORDER.flatMap(([before, place]): LetterFinding[] => {
    const [first, second] = [days.get(before), days.get(place)]
    const contradict = first && second && first.day > second.day
    return contradict ? [{ code: 'daysOutOfOrder', place, text: second.text, before, blocks: true }] : []
  })
}

/** A day that a letter promises should not move once it was sent. */
function provisionalDays(runs: readonly LetterRun[], { provisional }: Held): LetterFinding[] {
  return runs.flatMap(({ place, text }): LetterFinding[] =>
    place && provisional.includes(place) ? [{ code: 'provisional', place, text, blocks: false }] : [],
  )
}

/** What people typed speaks of enclosures: of some where none is named, or of more or fewer than are named. */
function enclosuresWrong(runs: readonly LetterRun[]): LetterFinding[] {
  const named = runs.filter(({ place, missing }) => place === 'letter.enclosures' && !missing).length
  const spoken = runs.flatMap(({ place, text }) =>
    place && !QUOTED.includes(place) && /附件|随附/.test(text) ? [{ place, text }] : [],
  )
  if (named === 0) return spoken.slice(0, 1).map(({ place }) => ({ code: 'enclosuresUnnamed', place, blocks: false }))
  return spoken.flatMap(({ place, text }) =>
    enclosureCounts(text)
      .filter(({ least, most }) => named < least || named > most)
      .map(({ said }): LetterFinding => ({ code: 'enclosuresMiscounted', place, text: said, named, blocks: false })),
  )
}

/** The words of the applicant, and the list itself. */
const QUOTED: readonly LetterPlace[] = ['request.description', 'letter.enclosures']

/** How many enclosures a text speaks of: 附件3 of at least three, 附件2份 of two. */
function enclosureCounts(text: string): { said: string; least: number; most: number }[] {
  const told = text.normalize('NFKC')
  const counted = [...told.matchAll(/(?:附件|随附)(?:材料|共|共计)?(\d{1,3}|[一二三四五六七八九十])[份件个项]/g)]
  const ordinals = [...told.matchAll(/附件(\d{1,3}|[一二三四五六七八九十])(?![\d份件个项页])/g)]
  return [
    ...counted.map(([said, count]) => ({ said, least: numberIn(count!), most: numberIn(count!) })),
    ...ordinals.map(([said, ordinal]) => ({ said, least: numberIn(ordinal!), most: Number.POSITIVE_INFINITY })),
  ]
}

const NUMERALS = '一二三四五六七八九十'
const numberIn = (text: string) => Number(text) || NUMERALS.indexOf(text) + 1

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

/** The stretch of a letter that a finding is about; of what is not there at all, there is none. */
export function isAbout(finding: LetterFinding, { place, text, part }: LetterRun): boolean {
  if (finding.code === 'notInForce') return place === 'letter.date'
  if (finding.code === 'partMissing') return part === finding.part
  return finding.place === null
    ? place === undefined && bare(text).includes(bare(finding.text))
    : place === finding.place
}
