import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { citationText } from './citation'
import { OUTCOME_CODES, OUTCOMES, REFUSAL_CODES } from './outcomes'
import {
  CHALLENGED_PARTS,
  type Challenged,
  type ChosenWay,
  REMEDY_WAYS,
  remedyRoutes,
  USUAL_REMEDY_CHOICES,
  wantsReviewFirst,
} from './remedy-routes'
import { REST_GROUND_CODES } from './rest-grounds'

const DAYS = ['2019-05-15', '2023-12-31', '2024-01-01', '2026-06-30', '2026-07-01'] as const satisfies PlainDate[]

const routes = (challenged: Challenged, on: PlainDate, choices = USUAL_REMEDY_CHOICES) =>
  remedyRoutes(challenged, on, choices).map(({ part, way, citation }) => `${part} ${way} ${citationText(citation)}`)

const COMPLAINT = '《条例》第五十一条'
const FIRST = '《行政复议法》第二十三条第一款第四项'
const FIRST_2026 = '《行政复议法实施条例》第三十一条'
const GROUND = '《行政复议法》第十一条第十四项'
const CASES_2025 = '法释〔2025〕8号第二条'
const SILENCE_2026 = '《行政复议法实施条例》第三十条'

/** What each day says, one column a day as in `DAYS`. */
const EITHER = [COMPLAINT, COMPLAINT, GROUND, GROUND, GROUND].map((article) => `either ${article}`)
const REVIEW_FIRST = [
  `either ${COMPLAINT}`,
  `either ${COMPLAINT}`,
  `review_first ${FIRST}`,
  `review_first ${FIRST}`,
  `review_first ${FIRST_2026}`,
]

describe.each(DAYS.map((day, index) => ({ day, index })))('a letter of $day', ({ day, index }) => {
  test.each(REFUSAL_CODES.filter((code) => code !== 'refused.administrative_enquiry'))('%s', (outcome) =>
    expect(routes({ act: 'reply', outcome }, day)).toEqual([`whole ${REVIEW_FIRST[index]}`]),
  )
  const others = OUTCOME_CODES.filter((code) => code !== 'partially_granted' && OUTCOMES[code].group !== 'refused')
  test.each([...others, 'refused.administrative_enquiry' as const])('%s', (outcome) =>
    expect(routes({ act: 'reply', outcome }, day)).toEqual([`whole ${EITHER[index]}`]),
  )
  test('a partial disclosure is two acts: what was given, and what was withheld', () => {
    const withheld = (withheldGround: (typeof REFUSAL_CODES)[number] | null) =>
      routes({ act: 'reply', outcome: 'partially_granted', withheldGround }, day)
    expect(withheld('refused.third_party_rights')).toEqual([
      `given ${EITHER[index]}`,
      `withheld ${REVIEW_FIRST[index]}`,
    ])
    expect(withheld(null)).toEqual([`given ${EITHER[index]}`, `withheld ${REVIEW_FIRST[index]}`])
    expect(withheld('refused.administrative_enquiry')).toEqual([`given ${EITHER[index]}`, `withheld ${EITHER[index]}`])
  })
  test('what is no government information, does not exist or is another organ’s goes either way', () => {
    for (const restGround of REST_GROUND_CODES) {
      const reply = { act: 'reply', outcome: 'partially_granted', restGround } as const
      expect(routes(reply, day)).toEqual([`given ${EITHER[index]}`, `rest ${EITHER[index]}`])
      expect(routes({ ...reply, withheldGround: 'refused.state_secret' }, day)).toEqual([
        `given ${EITHER[index]}`,
        `withheld ${REVIEW_FIRST[index]}`,
        `rest ${EITHER[index]}`,
      ])
    }
  })
  const silence = [
    `either ${COMPLAINT}`,
    `either ${COMPLAINT}`,
    `either ${GROUND}`,
    `either ${CASES_2025}`,
    `either ${CASES_2025}`,
  ]
  test('no reply in time', () => expect(routes({ act: 'silence' }, day)).toEqual([`whole ${silence[index]}`]))
  test('a step within the procedure is not challenged by itself', () =>
    expect(routes({ act: 'procedural_notice' }, day)).toEqual([`whole none ${COMPLAINT}`]))
})

