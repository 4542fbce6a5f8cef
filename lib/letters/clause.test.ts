import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { repliesTelling } from '../law/letters/letters'
import { OUTCOME_CODES, type OutcomeCode } from '../law/outcomes'
import { type OrganStanding, reviewOrgansOf } from '../law/review-organs'
import { remediesOf, remedyClause } from './clause'
import { fullFacts } from './facts.fixture'

/** 先复议: review first. 选择: review or suit. 区分: review first for what is withheld, the choice for the rest. */
type Clause = '先复议' | '选择' | '区分'

const clauseOf = (outcome: OutcomeCode, on: PlainDate): Clause => {
  const kind = repliesTelling(outcome)[0]!
  const clause = remedyClause(remediesOf({ kind, outcome, record: null }, fullFacts(outcome), on))
  const ways = clause.map(([passage]) => (passage![1].includes('应当先') ? '先复议' : '选择'))
  if (ways.length === 1) return ways[0]!
  expect(ways).toEqual(['先复议', '选择'])
  return '区分'
}

const D2019 = '2019-05-15'
const D2023 = '2023-12-31'
const D2024 = '2024-01-01'
const D2026 = '2026-06-30'
const D2026B = '2026-07-01'

/** By outcome and day of the letter, with the article. */
const CLAUSES: readonly [OutcomeCode, PlainDate, Clause, string][] = [
  ['refused.state_secret', D2019, '选择', '行诉法44'],
  ['refused.state_secret', D2023, '选择', '行诉法44'],
  ['refused.state_secret', D2024, '先复议', '复议法23(1)(4)、条例14'],
  ['refused.state_secret', D2026B, '先复议', '复议法23(1)(4)、条例14'],
  ['refused.prohibited_by_law', D2023, '选择', '行诉法44'],
  ['refused.prohibited_by_law', D2024, '先复议', '复议法23(1)(4)、条例14'],
  ['refused.endangers_security_or_stability', D2023, '选择', '行诉法44'],
  ['refused.endangers_security_or_stability', D2026, '先复议', '复议法23(1)(4)、条例14'],
  ['refused.third_party_rights', D2023, '选择', '行诉法44'],
  ['refused.third_party_rights', D2024, '先复议', '复议法23(1)(4)、条例15'],
  ['refused.internal_affairs', D2023, '选择', '行诉法44'],
  ['refused.internal_affairs', D2024, '先复议', '复议法23(1)(4)、条例16(1)'],
  ['refused.process_information', D2023, '选择', '行诉法44'],
  ['refused.process_information', D2026B, '先复议', '复议法23(1)(4)、条例16(2)'],
  ['refused.enforcement_file', D2023, '选择', '行诉法44'],
  ['refused.enforcement_file', D2024, '先复议', '复议法23(1)(4)、条例16(2)'],
  ['refused.administrative_enquiry', D2023, '选择', '行诉法44'],
  ['refused.administrative_enquiry', D2024, '选择', '行诉法44、条例36(7)'],
  ['partially_granted', D2019, '选择', '行诉法44'],
  ['partially_granted', D2023, '选择', '行诉法44'],
  ['partially_granted', D2024, '区分', '复议法23(1)(4)、条例37'],
  ['partially_granted', D2026B, '区分', '复议法23(1)(4)、条例37'],
  ['granted', D2019, '选择', '行诉法44'],
  ['granted', D2023, '选择', '行诉法44'],
  ['granted', D2024, '选择', '行诉法44'],
  ['granted', D2026B, '选择', '行诉法44'],
  ['unavailable.not_held', D2023, '选择', '行诉法44'],
  ['unavailable.not_held', D2024, '选择', '行诉法44、条例36(4)(5)'],
  ['unavailable.requires_creation', D2024, '选择', '行诉法44、条例38'],
  ['unavailable.still_unclear', D2024, '选择', '行诉法44、条例30'],
  ['not_processed.repeated', D2024, '选择', '行诉法44、条例36(6)'],
  ['not_processed.petition_or_complaint', D2024, '选择', '行诉法44、条例39(1)'],
  ['not_processed.published_material', D2024, '选择', '行诉法44、条例39(2)'],
  ['not_processed.excessive', D2024, '选择', '行诉法44、条例35'],
  ['not_processed.reconfirmation', D2024, '选择', '行诉法44'],
  ['other.clarification_lapsed', D2024, '选择', '行诉法44、条例30'],
  ['other.fee_unpaid', D2024, '选择', '行诉法44、109号文6'],
  ['other.other', D2024, '选择', '行诉法44'],
  ['refused.third_party_rights', D2026, '先复议', '复议法23(1)(4)、条例15'],
  ['refused.internal_affairs', D2026B, '先复议', '复议法23(1)(4)、实施条例31'],
  ['partially_granted', D2026, '区分', '复议法23(1)(4)、条例37'],
  ['not_processed.excessive', D2023, '选择', '行诉法44、条例35'],
]

test.each(CLAUSES)('%s on %s: %s (%s)', (outcome, on, clause) => {
  expect(clauseOf(outcome, on)).toBe(clause)
})

test('no outcome is without a row', () => {
  const listed = new Set(CLAUSES.map(([outcome]) => outcome))
  expect(OUTCOME_CODES.filter((outcome) => !listed.has(outcome))).toEqual([])
})

