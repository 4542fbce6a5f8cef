import { expect, test } from 'vitest'
import { resultRows } from '../../law/report-formats/rows'
import { table3Cells } from '../tables'
import { consistent } from './consistent.fixture'
import { statedFigures } from './stated-figures'

const context = consistent()
const said = (text: string) => statedFigures({ ...context, text: { 'overview.requests': text } })
const rows = resultRows(context.format).map((row) => ({
  ...row,
  count: table3Cells(context.tables.table3, row.row).total,
  cell: `table3.${row.row}.total`,
}))
const GROUPS = context.format.table3.blocks.filter(({ group }) => rows.filter((row) => row.group === group).length > 1)

test.each(GROUPS)(
  'the text states all of $name: the sum of the rows of that group, and of no other',
  ({ group, name }) => {
    const own = rows.filter((row) => row.group === group)
    const sum = own.reduce((total, { count }) => total + count, 0)
    expect(said(`${name}${sum}件`)).toEqual([])
    expect(said(`${name}${sum + 1}件`)).toEqual([
      expect.objectContaining({
        rule: 'N-2',
        found: sum + 1,
        expected: String(sum),
        quote: `${name}${sum + 1}件`,
        cells: own.map(({ cell }) => cell),
      }),
    ])
  },
)

test.each(rows.filter(({ name }) => /^(不予公开|无法提供|不予处理|其他处理)（/.test(name)))(
  'the text states $name: its own row',
  ({ name, count, cell }) => {
    expect(said(`${name}${count}件`)).toEqual([])
    expect(said(`${name}${count + 1}件`)).toEqual([expect.objectContaining({ found: count + 1, cells: [cell] })])
  },
)
