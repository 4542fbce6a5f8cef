import type { PlainDate } from '../dates'
import { FEE_MEASURES_IN_FORCE_FROM, REGULATIONS_IN_FORCE_FROM, REVIEW_LAW_IN_FORCE_FROM } from './articles'
import { type Citation, type Dated, inForceOn } from './citation'
import type { Instrument } from './instruments'
import { OUTCOMES, type OutcomeCode } from './outcomes'
import type { RestGround } from './rest-grounds'
import { REVIEW_APPLICATION_PERIOD, SUIT_AFTER_REVIEW_PERIOD, SUIT_PERIOD } from './time-limits'

/** In which order review and suit are open to whoever does not accept an act. */
export const REMEDY_WAYS = {
  review_first: { label: '应当先申请行政复议', gloss: 'review comes first' },
  either: { label: '可以申请行政复议，也可以直接提起行政诉讼', gloss: 'either review or suit' },
  none: { label: '不能单独申请行政复议或者提起行政诉讼', gloss: 'neither review nor suit by itself' },
} as const
type RemedyWay = keyof typeof REMEDY_WAYS

/** The two ways between which an organ chooses where the sources disagree. */
export const CHOSEN_WAYS = ['either', 'review_first'] as const
export type ChosenWay = (typeof CHOSEN_WAYS)[number]

/** What the organ has chosen where the sources disagree: after silence, and for 行政查询事项 (条例第三十六条第七项). */
export type RemedyChoices = { silence: ChosenWay; enquiry: ChosenWay }
export const USUAL_REMEDY_CHOICES: RemedyChoices = { silence: 'either', enquiry: 'either' }

/** What somebody does not accept: a reply, that none came in time, the fee notice, or a step within the procedure. */
export type Challenged =
  | {
      act: 'reply'
      outcome: OutcomeCode
      withheldGround?: OutcomeCode | null
      restGround?: RestGround | null
    }
  | { act: 'silence' }
  | { act: 'fee_notice' }
  | { act: 'procedural_notice' }

/** The parts of a challenged act: the whole of it, or of a partial disclosure what became of each part. */
export const CHALLENGED_PARTS = {
  whole: { label: '全部内容', gloss: 'the whole' },
  given: { label: '予以公开的部分', gloss: 'what was given' },
  withheld: { label: '不予公开的部分', gloss: 'what was withheld' },
  rest: { label: '不属于政府信息或者无法提供的部分', gloss: 'what is no government information or could not be given' },
} as const
type ChallengedPart = keyof typeof CHALLENGED_PARTS

/** A period in its unit, with the article that sets it. */
type Period = { length: number; unit: 'days' | 'months'; citation: Citation }

/**
 * The remedies against one part of an act. `review` counts from knowing of the act; so does `suit`, which is null where
 * a suit has to wait for the review; `suitAfterReview` counts from receiving its decision. All null where there is none.
 */
export type RemedyRoute = {
  part: ChallengedPart
  way: RemedyWay
  citation: Citation
  /** The duty to tell the applicant that review comes first, where it does. */
  toldBy: Citation | null
  review: Period | null
  suit: Period | null
  suitAfterReview: Period | null
}

const of = (instrument: Instrument, article: string): Citation => ({ instrument, article })
const COMPLAINT = of('regulations2019', '第五十一条')
/** Disclosure acts are a ground of their own, apart from duties that were not performed (第十一项). */
const DISCLOSURE_ACTS = of('reconsiderationLaw2023', '第十一条第十四项')
const REFUSALS_FIRST = of('reconsiderationLaw2023', '第二十三条第一款第四项')
const DUTY_TO_TELL = of('reconsiderationLaw2023', '第二十三条第二款')

/** The day from which the present law on reviews holds, and with it the duty to go to review over a refusal. */
export const REVIEW_FIRST_FROM = REVIEW_LAW_IN_FORCE_FROM
/**
 * The day from which 行政复议法实施条例 holds as revised. Its text was not at hand: what it says is taken from mentions by
 * others, so that where it would differ from the law the organ chooses.
 */
const REVISED_REVIEW_REGULATIONS_FROM: PlainDate = '2026-07-01'

type Rule = RemedyWay | { chosen: keyof RemedyChoices; citations: Record<ChosenWay, Citation> }

/** Refusals under Arts. 14–16, the withheld part of a partial one included (全部或者部分, as the revision is reported). */
const REFUSAL: readonly Dated<Rule>[] = [
  { inForceFrom: REGULATIONS_IN_FORCE_FROM, value: 'either', citation: COMPLAINT },
  { inForceFrom: REVIEW_FIRST_FROM, value: 'review_first', citation: REFUSALS_FIRST },
  {
    inForceFrom: REVISED_REVIEW_REGULATIONS_FROM,
    value: 'review_first',
    citation: of('reconsiderationRegulations2026', '第三十一条'),
  },
]

