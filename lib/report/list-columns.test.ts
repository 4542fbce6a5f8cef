import { expect, test } from 'vitest'
import { fileColumns } from '../lists/list-columns'
import { HISTORY_COLUMNS } from './history/history-columns'
import { RECORD_COLUMNS } from './record-columns'

const words = (locale: string) => ({ say: (key: string) => key, locale })

test('an entered report of an earlier year shows the year, its form by name, and where it is from', () => {
  const entered = { year: 2022, format: '2021', source: '区政府门户网站' } as const
  const shown = (locale: string) =>
    fileColumns(HISTORY_COLUMNS, words(locale)).map(({ head, read }) => [head, read(entered)])
  expect(shown('zh-CN')).toEqual([
    ['history.year', 2022],
    ['history.format', '2021年格式'],
    ['history.source', '区政府门户网站'],
  ])
  expect(shown('en')[1]![1]).not.toBe(shown('zh-CN')[1]![1])
})

test('a record behind a figure shows its day, name, detail and share of the figure, if it has one of its own', () => {
  const record = { date: '2023-05-20', name: '2023-0042 陈静', detail: '招生计划', value: '12.5' }
  const shown = (row: Omit<typeof record, 'value'> & { value?: string }) =>
    fileColumns(RECORD_COLUMNS, words('zh-CN')).map(({ head, read }) => [head, read(row)])
  expect(shown(record)).toEqual([
    ['report.recordDate', '2023-05-20'],
    ['report.recordName', '2023-0042 陈静'],
    ['report.recordDetail', '招生计划'],
    ['report.recordValue', '12.5'],
  ])
  const { value: _, ...counted } = record
  expect(shown(counted).at(-1)).toEqual(['report.recordValue', null])
  expect(RECORD_COLUMNS.value.figure).toBe(true)
  expect([RECORD_COLUMNS.name.wraps, RECORD_COLUMNS.detail.wraps, HISTORY_COLUMNS.source.wraps]).toEqual([
    true,
    true,
    true,
  ])
})
