import { beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import type { WordedKind } from '@/lib/letters/wordings/shipped'
import type { RecordNoun } from '@/lib/requests/records'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type LetterOffice, letterOffice } from '../testing/letter-office'
import { commitIfOk, type Tx } from '../transaction'
import { versionOfRecord } from './letter-acts'
import { voidLetter } from './letter-signatures'
import { recordReasonsRequest } from './reasons-requests'

const TODAY = '2026-06-01'
/** Stands in a fee notice, and is passed over by other letters. */
const HOW_TO_PAY = { 'fee.how_to_pay': '转账至非税收入账户' } as const

let office: LetterOffice
let number = ''
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = letterOffice(TODAY)
  // Another request comes first, so that ids of requests and of records differ.
  ;[, number] = [request(), request()]
})

const request = () => accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, '2026-05-31', 'natural_person'))))
const file = (of = number) => fileOf(connection(), of)!
const clarification = { items: '请写明年度和文件名称', respondBy: '2026-06-11' }
const ask = (tx: Tx) => {
  const asked = { askedOn: '2026-06-01', respondBy: '2026-06-11', facts: '本月32件' } as const
  return recordReasonsRequest(tx, { number, ...asked }, TODAY)
}

type Signed = {
  kind: WordedKind
  noun: RecordNoun
  act: Record<string, string | number>
  first?: typeof ask
  record: () => { id: number } | undefined
  /** What the record says of the day, the number and the signer of the letter. */
  says: object
}

const SIGNED: Signed[] = [
  {
    ...{ kind: 'clarification', noun: 'clarification_notice', act: clarification },
    record: () => file().records.clarification,
    says: { ...clarification, noticedOn: TODAY, noticeNumber: '测教公开补〔2026〕1号' },
  },
  {
    ...{ kind: 'reasons_request', noun: 'reasons_request', act: { facts: '本月32件', respondBy: '2026-06-11' } },
    record: () => file().records.reasons[0],
    says: { askedOn: TODAY, facts: '本月32件' },
  },
  {
    ...{ kind: 'delay', noun: 'reasons_request', first: ask },
    act: { statement: '数量、频次明显超过合理范围，理由合理', delayedUntil: '2026-09-01' },
    record: () => file().records.reasons[0],
    says: { judgedOn: TODAY, announcedOn: TODAY, reasonable: true, delayedUntil: '2026-09-01' },
  },
  {
    ...{ kind: 'extension', noun: 'extension', act: { workingDays: 20, reasons: '信息量大，需要逐项审查' } },
    record: () => file().records.extensions[0],
    says: { workingDays: 20, notifiedOn: TODAY, approvedBy: 'chief', noticeNumber: '测教公开延〔2026〕1号' },
  },
  {
    ...{ kind: 'fee_notice', noun: 'fee_notice', act: { basis: 'per_volume', pages: 42 } },
    record: () => file().records.fees[0],
    says: { basis: 'per_volume', pages: 42, sentOn: TODAY, receivedOn: null },
  },
  {
    ...{ kind: 'withdrawal', noun: 'withdrawal', act: { statement: '不再需要', withdrawnOn: TODAY } },
    record: () => file().records.conclusions[0],
    says: { kind: 'withdrawal', concludedOn: TODAY, reason: '不再需要' },
  },
]

describe.each(SIGNED)('a signed letter of $kind', ({ kind, noun, act, first, record, says }) => {
  const sign = () => {
    if (first) accepted(commitIfOk(ZHAO_JUN, first))
    return office.signed({ kind, content: { ...EMPTY_CONTENT, entries: HOW_TO_PAY, act }, of: number })
  }

  test('records its act by the day and the number of the letter, as a record that it can be told by', () => {
    const id = sign()
    expect(record()).toMatchObject(says)
    expect(office.courseOf(id).signature).toMatchObject({ noun, recordId: record()!.id })
  })

  test('takes its record with it where it is void', () => {
    const id = sign()
    const { id: recordId } = record()!
    const version = () => commitIfOk(ZHAO_JUN, (tx) => ok(versionOfRecord(tx, { noun, recordId })))
    expect(version()).toEqual(ok(kind === 'delay' ? 2 : 1))
    const voided = office.by('chief', (tx) => voidLetter(tx, { id, reason: '有误' }, TODAY))
    if (kind === 'delay') {
      // The record is also that of the applicant's reasons, which were given.
      expect(voided).toMatchObject({ breach: { code: 'letterOfDelay' } })
      expect(record()).toMatchObject(says)
    } else {
      accepted(voided)
      expect(record()).toBeUndefined()
      expect(version()).toEqual(ok(undefined))
    }
  })
})

test('a letter that only tells of something, such as a receipt, records nothing', () => {
  const id = office.signed({ kind: 'receipt', content: EMPTY_CONTENT, of: number })
  expect(office.courseOf(id).signature).toMatchObject({ noun: null, recordId: null })
})

test('only the record of an act is told by its version; an archiving is no letter', () => {
  expect(commitIfOk(ZHAO_JUN, (tx) => ok(versionOfRecord(tx, { noun: 'archiving', recordId: 1 })))).toEqual(
    ok(undefined),
  )
})
