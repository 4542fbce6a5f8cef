import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import type { CaseAct, CaseFile } from '../requests/case-file'
import { placeDocument, placementsOf, placeRemedy, placeRequest } from './placement'

describe('a request in table 三', () => {
  const request = (receivedOn: PlainDate, acts: CaseAct[] = [], more: Partial<CaseFile> = {}): CaseFile => ({
    receivedOn,
    applicantKind: 'natural_person',
    assigned: true,
    acts,
    ...more,
  })
  const replied = (on: PlainDate, servedOn: PlainDate, round = 0): CaseAct[] => [
    { kind: 'reply', on, round, outcome: 'granted' },
    { kind: 'service', on: servedOn, round, route: 'post' },
  ]

  test('received and answered in 2023 is new and granted in 2023, and stands in no other year', () => {
    const file = request('2023-03-01', replied('2023-03-20', '2023-03-22'))
    expect([2022, 2023, 2024].map((year) => placeRequest(file, year))).toEqual([[], ['received', 'granted'], []])
  })

  test('received on 31 December 2022 and served on 1 January 2023 is carried out of the one and into the other', () => {
    const file = request('2022-12-31', replied('2022-12-31', '2023-01-01'))
    expect([2022, 2023, 2024].map((year) => placeRequest(file, year))).toEqual([
      ['received', 'carried_out'],
      ['carried_in', 'granted'],
      [],
    ])
  })

  test('that is open is carried through every year', () => {
    const file = request('2021-11-08')
    expect(placementsOf(file, 2023)).toEqual([
      { year: 2021, rows: ['received', 'carried_out'] },
      { year: 2022, rows: ['carried_in', 'carried_out'] },
      { year: 2023, rows: ['carried_in', 'carried_out'] },
    ])
  })

  test('its own page names the years from its receipt on, and none of those in which it stands nowhere', () => {
    const file = request('2022-12-30', replied('2023-01-10', '2023-01-12'))
    expect(placementsOf(file, 2024).map(({ year }) => year)).toEqual([2022, 2023])
    expect(placementsOf(file, 2021)).toEqual([])
    expect(placementsOf(request('2020-05-06'), 2022).map(({ year }) => year)).toEqual([2021, 2022])
  })

  test('that waits for its confirmation, or was split, stands nowhere', () => {
    expect(placeRequest(request('2023-03-01', [], { pending: true }), 2023)).toEqual([])
    expect(placeRequest(request('2023-03-01', [{ kind: 'split', on: '2023-03-02', round: 0 }]), 2023)).toEqual([])
  })

  test('reopened in a later year keeps the place that it had', () => {
    const file = request('2022-03-01', [
      ...replied('2022-03-20', '2022-03-22'),
      { kind: 'reopening', on: '2023-02-01', round: 1, replyBy: null },
      { kind: 'reply', on: '2023-02-20', round: 1, outcome: 'partially_granted' },
      { kind: 'service', on: '2023-02-21', round: 1, route: 'post' },
    ])
    expect([2022, 2023].map((year) => placeRequest(file, year))).toEqual([['received', 'granted'], []])
  })
})

describe('a case in table 四', () => {
  const OPEN = { concludedOn: null, result: null, appealedOn: null, appealConcludedOn: null, appealResult: null }
  const placed = (more: Partial<Parameters<typeof placeRemedy>[0]>) =>
    [2022, 2023, 2024].map((year) =>
      placeRemedy({ ...OPEN, filedOn: '2022-11-01', coDefendant: false, ...more }, year, {
        appealKeepsPending: true,
        publishedOn: new Map(),
      }),
    )

  test('is pending at the end of each year until that of its decision, where it has its result', () => {
    expect(placed({})).toEqual(['pending', 'pending', 'pending'])
    expect(placed({ concludedOn: '2023-05-09', result: 'corrected' })).toEqual(['pending', 'corrected', undefined])
    expect(placed({ filedOn: '2023-01-01', concludedOn: '2023-12-31', result: 'upheld' })).toEqual([
      undefined,
      'upheld',
      undefined,
    ])
  })

  test('is not counted where the organ is only a co-defendant', () =>
    expect(placed({ coDefendant: true })).toEqual([undefined, undefined, undefined]))
})

describe('a document in table 二', () => {
  const STATE = { expiryCountsAsRepeal: true, amendmentCountsAsIssue: false }
  const placed = (more: Partial<Parameters<typeof placeDocument>[0]> = {}, counting = STATE) =>
    [2021, 2022, 2023].map((year) =>
      placeDocument(
        { issuedOn: '2021-06-01', validUntil: null, ending: null, leads: true, amendments: [], ...more },
        year,
        counting,
      ),
    )

  test('is issued once and in force at the end of each year until it ceases', () => {
    expect(placed()).toEqual([['issued', 'in_force'], ['in_force'], ['in_force']])
    expect(placed({ ending: { kind: 'repealed', endedOn: '2022-12-31' } })).toEqual([
      ['issued', 'in_force'],
      ['repealed'],
      [],
    ])
    expect(placed({ ending: { kind: 'repealed', endedOn: '2021-07-01' } })).toEqual([['issued', 'repealed'], [], []])
  })

  test('that runs out on 31 December ceases on 1 January; whether that is a repeal is the organ’s choice', () => {
    const limited = { validUntil: '2021-12-31' } as const
    expect(placed(limited)).toEqual([['issued', 'in_force'], ['repealed'], []])
    const uncounted = { ...STATE, expiryCountsAsRepeal: false }
    expect(placed(limited, uncounted)).toEqual([['issued', 'in_force'], [], []])
    expect(placed({ ending: { kind: 'expired', endedOn: '2022-03-01' } }, uncounted)[1]).toEqual([])
    expect(placed({ ending: { kind: 'invalidated', endedOn: '2022-03-01' } }, uncounted)[1]).toEqual(['repealed'])
  })

  test('that was amended is issued again where the organ counts so, once a year', () => {
    const amended = { amendments: [{ amendedOn: '2021-07-01' }, { amendedOn: '2022-04-01' }] } as const
    expect(placed(amended)[1]).toEqual(['in_force'])
    expect(placed(amended, { ...STATE, amendmentCountsAsIssue: true })).toEqual([
      ['issued', 'in_force'],
      ['issued', 'in_force'],
      ['in_force'],
    ])
  })

  test('made jointly counts for the organ that leads', () => expect(placed({ leads: false })).toEqual([[], [], []]))
})
