import { beforeEach, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { ConsultationKind } from '@/lib/law/consultations'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { accepted, foundTestLedger, logRequest, TODAY, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { correctConsultation, recordConsultation } from './consultations'

const write = <T>(work: (tx: Tx) => Result<T>) => accepted(commitIfOk(WANG_FANG, work))
const letter = (party: ConsultationKind, respondBy: PlainDate | null) => ({
  party,
  name: '某公司',
  matter: '合同',
  sentOn: '2024-03-05' as const,
  letterReceivedOn: null,
  respondBy,
  letterNumber: '',
})
const consultation = (number: string) => fileOf(connection(), number)!.records.consultations[0]!

let number = ''
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  number = write((tx) => ({ ok: true, value: logRequest(tx, '2024-03-01', 'natural_person') }))
})

test.each([
  ['third_party', null],
  ['co_producer', null],
  ['other_organ', '2024-03-20'],
] as const)('a letter to a %s sets a day for the answer only where the law gives no time', (party, kept) => {
  write((tx) => recordConsultation(tx, { number, ...letter(party, '2024-03-20') }, TODAY))
  expect(consultation(number)).toMatchObject({ party, respondBy: kept })
  const { id, version } = consultation(number)
  const unanswered = { answeredOn: null, answer: null, statement: '', correction: '日期录错' }
  const corrected = { ...letter(party, '2024-03-22'), ...unanswered, number, id, version }
  write((tx) => correctConsultation(tx, corrected, TODAY))
  expect(consultation(number).respondBy).toBe(kept && '2024-03-22')
})
