import { expect, test } from 'vitest'
import { fileColumns } from '../lists/list-columns'
import { REMEDY_COLUMNS } from './remedy-columns'

const PENDING = {
  block: 'litigation_after_reconsideration',
  body: '北京铁路运输法院',
  caseNumber: '（2024）京7101行初12号',
  requestNumber: '2023-0042',
  filedOn: '2024-01-15',
  concludedOn: null,
  result: null,
} as const

const shown = (row: Parameters<(typeof REMEDY_COLUMNS)['block']['value']>[0], locale = 'zh-CN') => {
  const words = { say: (key: string) => key, locale }
  return fileColumns(REMEDY_COLUMNS, words).map(({ head, read }) => [head, read(row)])
}

test('a pending case shows what the register holds of it, and that it is pending', () => {
  expect(shown(PENDING)).toEqual([
    ['remedy.block', '复议后起诉'],
    ['remedy.body', '北京铁路运输法院'],
    ['remedy.caseNumber', '（2024）京7101行初12号'],
    ['remedy.requestNumber', '2023-0042'],
    ['remedy.filedOn', '2024-01-15'],
    ['remedy.concludedOn', null],
    ['remedy.result', '尚未审结'],
  ])
})

test('a decided case shows its result and day; readers of English get the gloss with the term', () => {
  const decided = { ...PENDING, concludedOn: '2024-04-20', result: 'corrected' } as const
  expect(shown(decided, 'en').filter(([label]) => label !== 'remedy.body')).toEqual([
    ['remedy.block', '复议后起诉 (suit after reconsideration)'],
    ['remedy.caseNumber', '（2024）京7101行初12号'],
    ['remedy.requestNumber', '2023-0042'],
    ['remedy.filedOn', '2024-01-15'],
    ['remedy.concludedOn', '2024-04-20'],
    ['remedy.result', '结果纠正 (corrected)'],
  ])
})

test('on the page the day by which the organ answers stands between filing and decision', () => {
  expect(Object.keys(REMEDY_COLUMNS).slice(4, 7)).toEqual(['filed', 'answer', 'concluded'])
})
