import { beforeAll, describe, expect, test } from 'vitest'
import { openDemonstration } from '@/db/testing/demonstration'
import { BOARD_STATES, countBoard, toRemind } from '@/lib/region/board'
import { checkSum } from '@/lib/region/check-sum'
import { countedTwice } from '@/lib/region/counted-twice'
import { obstaclesOf } from '@/lib/report/publication'
import { dutiesUntil } from '../../queries/duties'
import { regionBoard } from '../../queries/region/board'
import { sumOfYear } from '../../queries/region/own-cells'
import { submissionContent } from '../../queries/region/submissions'
import { regionUnitsOf, successionsOf } from '../../queries/region/units'
import { annualReport } from '../../queries/report/annual-report'
import { ZHAO_JUN } from '../../testing/cast'

const TODAY = '2024-06-03'
const YEAR = 2023
beforeAll(() => {
  openDemonstration(TODAY, 'county')
})
const board = () => regionBoard(ZHAO_JUN, YEAR, TODAY)

describe('the demonstration county', () => {
  test('has nine departments and four townships in every state of the board', () => {
    const rows = board()
    const kinds = (kind: string) => rows.filter(({ unit }) => unit.kind === kind).length
    expect([kinds('department'), kinds('township')]).toEqual([9, 4])
    const { states, expected, accepted } = countBoard(rows)
    // Nobody has asked for 2024 yet.
    expect(BOARD_STATES.filter((state) => states[state] === 0)).toEqual(['not_asked'])
    expect([expected, accepted, states.nil, states.missing, states.exempt]).toEqual([12, 7, 1, 1, 1])
  })

  test('has two reports that break the form: their findings stand at their units', () => {
    const broken = board()
      .filter(({ versions }) => (versions.at(-1)?.toMend ?? 0) > 0)
      .map(({ unit, versions }) => {
        const { findings } = submissionContent(ZHAO_JUN, versions.at(-1)!.id)!.checked.assessment
        return [unit.shortName, [...new Set(findings.map(({ rule }) => rule))]]
      })
    expect(broken).toEqual([
      ['县市场监管局', ['T3-1', 'T3-3']],
      ['县农业农村局', ['T3-1', 'T3-3']],
    ])
  })

  test('adds up provisionally: seven of twelve units, whose sums hold, and what has to be asked is named', () => {
    const sum = sumOfYear(ZHAO_JUN, YEAR)
    expect([sum.expected.length, sum.missing.length]).toEqual([12, 5])
    expect(sum.cells.get('table3.received.total')).toMatchObject({ own: '8', units: '63', sum: '71', known: 7 })
    expect(checkSum(sum, YEAR)).toEqual([])
    const warned = countedTwice(sum, regionUnitsOf(ZHAO_JUN), successionsOf(ZHAO_JUN)).map(({ kind }) => kind)
    expect(warned).toEqual(['passed_on'])
  })

  test('has a report of its own that could be published today', () => {
    const report = annualReport(ZHAO_JUN, YEAR)
    expect(report.tables.table3.received.total).toBe(71)
    expect(obstaclesOf(report, TODAY)).toEqual([])
  })

  test('reminds of those who owe a report, not of those whose file waits', () => {
    expect(toRemind(board()).map(({ unit }) => unit.shortName)).toEqual(['县农业农村局', '县档案馆', '石门乡'])
    const duty = dutiesUntil(ZHAO_JUN, { today: TODAY, until: '2024-06-10' }).find(({ kind }) => kind === 'collection')
    expect(duty).toMatchObject({ by: '2024-01-25', subject: '2023', detail: '县农业农村局、县档案馆、石门乡' })
  })
})
