import { beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { checkVerdictsOn, correctedCells, keptCheckHead, keptCheckHeads, keptContent } from '../queries/checks'
import { checkCorrections } from '../schema/checks'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { lastEntry, trailEntries } from '../testing/trail'
import { commitIfOk, type Tx } from '../transaction'
import { changeKeptCheck, correctCell, dropLapsedChecks, judgeFinding, keepCheck, removeKeptCheck } from './checks'

const MORNING = '2024-06-03T00:30:00.000Z'
const TODAY = '2024-06-03'
const FILE = 'f'.repeat(64)
const [FIRST, SECOND] = ['a'.repeat(32), 'b'.repeat(32)] as const
const KEPT = { file: '年度报告.html', organ: '某市教育局', year: 2023, sha256: FILE, keptUntil: '2024-07-03' } as const
const READ = { summary: '{"seen":1}', content: '{"read":1}' }
const CONFLICT = { ok: false, kind: 'conflict' }

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, (tx) => act({ ...tx, at: MORNING }))
const keep = (token: string) => write((tx) => keepCheck(tx, { ...KEPT, ...READ, token }))
const heads = () =>
  keptCheckHeads(ZHAO_JUN, TODAY)
    .map(({ token }) => token)
    .toSorted()

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a checked report', () => {
  test('is kept once, by whom and until when; the trail says which it is and not what stands in it', () => {
    accepted(keep(FIRST))
    const head = { token: FIRST, file: KEPT.file, sha256: FILE, summary: READ.summary }
    const kept = { ...head, keptAt: MORNING, keptBy: '赵军', keptUntil: '2024-07-03' }
    expect(keptCheckHead(ZHAO_JUN, FIRST, TODAY)).toEqual(kept)
    expect(keptContent(ZHAO_JUN, FIRST)).toBe(READ.content)
    expect(lastEntry()).toEqual(['check.keep', `check:${FIRST}`, '', null, KEPT])
    expect(keep(FIRST)).toEqual(CONFLICT)
    accepted(keep(SECOND))
    expect(heads()).toEqual([FIRST, SECOND])
  })

  test('read anew, stands in the place of the former reading; the trail has it where it is another report now', () => {
    for (const token of [FIRST, SECOND]) accepted(keep(token))
    const read = (change: { organ?: string; year?: number }) =>
      write((tx) =>
        changeKeptCheck(tx, FIRST, { organ: KEPT.organ, year: 2023, summary: '{}', content: '新', ...change }),
      )
    const before = trailEntries().length
    accepted(read({}))
    expect(trailEntries()).toHaveLength(before)
    expect([FIRST, SECOND].map((token) => keptContent(ZHAO_JUN, token))).toEqual(['新', READ.content])
    accepted(read({ year: 2022 }))
    expect(lastEntry()).toEqual(['check.tell', `check:${FIRST}`, '', KEPT, { ...KEPT, year: 2022 }])
    accepted(read({ year: 2022, organ: '某市民政局' }))
    const named = { ...KEPT, year: 2022, organ: '某市民政局' }
    expect(lastEntry()).toEqual(['check.tell', `check:${FIRST}`, '', { ...KEPT, year: 2022 }, named])
  })

  test('that nobody kept is neither read anew nor removed', () => {
    accepted(keep(FIRST))
    const before = trailEntries().length
    expect(write((tx) => changeKeptCheck(tx, SECOND, { organ: '某局', year: 2023, ...READ }))).toEqual(CONFLICT)
    expect(write((tx) => removeKeptCheck(tx, SECOND))).toEqual(CONFLICT)
    expect(trailEntries()).toHaveLength(before)
    expect(heads()).toEqual([FIRST])
  })

  test('is removed alone, and the trail says which it was', () => {
    for (const token of [FIRST, SECOND]) accepted(keep(token))
    accepted(write((tx) => removeKeptCheck(tx, FIRST)))
    expect(heads()).toEqual([SECOND])
    expect(lastEntry()).toEqual(['check.remove', `check:${FIRST}`, '', KEPT, null])
  })

  test('is kept on its last day, 3 July 2024, and dropped on the day after without an entry or a trace', () => {
    accepted(keep(FIRST))
    const before = trailEntries().length
    const versions = connection().$client.prepare("SELECT count(*) FROM row_versions WHERE relation = 'kept_checks'")
    accepted(write((tx) => dropLapsedChecks(tx, '2024-07-03')))
    expect(heads()).toEqual([FIRST])
    accepted(write((tx) => dropLapsedChecks(tx, '2024-07-04')))
    expect(heads()).toEqual([])
    expect(trailEntries()).toHaveLength(before)
    expect(versions.pluck().get()).toBe(0)
  })
})

