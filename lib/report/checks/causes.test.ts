import { describe, expect, test } from 'vitest'
import { formatOf } from '../../law/report-formats/format-of'
import { table3Columns, table3Rows } from '../../law/report-formats/rows'
import { table3Cells } from '../tables'
import { causesOf } from './causes'
import { consistent } from './consistent.fixture'

const FORMAT = formatOf(2024)

describe('sums that fail because of one cell', () => {
  test('have that cell as their one cause, with the number that it would be, wherever it stands', () => {
    for (const row of table3Rows(FORMAT))
      for (const column of table3Columns(FORMAT)) {
        const { tables } = consistent()
        const right = table3Cells(tables.table3, row)[column]
        table3Cells(tables.table3, row)[column] += 1
        expect(causesOf(tables, FORMAT)).toMatchObject([{ cell: `table3.${row}.${column}`, value: right }])
      }
  })
  test('have none in a table whose cells stand in one sum each', () => {
    const { tables } = consistent()
    tables.table4.reconsideration.total += 1
    expect(causesOf(tables, FORMAT)).toEqual([])
  })
  test('two wrong cells of different rows and columns are two causes', () => {
    const { tables } = consistent()
    tables.table3.received.business += 2
    table3Cells(tables.table3, 'granted').natural_person += 3
    expect(causesOf(tables, FORMAT).map(({ cell }) => cell)).toEqual([
      'table3.received.business',
      'table3.granted.natural_person',
    ])
  })
  test('two that hide in each other are not named', () => {
    const { tables } = consistent()
    tables.table3.received.business += 1
    tables.table3.carried_in.business += 1
    expect(causesOf(tables, FORMAT)).toEqual([])
  })
  test('there is none where nothing fails', () => expect(causesOf(consistent().tables, FORMAT)).toEqual([]))
})
