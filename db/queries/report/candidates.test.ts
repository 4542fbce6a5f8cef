import { beforeEach, expect, test } from 'vitest'
import type { ApplicantKind } from '@/lib/law/applicants'
import type { Table3Column } from '@/lib/law/report-formats/report-format'
import { identified, type Raised } from '@/lib/report/checks/finding'
import { accepted, foundTestLedger, logRequest, WANG_FANG } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { withCandidates } from './candidates'

const log = (
  arrivedOn: `${number}-${number}-${number}`,
  kind: ApplicantKind,
  servedOn?: `${number}-${number}-${number}`,
) =>
  accepted(
    commitIfOk(WANG_FANG, (tx) => ({
      ok: true,
      value: logRequest(tx, arrivedOn, kind, servedOn && { outcome: 'granted', servedOn }),
    })),
  )
const carriedIn = (column: Table3Column, found: number, expected: number) => {
  const raised: Raised = { rule: 'Y-1', cells: [`table3.carried_in.${column}`], found, expected }
  const [finding] = withCandidates(WANG_FANG, 2024, identified([raised], new Map()))
  return finding!.records.map(({ name }) => name)
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('too many carried in: those carried in, of the column, the last changed first', () => {
  const person = log('2023-12-20', 'natural_person')
  const company = log('2023-12-21', 'business')
  log('2024-01-10', 'natural_person')
  expect(carriedIn('natural_person', 2, 1)).toEqual([person])
  expect(carriedIn('business', 2, 1)).toEqual([company])
  expect(carriedIn('total', 3, 1)).toEqual([company, person])
})

test('too few: those that were concluded in the year before', () => {
  const person = log('2023-11-01', 'natural_person', '2023-11-20')
  const company = log('2023-11-02', 'business', '2023-11-20')
  log('2022-11-02', 'natural_person', '2022-11-20')
  log('2023-12-20', 'natural_person')
  expect(carriedIn('natural_person', 1, 2)).toEqual([person])
  expect(carriedIn('total', 1, 2)).toEqual([company, person])
})
