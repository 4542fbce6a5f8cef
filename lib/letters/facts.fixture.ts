import { letterRule } from '../law/letters/letters'
import type { OutcomeCode } from '../law/outcomes'
import type { WordedChoice } from './draft'
import type { LetterFacts } from './facts'
import { SAMPLE_DAY, SAMPLE_ENTRIES, SAMPLE_REGISTERED, sampleFacts } from './sample-facts'
import type { WordedKind } from './wordings/shipped'

/** The day of the letters that the tests write. */
export const LETTER_DAY = SAMPLE_DAY

const ORGAN: LetterFacts['organ'] = {
  fullName: '新乡市教育局',
  disclosureOffice: '新乡市教育局办公室',
  phone: '0373-3051234',
  address: '新乡市平原路1号',
  postcode: '453000',
  reviewOrgan: '新乡市人民政府',
  reviewAddress: '新乡市人民东路1号行政复议接待室',
  reviewOnline: 'https://xzfy.moj.gov.cn',
  court: '新乡市红旗区人民法院',
  enquiryRemedy: 'either',
}

export const BARE_FACTS: LetterFacts = { ...SAMPLE_REGISTERED, organ: ORGAN }

/** The same case with everything on record that a letter can tell of. */
export const fullFacts = (outcome: OutcomeCode | null = null): LetterFacts => sampleFacts(ORGAN, outcome)

/** The letter of a kind; of the outcomes that it tells the first. */
export function choiceOf(kind: WordedKind): WordedChoice {
  return { kind, outcome: letterRule(kind).outcomes[0] ?? null, record: null }
}

/** Something for every place into which people type, days as days. */
export const TYPED = SAMPLE_ENTRIES