const organ = (
  kind: OrganStanding['kind'],
  level: OrganStanding['level'],
  position: OrganStanding['position'] = 'ordinary',
): OrganStanding => ({ kind, level, position })

/** By kind of organ and day: who decides the review, and the article. */
const REVIEW: readonly [OrganStanding, PlainDate, string, string][] = [
  [organ('department', 'municipal'), D2023, 'own_government upper_department', '第十二条第一款'],
  [organ('department', 'municipal'), D2024, 'own_government', '第二十四条第一款第（一）项'],
  [organ('department', 'county'), D2024, 'own_government', '第二十四条第一款第（一）项'],
  [organ('department', 'provincial'), D2024, 'own_government', '第二十四条第一款第（一）项'],
  [organ('department', 'national'), D2023, 'itself', '第十四条'],
  [organ('department', 'national'), D2024, 'itself', '第二十五条第（一）项'],
  [organ('government', 'township'), D2023, 'higher_government', '第十三条第一款'],
  [organ('government', 'township'), D2024, 'higher_government', '第二十四条第一款第（二）项'],
  [organ('government', 'county'), D2024, 'higher_government', '第二十四条第一款第（二）项'],
  [organ('government', 'municipal'), D2026B, 'higher_government', '第二十四条第一款第（二）项'],
  [organ('government', 'provincial'), D2023, 'itself', '第十四条'],
  [organ('government', 'provincial'), D2024, 'itself', '第二十四条第二款'],
  [organ('department', 'municipal', 'vertical'), D2023, 'upper_department', '第十二条第二款'],
  [organ('department', 'municipal', 'vertical'), D2024, 'upper_department', '第二十七条'],
  [organ('department', 'national', 'vertical'), D2024, 'itself', '第二十五条第（一）项'],
  [
    organ('department', 'municipal', 'dispatched'),
    D2023,
    'parent_department own_government',
    '第十五条第一款第（二）项',
  ],
  [organ('department', 'municipal', 'dispatched'), D2024, 'own_government local_government', '第二十四条第四款'],
  [organ('department', 'municipal', 'justice'), D2024, 'own_government upper_department', '第二十八条'],
]

test.each(REVIEW)('the review of %j on %s goes to: %s (%s)', (standing, on, organs, article) => {
  const found = reviewOrgansOf(standing, on)
  expect([found.organs.join(' '), found.citation.article]).toEqual([organs, article])
  expect(found.citation.instrument).toBe(on < D2024 ? 'reconsiderationLaw2017' : 'reconsiderationLaw2023')
})

describe('no clause', () => {
  test.each(['receipt', 'clarification', 'extension', 'fee_notice', 'consultation_notice', 'withdrawal'] as const)(
    'in %s',
    (kind) => expect(remedyClause(remediesOf({ kind, outcome: null, record: null }, fullFacts(), D2024))).toEqual([]),
  )
})

test('the third party can choose against a decision to disclose', () => {
  const choice = { kind: 'disclosure_decision', outcome: null, record: null } as const
  const clause = remedyClause(remediesOf(choice, fullFacts(), D2024))
  expect(clause.flat().map(([, text]) => text)).toEqual([expect.stringMatching(/^对本文书不服的，可以.*，也可以/)])
})

test('where what is withheld is an administrative enquiry, nothing need go to review first', () => {
  const facts = fullFacts('partially_granted')
  const reply = { ...facts.reply!, withheldGround: 'refused.administrative_enquiry' as const }
  const choice = { kind: 'partially_granted', outcome: 'partially_granted', record: null } as const
  expect(remedyClause(remediesOf(choice, { ...facts, reply }, D2024))).toHaveLength(1)
  expect(remedyClause(remediesOf(choice, facts, D2024))).toHaveLength(2)
})

test('for an administrative enquiry the organ chooses from 2024 on', () => {
  const facts = fullFacts('refused.administrative_enquiry')
  const organ = { ...facts.organ, enquiryRemedy: 'review_first' as const }
  const choice = { kind: 'administrative_enquiry', outcome: 'refused.administrative_enquiry', record: null } as const
  const first = (on: PlainDate) =>
    remedyClause(remediesOf(choice, { ...facts, organ }, on))[0]![0]![1].includes('应当先')
  expect([first(D2023), first(D2024)]).toEqual([false, true])
})

test('a partial disclosure whose rest does not exist tells of no review first, and says apart what it withholds beside', () => {
  const facts = fullFacts('partially_granted')
  const choice = { kind: 'partially_granted', outcome: 'partially_granted', record: null } as const
  const rest = { restGround: 'does_not_exist', rest: '附件2' } as const
  const only = { ...facts.reply!, ...rest, withheldGround: null, withheld: '' }
  expect(remedyClause(remediesOf(choice, { ...facts, reply: only }, D2024))).toHaveLength(1)
  const both = remedyClause(remediesOf(choice, { ...facts, reply: { ...facts.reply!, ...rest } }, D2024))
  expect(both.flat().map(([, text]) => text)).toEqual([
    expect.stringMatching(/^对本文书中不予公开的部分不服的，应当先/),
    expect.stringMatching(/^对本文书的其他部分不服的，可以/),
  ])
})
