import { beforeEach, expect, test } from 'vitest'
import { ok, type Result } from '@/lib/result'
import { connection } from '../client'
import { annualReport } from '../queries/report/annual-report'
import { auditEntries, findingExplanations } from '../schema/ledger'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { explainFinding } from './finding-explanations'
import { recordHistory } from './historical-reports'

const YEAR = 2024
const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
const findings = () => annualReport(ZHAO_JUN, YEAR).findings.filter(({ rule }) => rule === 'Y-1')
const explain = (given: Partial<Parameters<typeof explainFinding>[1]> = {}) => {
  const { id, fingerprint } = findings()[0]!
  const input = { year: YEAR, finding: id, fingerprint, version: 0, explanation: '上年漏登一件', ...given }
  return write((tx) => explainFinding(tx, input))
}
const rows = () => connection().select().from(findingExplanations).all()
const lastEntry = () => {
  const { act, subject, reason, before, after } = connection().select().from(auditEntries).all().at(-1)!
  return { act, subject, reason, before: before && JSON.parse(before), after: after && JSON.parse(after) }
}

/** One request is carried into 2024, where the report of 2023 said that none was carried out. */
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  accepted(write((tx) => ok(logRequest(tx, '2023-12-29', 'business'))))
  const cells = { 'table3.carried_out.business': '0', 'table3.carried_out.total': '0' }
  const report = { year: YEAR - 1, format: '2021', source: '网站', cells, sections: {}, version: 0 } as const
  accepted(write((tx) => recordHistory(tx, report)))
})

test('an explanation is kept with its person for the finding that it is of, and replaced by whoever saw it', () => {
  const [first, second] = findings()
  accepted(explain())
  const stored = { year: YEAR, finding: first!.id, explanation: '上年漏登一件', staffName: '赵军', version: 1 }
  expect(rows()).toMatchObject([stored])
  expect(lastEntry()).toMatchObject({
    ...{ act: 'report.explain', subject: 'report:2024', reason: '上年漏登一件', before: null, after: stored },
  })
  accepted(explain({ finding: second!.id, fingerprint: second!.fingerprint }))
  for (const version of [0, 2]) expect(explain({ version })).toMatchObject({ kind: 'conflict' })
  accepted(explain({ version: 1, explanation: '上年漏报' }))
  expect(rows().map(({ explanation, version }) => [explanation, version])).toEqual([
    ['上年漏报', 2],
    ['上年漏登一件', 1],
  ])
  expect(lastEntry()).toMatchObject({ before: stored, after: { version: 2 } })
  expect(annualReport(ZHAO_JUN, YEAR).findings.find(({ id }) => id === first!.id)).toMatchObject({
    explained: { explanation: '上年漏报', staffName: '赵军' },
  })
})

test('nothing is kept for facts that have changed, or for what is no finding', () => {
  expect(explain({ fingerprint: '[]' })).toMatchObject({ kind: 'conflict' })
  expect(explain({ finding: 'Y-1:none' })).toMatchObject({ kind: 'conflict' })
  expect(explain({ year: YEAR - 2 })).toMatchObject({ kind: 'conflict' })
  expect(rows()).toEqual([])
})
