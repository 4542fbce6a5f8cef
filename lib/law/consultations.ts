import type { PlainDate } from '../dates'
import { type Citation, type Dated, inForceOn } from './citation'
import { CO_PRODUCER_PERIOD, THIRD_PARTY_PERIOD } from './time-limits'

type Kind = {
  label: string
  gloss: string
  /** The legal effect of silence after the period. */
  silence: string
  silenceGloss: string
  /** The statutory time for the answer; where there is none, the letter sets the day. */
  period: readonly Dated<number>[] | null
  citation: Citation
}

const ARTICLE = (article: string): Citation => ({ instrument: 'regulations2019', article })

/** The parties consulted before a decision. Silence has opposite effects for the first two. */
export const CONSULTATIONS = {
  third_party: {
    label: '第三方',
    gloss: 'third party',
    silence: '逾期未答复的，不等于同意，也不等于不同意，由本机关依照条例决定',
    silenceGloss: 'No opinion in time is neither consent nor refusal: the organ decides under the Regulations',
    period: THIRD_PARTY_PERIOD,
    citation: ARTICLE('第三十二条'),
  },
  co_producer: {
    label: '共同制作机关',
    gloss: 'organ that made the information jointly',
    silence: '逾期未答复的，视为同意公开',
    silenceGloss: 'No opinion in time is taken as consent to disclosure',
    period: CO_PRODUCER_PERIOD,
    citation: ARTICLE('第三十四条'),
  },
  other_organ: {
    label: '其他机关',
    gloss: 'other organ',
    silence: '条例没有规定逾期不答复的效果，由本机关依照条例决定',
    silenceGloss: 'The Regulations give no opinion in time no effect: the organ decides under them',
    period: null,
    citation: ARTICLE('第三十三条第三款'),
  },
} as const satisfies Record<string, Kind>

export type ConsultationKind = keyof typeof CONSULTATIONS
export const CONSULTATION_KIND_CODES = Object.keys(CONSULTATIONS) as [ConsultationKind, ...ConsultationKind[]]

/**
 * Working days that the law gives for the answer to a letter sent on that day, or null where the letter sets the day.
 */
export function answerPeriod(kind: ConsultationKind, sentOn: PlainDate): number | null {
  const { period } = CONSULTATIONS[kind]
  return period && inForceOn(period, sentOn).value
}

/** What was answered. */
export const CONSULTATION_ANSWERS = {
  consents: { label: '同意公开', gloss: 'consents' },
  consents_in_part: { label: '同意部分公开', gloss: 'consents in part' },
  objects: { label: '不同意公开', gloss: 'objects' },
  silent: { label: '逾期未答复', gloss: 'no answer in time' },
} as const
export type ConsultationAnswer = keyof typeof CONSULTATION_ANSWERS
export const CONSULTATION_ANSWER_CODES = Object.keys(CONSULTATION_ANSWERS) as [
  ConsultationAnswer,
  ...ConsultationAnswer[],
]
