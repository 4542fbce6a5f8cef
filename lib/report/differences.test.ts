import { expect, test } from 'vitest'
import { changedSections, figureDifferences } from './differences'
import type { FigureRecords } from './figure-records'

const record = (path: string, value?: string) => ({ path, name: path, date: '2023-01-01', detail: '', value })
const received = (...paths: string[]): FigureRecords => ({
  figure: 'table3.received.total',
  label: '本年新收',
  text: String(paths.length),
  records: paths.map((path) => record(path)),
})

test('nothing differs from itself', () => expect(figureDifferences([received('a')], [received('a')])).toEqual([]))

test('a figure names the records that came and went', () => {
  const [difference] = figureDifferences([received('a', 'b')], [received('b', 'c', 'd')])
  expect(difference).toMatchObject({ before: '2', after: '3' })
  expect(difference!.gone.map(({ path }) => path)).toEqual(['a'])
  expect(difference!.come.map(({ path }) => path)).toEqual(['c', 'd'])
})

test('an equal number from other records is told, and a figure that was nothing', () => {
  expect(figureDifferences([received('a')], [received('b')])).toMatchObject([{ before: '1', after: '1' }])
  expect(figureDifferences([], [received('b')])).toMatchObject([{ before: '0', after: '1' }])
})

test('a record that counts with another value is named with both', () => {
  const charges = (value: string): FigureRecords => ({
    figure: 'table2.administrative_charges',
    label: '收费',
    text: value,
    records: [record('/figures/1', value)],
  })
  const [difference] = figureDifferences([charges('70.319')], [charges('71')])
  expect(difference!.changed.map(({ before, after }) => [before.value, after.value])).toEqual([['70.319', '71']])
})

test('a second posting of an item on a channel is told', () => {
  const [difference] = figureDifferences([received('/published/1')], [received('/published/1', '/published/1')])
  expect(difference!.come).toHaveLength(1)
})

test('a figure that prints otherwise is told, and one that is no longer counted is nothing now', () => {
  expect(figureDifferences([received('a')], [{ ...received('a'), text: '1.0' }])).toMatchObject([
    { before: '1', after: '1.0', gone: [], come: [], changed: [] },
  ])
  expect(figureDifferences([received('a')], [])).toMatchObject([{ before: '1', after: '0', label: '本年新收' }])
})

test('a record that came and one that changed are both told, and several postings are told apart', () => {
  const charges = (...records: [string, string][]): FigureRecords => ({
    figure: 'table2.administrative_charges',
    label: '收费',
    text: '9',
    records: records.map(([path, value]) => record(path, value)),
  })
  const [both] = figureDifferences([charges(['a', '1'])], [charges(['a', '2'], ['b', '3'])])
  expect([both!.changed.length, both!.come.map(({ path }) => path)]).toEqual([1, ['b']])
  const [third] = figureDifferences(
    [charges(['a', '1'], ['a', '2'], ['a', '3'])],
    [charges(['a', '1'], ['a', '2'], ['a', '4'])],
  )
  expect(third!.changed.map(({ before, after }) => [before.value, after.value])).toEqual([['3', '4']])
  const [fewer] = figureDifferences([charges(['a', '1'], ['a', '2'])], [charges(['a', '1'])])
  expect(fewer!.gone.map(({ value }) => value)).toEqual(['2'])
})

test('a heading that only one of the texts has is changed', () => {
  const one = [{ heading: '一', paragraphs: ['甲'] }]
  const both = [...one, { heading: '二', paragraphs: ['甲'] }]
  expect([changedSections(one, both), changedSections(both, one)]).toEqual([['二'], ['二']])
})

test('the headings of changed text are named', () => {
  const sections = (text: string) => [{ heading: '一', paragraphs: [text] }]
  expect(changedSections(sections('甲'), sections('乙'))).toEqual(['一'])
  expect(changedSections(sections('甲'), sections('甲'))).toEqual([])
})