describe('where the sources disagree the organ chooses', () => {
  const first = (choice: 'silence' | 'enquiry') => ({
    ...USUAL_REMEDY_CHOICES,
    [choice]: 'review_first' satisfies ChosenWay,
  })
  test('silence goes to review first from 2026-07-01, and not a day earlier', () => {
    expect(routes({ act: 'silence' }, '2026-07-01', first('silence'))).toEqual([`whole review_first ${SILENCE_2026}`])
    expect(routes({ act: 'silence' }, '2026-06-30', first('silence'))).toEqual([`whole either ${CASES_2025}`])
  })
  test('行政查询事项 go to review first from 2024-01-01, and not a day earlier', () => {
    const enquiry = { act: 'reply', outcome: 'refused.administrative_enquiry' } as const
    expect(routes(enquiry, '2024-01-01', first('enquiry'))).toEqual([`whole review_first ${FIRST}`])
    expect(routes(enquiry, '2023-12-31', first('enquiry'))).toEqual([`whole either ${COMPLAINT}`])
  })
  test('no choice moves a refusal or any other reply', () => {
    const all = { silence: 'review_first', enquiry: 'review_first' } as const
    for (const day of DAYS)
      for (const outcome of ['refused.state_secret', 'granted', 'unavailable.not_held'] as const)
        expect(routes({ act: 'reply', outcome }, day, all)).toEqual(routes({ act: 'reply', outcome }, day))
  })
})

test('the decision to charge is challenged by nothing; that the request is not handled any more is (109号第七条)', () => {
  expect(routes({ act: 'fee_notice' }, '2021-01-01')).toEqual(['whole none 《信息处理费管理办法》第七条'])
  expect(() => routes({ act: 'fee_notice' }, '2020-12-31')).toThrow('2020-12-31')
  expect(routes({ act: 'reply', outcome: 'other.fee_unpaid' }, '2026-07-01')).toEqual([`whole either ${GROUND}`])
})

test('periods: 60 days, six months, and 15 days after a review; a suit that waits for the review has none of its own', () => {
  const lengths = (challenged: Challenged, on: PlainDate) =>
    remedyRoutes(challenged, on, USUAL_REMEDY_CHOICES).map(({ review, suit, suitAfterReview, toldBy }) =>
      [review, suit, suitAfterReview]
        .map((period) => (period ? `${period.length} ${period.unit} ${citationText(period.citation)}` : '-'))
        .concat(toldBy ? citationText(toldBy) : '-'),
    )
  const refusal = { act: 'reply', outcome: 'refused.state_secret' } as const
  const before = ['60 days 2017年《行政复议法》第九条', '6 months 《行政诉讼法》第四十六条']
  const after = '15 days 《行政诉讼法》第四十五条'
  expect(lengths(refusal, '2023-12-31')).toEqual([[...before, after, '-']])
  expect(lengths(refusal, '2024-01-01')).toEqual([
    ['60 days 《行政复议法》第二十条', '-', after, '《行政复议法》第二十三条第二款'],
  ])
  expect(lengths({ act: 'silence' }, '2024-01-01')).toEqual([
    ['60 days 《行政复议法》第二十条', '6 months 《行政诉讼法》第四十六条', after, '-'],
  ])
  expect(lengths({ act: 'fee_notice' }, '2024-01-01')).toEqual([['-', '-', '-', '-']])
})

test('a review comes first where it does for some part', () => {
  const partial = { act: 'reply', outcome: 'partially_granted', withheldGround: 'refused.internal_affairs' } as const
  expect(wantsReviewFirst(partial, '2024-01-01', USUAL_REMEDY_CHOICES)).toBe(true)
  expect(wantsReviewFirst(partial, '2023-12-31', USUAL_REMEDY_CHOICES)).toBe(false)
  expect(wantsReviewFirst({ act: 'reply', outcome: 'granted' }, '2026-07-01', USUAL_REMEDY_CHOICES)).toBe(false)
})

test('before the Regulations as revised there is no route', () =>
  expect(() => routes({ act: 'silence' }, '2019-05-14')).toThrow('2019-05-14'))

test('every way and part has its name', () => {
  for (const { label } of [...Object.values(REMEDY_WAYS), ...Object.values(CHALLENGED_PARTS)])
    expect(label).toMatch(/\p{Script=Han}/u)
})
