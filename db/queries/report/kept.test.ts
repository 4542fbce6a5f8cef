import { expect, test } from 'vitest'
import { toDocument } from '@/lib/report/assemble'
import { editionOf } from '@/lib/report/edition'
import { ok } from '@/lib/result'
import { foundTestLedger, logRequest, TODAY, WANG_FANG, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { annualReport } from './annual-report'
import { figureRecords } from './figure-records'
import { beyondTheForm, glanceSource } from './glance'
import { publicationOf } from './publication-view'

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}

test('a report that is kept is changed by nobody who works with it, and is another after an act', () => {
  openCopiedDatabase()
  foundTestLedger()
  commitIfOk(WANG_FANG, (tx) => ok(logRequest(tx, '2023-09-15', 'natural_person')))
  const { report } = frozen(publicationOf(ZHAO_JUN, 2023, TODAY))
  expect(publicationOf(ZHAO_JUN, 2023, TODAY).report).toBe(report)
  const kept = frozen(annualReport(ZHAO_JUN, 2023))
  editionOf(kept)
  toDocument(kept)
  figureRecords(ZHAO_JUN, kept, { names: false })
  beyondTheForm(ZHAO_JUN, kept)
  expect(glanceSource(ZHAO_JUN, { year: 2023, today: TODAY })).toBeDefined()
  const received = () => publicationOf(ZHAO_JUN, 2023, TODAY).report.facts.requests.received.natural_person
  expect(received()).toBe(1)
  commitIfOk(WANG_FANG, (tx) => ok(logRequest(tx, '2023-09-18', 'natural_person')))
  expect(received()).toBe(2)
  expect(publicationOf(ZHAO_JUN, 2022, TODAY).report.year).toBe(2022)
})
