import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { VISITOR } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { typedReport } from '@/lib/region/typed-report'
import { fieldOf } from '@/lib/report/history/input'
import type { Result } from '@/lib/result'
import { connection } from '../../client'
import { regionCells, regionContents, regionDecisions, regionSubmissions } from '../../schema/region'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { addUnit, type ReadFile, readBytes } from '../../testing/region'
import { lastEntry, trailEntries } from '../../testing/trail'
import { commitIfOk, type Tx } from '../../transaction'
import { decideOn, type Receipt, receiveNil, receiveReport } from './submissions'

const MORNING = '2024-02-01T00:30:00.000Z'
const TODAY = '2024-02-01'
const CONFLICT = { ok: false, kind: 'conflict' }

let first: ReadFile
let second: ReadFile
let unitId = 0

const typed = (received: string) => {
  const cells = { [fieldOf('table3.received.total')]: received }
  const json = typedReport({ year: 2023, format: '2021', cells }, '县教育局')
  return readBytes(Buffer.from(json), 'a.json', { organ: '县教育局', year: 2023 })
}
beforeAll(async () => {
  ;[first, second] = [await typed('5'), await typed('6')]
})
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
  unitId = addUnit('县教育局')
})

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, (tx) => act({ ...tx, at: MORNING }))
const receiptOf = ({ file, sha256 }: ReadFile, change: Partial<Receipt> = {}): Receipt => ({
  ...{ unitId, year: 2023, way: 'file', receivedOn: '2024-01-20', file, sha256, note: '' },
  ...change,
})
const receive = (file: ReadFile, change: Partial<Receipt> = {}) =>
  write((tx) => receiveReport(tx, receiptOf(file, change), file.read, TODAY))
const decide = (id: number, kind: 'accepted' | 'returned', remarks = '请核对') =>
  write((tx) => decideOn(tx, id, kind, remarks, TODAY))
const submissions = () => connection().select().from(regionSubmissions).all()
/** Refused, with nothing left behind. */
function refused(result: () => Result<unknown>) {
  const before = [trailEntries().length, submissions().length]
  const outcome = result()
  expect([trailEntries().length, submissions().length]).toEqual(before)
  return outcome
}

describe('a version of a report', () => {
  test('is taken in as it was read, with its cells; the trail says which it is, not what stands in it', () => {
    const { id } = accepted(receive(first))
    const { summary, ...row } = submissions()[0]!
    expect(row).toEqual({
      ...{ id, ...receiptOf(first), version: 1, format: '2021', nil: false, staffName: '赵军', at: MORNING },
      ...{ sender: undefined },
    })
    expect(JSON.parse(summary)).toEqual(first.read.summary)
    expect(lastEntry()).toEqual(['region.receive', `unit:${unitId}`, '', null, row])
    const cells = connection().select().from(regionCells).all()
    expect(cells).toHaveLength(first.report.cells.size)
    expect(cells).toContainEqual({
      ...{ submissionId: id, figure: 'table3.received.total', state: 'number', value: '5' },
    })
    expect(connection().select().from(regionContents).all()).toMatchObject([{ submissionId: id }])
  })

  test('that came over an address is by whoever sent it', () => {
    const receipt = receiptOf(first, { way: 'link', sender: '李主任' })
    accepted(commitIfOk(VISITOR, (tx) => receiveReport(tx, receipt, first.read, TODAY)))
    expect(submissions()[0]!.staffName).toBe('李主任')
  })

  test('is of the year that it is handed in for, of a unit that existed then, and arrived today at the latest', () => {
    expect(refused(() => receive(first, { year: 2022 }))).toMatchObject({
      breach: { code: 'reportOfAnotherYear', field: 'year' },
    })
    expect(refused(() => receive(first, { unitId: 999 }))).toEqual(CONFLICT)
    const ended = addUnit('县粮食局', { lastDay: '2022-12-31' })
    expect(refused(() => receive(first, { unitId: ended }))).toMatchObject({
      breach: { code: 'unitNotInForce', field: 'unitId' },
    })
    expect(refused(() => receive(first, { receivedOn: '2024-02-02' }))).toMatchObject({
      breach: { code: 'arrivalInFuture', field: 'receivedOn' },
    })
    accepted(receive(first, { receivedOn: TODAY }))
  })

  test('is not the file that was taken in last, unless that was returned; other units may hand in the same', () => {
    const other = addUnit('县民政局')
    const one = accepted(receive(first))
    expect(refused(() => receive(first))).toMatchObject({ breach: { code: 'versionTakenIn' } })
    expect(accepted(receive(first, { unitId: other })).version).toBe(1)
    accepted(decide(one.id, 'accepted'))
    expect(refused(() => receive(first))).toMatchObject({ breach: { code: 'versionTakenIn' } })
    accepted(decide(one.id, 'returned'))
    expect(accepted(receive(first)).version).toBe(2)
    expect(accepted(receive(second)).version).toBe(3)
    expect(accepted(receive(first)).version).toBe(4)
  })

  test('may say that there was nothing: no form in which nothing is filled in', () => {
    const nil = { unitId, year: 2023, receivedOn: '2024-01-20' as PlainDate, note: '电话告知' }
    const { id } = accepted(write((tx) => receiveNil(tx, nil, TODAY)))
    const [row] = submissions()
    expect(row).toMatchObject({ ...nil, id, version: 1, way: 'hand', file: '', format: '2021', nil: true })
    expect(JSON.parse(row!.summary)).toEqual({
      ...{ organ: null, year: 2023, format: '2021', notAssessed: 0, empty: true, cells: { read: 0, open: 0 } },
      read: { table2: 'missing', table3: 'missing', table4: 'missing' },
      findings: { correct: 0, fill: 0, explain: 0, hint: 0 },
    })
    expect(connection().select().from(regionCells).all()).toEqual([])
    expect(refused(() => write((tx) => receiveNil(tx, nil, TODAY)))).toMatchObject({
      breach: { code: 'versionTakenIn' },
    })
    accepted(write((tx) => receiveNil(tx, { ...nil, note: '书面告知' }, TODAY)))
  })
})

