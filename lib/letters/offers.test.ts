import { describe, expect, test } from 'vitest'
import { LETTER_KINDS, letterRule } from '../law/letters/letters'
import { ACT_KINDS } from '../requests/acts'
import type { ActKind, CaseAct } from '../requests/case-file'
import { LETTERS_OF_ACT, letterOffers, type OfferedCase } from './offers'
import { WORDED_KINDS, type WordedKind } from './wordings/shipped'

/** The acts by which the organ says nothing to anybody: what others do, and what it does by itself. */
const SILENT: readonly ActKind[] = [
  'clarification_response',
  'reasons_verdict',
  'fee_payment',
  'split',
  'lapse',
  'confirmation',
  'archiving',
  'reopening',
]

test('every act that speaks to somebody has its letter, and the others have none', () => {
  for (const act of ACT_KINDS) expect(LETTERS_OF_ACT[act].length === 0).toBe(SILENT.includes(act))
})

test('every letter to somebody belongs to one act, to the registration, or to the register of corrections', () => {
  const spoken = new Set(Object.values(LETTERS_OF_ACT).flat())
  const outward = WORDED_KINDS.filter((kind) => letterRule(kind).series !== null)
  expect(outward.filter((kind) => !spoken.has(kind))).toEqual(['receipt', 'correction_of_records'])
})

test('the ledger writes every paper', () => {
  const worded: readonly string[] = WORDED_KINDS
  expect(LETTER_KINDS.filter((kind) => !worded.includes(kind))).toEqual([])
})

describe('the letters of a case', () => {
  const offered = (acts: readonly CaseAct[], more: Partial<OfferedCase> = {}): OfferedCase => ({
    file: { receivedOn: '2024-05-06', applicantKind: 'natural_person', assigned: true, acts },
    channel: 'online',
    round: 0,
    outcome: null,
    consultations: [],
    remedies: [],
    ...more,
  })
  const kinds = (all: OfferedCase, recorded: boolean) => [
    ...new Set(
      letterOffers(all)
        .filter((offer) => offer.recorded === recorded)
        .map(({ kind }) => kind),
    ),
  ]
  const OF_REGISTRATION: WordedKind[] = [
    'receipt',
    'registration_sheet',
    'application_form',
    'search_record',
    'approval_sheet',
    'file_contents',
  ]

  test('at its receipt: of the registration, and whatever may follow', () => {
    expect(kinds(offered([]), true)).toEqual(['receipt', 'telephone_record', ...OF_REGISTRATION.slice(1)])
    const may = kinds(offered([]), false)
    expect(may).toEqual(expect.arrayContaining(['clarification', 'extension', 'fee_notice', 'withdrawal', 'granted']))
    expect(may).not.toContain('service_receipt')
    expect(may).not.toContain('delay')
    expect(kinds(offered([], { channel: 'in_person' }), true)).not.toContain('telephone_record')
  })

  test('the letters of the acts come in one order, on record or to follow', () => {
    const acts: CaseAct[] = [
      { kind: 'extension', on: '2024-05-20', round: 0, approvedOn: '2024-05-20', workingDays: 20 },
      { kind: 'clarification_notice', on: '2024-05-08', round: 0, respondBy: '2024-05-20' },
    ]
    const simple = ['clarification', 'reasons_request', 'delay', 'extension', 'fee_notice', 'withdrawal']
    const ordered = (found: WordedKind[]) => simple.filter((kind) => found.includes(kind as WordedKind))
    for (const [all, recorded] of [
      [offered(acts), true],
      [offered([]), false],
    ] as const) {
      const found = kinds(all, recorded).filter((kind) => simple.includes(kind))
      expect(found).toEqual(ordered(found))
      expect(found.length).toBeGreaterThan(1)
    }
  })

  test('each consultation has its letter to that party, and the notice to the applicant', () => {
    const consultation = { id: 7, party: 'third_party', name: '育才学校', answer: 'objects' } as const
    const act = { kind: 'consultation', on: '2024-05-13', round: 0, id: 7, party: 'third_party' } as const
    const acts: CaseAct[] = [{ ...act, letterReceivedOn: null, respondBy: null }]
    const offers = letterOffers(offered(acts, { consultations: [consultation] })).filter(({ record }) => record === 7)
    expect(offers.map(({ kind }) => kind)).toEqual([
      'third_party_consultation',
      'consultation_notice',
      'disclosure_decision',
    ])
    const consents = { ...consultation, answer: 'consents' } as const
    expect(kinds(offered(acts, { consultations: [consents] }), true)).not.toContain('disclosure_decision')
  })

  test('after its reply: the letter of that outcome and its proof of service, and nothing that may follow', () => {
    const acts: CaseAct[] = [{ kind: 'reply', on: '2024-05-20', round: 0, outcome: 'unavailable.not_held' }]
    const replied = offered(acts, { outcome: 'unavailable.not_held' })
    expect(kinds(replied, true)).toEqual(
      expect.arrayContaining([
        'not_existing',
        'not_responsible',
        'service_receipt',
        'posting_list',
        'electronic_service',
      ]),
    )
    expect(kinds(replied, false)).toEqual([])
  })

  test('a review is answered with its list of evidence, for a suit there is the list', () => {
    const [review, suit] = [
      { id: 3, block: 'reconsideration', body: '市人民政府', caseNumber: '' },
      { id: 4, block: 'litigation_direct', body: '区人民法院', caseNumber: '（2024）行初1号' },
    ] as const
    const offers = letterOffers(offered([], { remedies: [review, suit] })).filter(({ record }) => record !== null)
    expect(offers.map(({ kind, record, with: about }) => [kind, record, about])).toEqual([
      ['review_answer', 3, '市人民政府'],
      ['evidence_list', 3, '市人民政府'],
      ['evidence_list', 4, '区人民法院 （2024）行初1号'],
    ])
  })

  test('what can be disclosed can be published for everybody, what is refused cannot', () => {
    const lettersAfter = (outcome: 'granted' | 'refused.state_secret') =>
      kinds(offered([{ kind: 'reply', on: '2024-05-20', round: 0, outcome }], { outcome }), true)
    expect(lettersAfter('granted')).toContain('proactive_publication')
    expect(lettersAfter('refused.state_secret')).not.toContain('proactive_publication')
  })

  test('what belongs to an earlier round is not told of in this one', () => {
    const acts: CaseAct[] = [
      { kind: 'extension', on: '2024-05-20', round: 0, approvedOn: '2024-05-20', workingDays: 20 },
      { kind: 'reply', on: '2024-05-21', round: 0, outcome: 'granted' },
      { kind: 'service', on: '2024-05-21', round: 0, route: 'direct' },
      { kind: 'reopening', on: '2024-06-20', round: 1, replyBy: null },
    ]
    expect(kinds(offered(acts, { round: 1 }), true)).not.toContain('extension')
  })
})