/** 行政查询事项: the form lists it under 不予公开, the Regulations among the ways of replying. */
const ENQUIRY: readonly Dated<Rule>[] = [
  { inForceFrom: REGULATIONS_IN_FORCE_FROM, value: 'either', citation: COMPLAINT },
  {
    inForceFrom: REVIEW_FIRST_FROM,
    value: { chosen: 'enquiry', citations: { either: DISCLOSURE_ACTS, review_first: REFUSALS_FIRST } },
    citation: REFUSALS_FIRST,
  },
]

/** No reply in time. */
const SILENCE: readonly Dated<Rule>[] = [
  { inForceFrom: REGULATIONS_IN_FORCE_FROM, value: 'either', citation: COMPLAINT },
  { inForceFrom: REVIEW_FIRST_FROM, value: 'either', citation: DISCLOSURE_ACTS },
  { inForceFrom: '2025-06-01', value: 'either', citation: of('disclosureCases2025', '第二条') },
  {
    inForceFrom: REVISED_REVIEW_REGULATIONS_FROM,
    value: {
      chosen: 'silence',
      citations: {
        either: of('disclosureCases2025', '第二条'),
        review_first: of('reconsiderationRegulations2026', '第三十条'),
      },
    },
    citation: of('reconsiderationRegulations2026', '第三十条'),
  },
]

/** Every other reply. */
const OTHER_REPLY: readonly Dated<Rule>[] = [
  { inForceFrom: REGULATIONS_IN_FORCE_FROM, value: 'either', citation: COMPLAINT },
  { inForceFrom: REVIEW_FIRST_FROM, value: 'either', citation: DISCLOSURE_ACTS },
]

/** The decision to charge: what can be challenged is that the request is not handled any more for want of payment. */
const FEE_NOTICE: readonly Dated<Rule>[] = [
  { inForceFrom: FEE_MEASURES_IN_FORCE_FROM, value: 'none', citation: of('processingFee2020', '第七条') },
]

/** 补正, 延期 and the like prepare the reply and decide nothing by themselves. */
const PROCEDURAL_NOTICE: readonly Dated<Rule>[] = [
  { inForceFrom: REGULATIONS_IN_FORCE_FROM, value: 'none', citation: COMPLAINT },
]

/**
 * The remedies against an act by a letter of that day (or, without a letter, on that day), part by part. Throws before
 * the Regulations as revised in 2019 and, for a fee, before the measures on it.
 */
export function remedyRoutes(challenged: Challenged, on: PlainDate, choices: RemedyChoices): RemedyRoute[] {
  return partsOf(challenged).map(([part, versions]) => routeOf(part, versions, on, choices))
}

/** Whether the law wants a review before any suit over the act, or over some part of it. */
export function wantsReviewFirst(challenged: Challenged, on: PlainDate, choices: RemedyChoices): boolean {
  return remedyRoutes(challenged, on, choices).some(({ way }) => way === 'review_first')
}

function partsOf(challenged: Challenged): (readonly [ChallengedPart, readonly Dated<Rule>[]])[] {
  switch (challenged.act) {
    case 'silence':
      return [['whole', SILENCE]]
    case 'fee_notice':
      return [['whole', FEE_NOTICE]]
    case 'procedural_notice':
      return [['whole', PROCEDURAL_NOTICE]]
    case 'reply': {
      const { outcome, withheldGround, restGround } = challenged
      if (outcome !== 'partially_granted') return [['whole', rulesOf(outcome)]]
      // Where nothing is on record of what was not given, it is taken for withheld.
      const withheld = withheldGround || !restGround
      return [
        ['given', OTHER_REPLY],
        ...(withheld ? [['withheld', withheldGround ? rulesOf(withheldGround) : REFUSAL] as const] : []),
        ...(restGround ? [['rest', OTHER_REPLY] as const] : []),
      ]
    }
  }
}

function rulesOf(outcome: OutcomeCode): readonly Dated<Rule>[] {
  if (outcome === 'refused.administrative_enquiry') return ENQUIRY
  return OUTCOMES[outcome].group === 'refused' ? REFUSAL : OTHER_REPLY
}

function routeOf(
  part: ChallengedPart,
  versions: readonly Dated<Rule>[],
  on: PlainDate,
  choices: RemedyChoices,
): RemedyRoute {
  const { value, citation: lawful } = inForceOn(versions, on)
  const way = typeof value === 'string' ? value : choices[value.chosen]
  const citation = typeof value === 'string' ? lawful : value.citations[choices[value.chosen]]
  const none = way === 'none'
  return {
    part,
    way,
    citation,
    toldBy: way === 'review_first' ? DUTY_TO_TELL : null,
    review: none ? null : period(REVIEW_APPLICATION_PERIOD, 'days', on),
    suit: way === 'either' ? period(SUIT_PERIOD, 'months', on) : null,
    suitAfterReview: none ? null : period(SUIT_AFTER_REVIEW_PERIOD, 'days', on),
  }
}

function period(versions: readonly Dated<number>[], unit: Period['unit'], on: PlainDate): Period {
  const { value: length, citation } = inForceOn(versions, on)
  return { length, unit, citation }
}
