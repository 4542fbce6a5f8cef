import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES, isOrganisation } from './applicants'
import { workingDaysBetween } from './calendar/calendar'
import { STATE_CALENDAR } from './calendar/state-calendar'
import { feesInForceFrom } from './fees'
import {
  detailsOf,
  isCodedDetail,
  isOutcomeInForce,
  missingDetails,
  OUTCOME_CODES,
  OUTCOMES,
  outcomesIn,
} from './outcomes'
import { formatOf } from './report-formats/format-of'
import { outcomeDefinition } from './report-formats/names'
import { outcomesOfRow, table2Row } from './report-formats/rows'
import { SEARCHED_GROUND } from './rest-grounds'
import { reviewOrgansOf } from './review-organs'

test('all applicants but natural persons are organisations', () => {
  expect(APPLICANT_KIND_CODES.filter((kind) => !isOrganisation(kind))).toEqual(['natural_person'])
})

test('fees can be charged from the day on which the measures of 2020 came into force', () => {
  expect(feesInForceFrom()).toBe('2021-01-01')
})

describe('outcomes', () => {
  test('each stands in its own group', () => {
    for (const group of ['granted', 'refused', 'unavailable', 'not_processed', 'other'] as const)
      expect(outcomesIn(group)).toEqual(OUTCOME_CODES.filter((code) => OUTCOMES[code].group === group))
    expect(outcomesIn('refused')).toContain('refused.state_secret')
    expect(outcomesIn('refused')).not.toContain('granted')
  })

  test('the details of a reply are those that the outcome needs, then those that it may have', () => {
    expect(detailsOf('partially_granted')).toEqual([
      'reason',
      'withheldGround',
      'withheld',
      'restGround',
      'rest',
      'searchRecord',
      'responsibleOrgan',
      'directions',
    ])
    expect(detailsOf('unavailable.not_held')).toEqual(['searchRecord', 'responsibleOrgan'])
  })

  test('of a reply with a part withheld the two grounds are chosen, all else is written', () => {
    expect(detailsOf('partially_granted').filter(isCodedDetail)).toEqual(['withheldGround', 'restGround'])
    expect(detailsOf('granted').some(isCodedDetail)).toBe(false)
  })

  test('a search is asked for where the rest of a partial grant is not held, and nowhere else', () => {
    const said = { reason: '理由', withheldGround: 'x', withheld: '第3页', restGround: SEARCHED_GROUND, rest: '附件' }
    expect(missingDetails('partially_granted', said)).toEqual(['searchRecord'])
    expect(missingDetails('granted', said)).not.toContain('searchRecord')
  })

  test('one is in force from its first day', () => {
    const from = OUTCOMES.granted.inForceFrom
    expect(isOutcomeInForce('granted', from)).toBe(true)
    expect(isOutcomeInForce('granted', '2019-05-14')).toBe(false)
  })
})

describe('the form of 2021', () => {
  const format = formatOf(2023)

  test('a result row counts its outcomes, any other row none', () => {
    expect(outcomesOfRow(format, 'granted')).toEqual(['granted'])
    expect(outcomesOfRow(format, 'received')).toEqual([])
  })

  test('a row of table 二 is found by its name', () => {
    expect(table2Row(format, 'normative_documents')).toMatchObject({ row: 'normative_documents' })
    expect(table2Row(format, 'penalties')).toMatchObject({ row: 'penalties' })
  })

  test('says what an outcome takes in', () => {
    expect(outcomeDefinition('refused.state_secret', 2023)).not.toEqual(outcomeDefinition('granted', 2023))
  })
})

test('working days back to an earlier day are negative: Mon 2024-06-03 to Fri 2024-05-31', () => {
  expect(workingDaysBetween(STATE_CALENDAR, '2024-05-31', '2024-06-03')).toBe(1)
  expect(workingDaysBetween(STATE_CALENDAR, '2024-06-03', '2024-05-31')).toBe(-1)
  expect(workingDaysBetween(STATE_CALENDAR, '2024-06-03', '2024-06-03')).toBe(0)
})

test('the State Council is reviewed as a government, its departments by themselves', () => {
  const at = (kind: 'government' | 'department') =>
    reviewOrgansOf({ kind, level: 'national', position: 'ordinary' }, '2024-06-03')
  expect(at('government')).not.toEqual(at('department'))
})