describe('a decision on a version', () => {
  test('stands with its remarks, who made it and on which version', () => {
    const { id } = accepted(receive(first))
    accepted(decide(id, 'returned'))
    const row = { submissionId: id, kind: 'returned', remarks: '请核对', decidedOn: TODAY }
    const [decision] = connection().select().from(regionDecisions).all()
    expect(decision).toMatchObject({ ...row, staffName: '赵军', at: MORNING })
    const said = { ...decision, year: 2023, version: 1 }
    expect(lastEntry()).toEqual(['region.return', `unit:${unitId}`, '请核对', null, said])
    accepted(decide(id, 'accepted', ''))
    expect(lastEntry().slice(0, 3)).toEqual(['region.accept', `unit:${unitId}`, ''])
  })

  test('is not made twice, and on a version that is there', () => {
    const { id } = accepted(receive(first))
    expect(refused(() => decide(999, 'accepted'))).toEqual(CONFLICT)
    accepted(decide(id, 'accepted'))
    expect(refused(() => decide(id, 'accepted'))).toEqual(CONFLICT)
    accepted(decide(id, 'returned'))
    expect(refused(() => decide(id, 'returned'))).toEqual(CONFLICT)
  })

  test('accepts no version before a later one, unless that was returned; it returns any', () => {
    const [one, two] = [accepted(receive(first)), accepted(receive(second))]
    accepted(receive(first, { unitId: addUnit('县民政局') }))
    expect(refused(() => decide(one.id, 'accepted'))).toMatchObject({ breach: { code: 'laterVersionThere' } })
    accepted(decide(one.id, 'returned'))
    accepted(decide(two.id, 'returned'))
    accepted(decide(one.id, 'accepted'))
    accepted(receive(first, { receivedOn: '2024-01-21' }))
    expect(refused(() => decide(two.id, 'accepted'))).toMatchObject({ breach: { code: 'laterVersionThere' } })
  })

  test('accepts no form in which nothing is filled in, and returns it', async () => {
    const { id } = accepted(receive(await typed('')))
    expect(refused(() => decide(id, 'accepted'))).toMatchObject({ breach: { code: 'reportEmpty' } })
    accepted(decide(id, 'returned'))
  })
})