describe('a misread cell', () => {
  const TOTAL = 'table3.received.total'
  const correct = (value: string, cell: typeof TOTAL | 'table3.granted.total' = TOTAL, sha256 = FILE) =>
    write((tx) => correctCell(tx, { token: FIRST, sha256, cell, printed: '17', value }))
  const correction = (value: string) => {
    const cell = { sha256: FILE, cell: TOTAL, printed: '17', value }
    return { ...cell, staffName: '赵军', at: MORNING }
  }

  test('is put right beside what is printed, and again in place of that', () => {
    accepted(correct('77'))
    expect(connection().select().from(checkCorrections).all()).toEqual([correction('77')])
    expect(lastEntry()).toEqual(['check.correct', `check:${FIRST}`, '', null, correction('77')])
    accepted(correct('71'))
    expect(connection().select().from(checkCorrections).all()).toEqual([correction('71')])
    expect(lastEntry()).toEqual(['check.correct', `check:${FIRST}`, '', correction('77'), correction('71')])
  })

  test('is taken back by nothing in its place', () => {
    accepted(correct('77'))
    accepted(correct(''))
    expect(correctedCells(ZHAO_JUN, FILE)).toEqual({})
    expect(lastEntry()).toEqual(['check.correct', `check:${FIRST}`, '', correction('77'), null])
  })

  test('that is as it was is not written again', () => {
    accepted(correct('77'))
    const before = trailEntries().length
    accepted(correct('77'))
    accepted(correct('', 'table3.granted.total'))
    expect(trailEntries()).toHaveLength(before)
  })

  test('leaves the other cells of the file and the same cell of other files', () => {
    accepted(correct('5', 'table3.granted.total'))
    accepted(correct('9', TOTAL, 'e'.repeat(64)))
    accepted(correct('77'))
    accepted(correct(''))
    expect(correctedCells(ZHAO_JUN, FILE)).toEqual({ 'table3.granted.total': '5' })
    expect(correctedCells(ZHAO_JUN, 'e'.repeat(64))).toEqual({ [TOTAL]: '9' })
  })
})

describe('what is said of a finding', () => {
  const REPORT = { organ: '某市教育局', year: 2023 }
  const SAID = { finding: 'T3-3', fingerprint: '17≠71', verdict: 'explained', reason: '已电话核实' } as const
  const judge = (version: number, change: object = {}, report = REPORT) =>
    write((tx) => judgeFinding(tx, report, { ...SAID, version, ...change }, `check:${FIRST}`))
  const said = (report = REPORT) => checkVerdictsOn(ZHAO_JUN, report.organ, report.year)

  test('is kept in its first version, and then in place of what was said before', () => {
    accepted(judge(0))
    const first = { ...SAID, staffName: '赵军', at: MORNING, version: 1 }
    expect(said()).toEqual([first])
    expect(lastEntry()).toEqual(['check.judge', `check:${FIRST}`, '已电话核实', null, { ...REPORT, ...first }])
    accepted(judge(1, { verdict: 'confirmed', reason: '' }))
    const second = { ...first, verdict: 'confirmed', reason: '', version: 2 }
    expect(said()).toEqual([second])
    const change = [
      { ...REPORT, ...first },
      { ...REPORT, ...second },
    ]
    expect(lastEntry()).toEqual(['check.judge', `check:${FIRST}`, '', ...change])
  })

  test('is not written over what somebody else said meanwhile', () => {
    expect(judge(1)).toEqual(CONFLICT)
    accepted(judge(0))
    expect(judge(0)).toEqual(CONFLICT)
    expect(judge(2)).toEqual(CONFLICT)
    expect(said()).toHaveLength(1)
  })

  test('holds for this finding of this organ and year alone', () => {
    const others = [
      { ...REPORT, year: 2022 },
      { ...REPORT, organ: '某市民政局' },
    ]
    for (const report of [REPORT, ...others]) accepted(judge(0, {}, report))
    accepted(judge(0, { finding: 'T3-4' }))
    accepted(judge(1, { reason: '已书面核实' }))
    expect(said().map(({ finding, reason }) => [finding, reason])).toEqual([
      ['T3-3', '已书面核实'],
      ['T3-4', '已电话核实'],
    ])
    expect(others.map((report) => said(report)[0]!.reason)).toEqual(['已电话核实', '已电话核实'])
  })
})
