import { expect, test } from 'vitest'
import { formatOf } from '../law/report-formats/format-of'
import { tableFigures } from '../report/history/published-report'
import { asAccepted, generatedRegion } from './generated-region.fixture'
import { sumOf } from './sum'
import { sumSheet } from './sum-sheet'

test('the sheet has a line for every unit and its columns add up to the sum, what is no number left aside', () => {
  const region = generatedRegion(7, 20)
  const sum = sumOf({
    format: formatOf(2022),
    own: (figure) => region.own(2022, figure),
    units: region.units,
    owed: new Set(region.units.map(({ id }) => id)),
    accepted: region.reports.filter(({ year }) => year === 2022).map(asAccepted),
    adjustments: region.adjustments.filter(({ year }) => year === 2022),
  })
  const { heads, rows } = sumSheet(sum, '县政府', (id) => `单位${id}`)
  const [own, adjusted, total, known] = rows.slice(-4)
  expect([heads.length, rows.length]).toEqual([tableFigures(formatOf(2022)).length + 1, sum.expected.length + 4])
  for (let column = 1; column < heads.length; column += 1) {
    const cells = rows.slice(0, -4).map((row) => row[column])
    const numbers = [...cells, own![column], adjusted![column]].filter((cell) => typeof cell === 'number')
    const added = numbers.reduce((all, cell) => all + Math.round(cell * 1e6), 0)
    expect([column, added]).toEqual([column, Math.round(Number(total![column]) * 1e6)])
    expect(cells.filter((cell) => typeof cell === 'number')).toHaveLength(Number(known![column]))
  }
  expect(rows.flat().filter((cell) => cell === '未报').length).toBeGreaterThan(0)
})
