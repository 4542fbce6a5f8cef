import { expect, test } from 'vitest'
import { unitNamed } from './find-unit'

const UNITS = [
  { id: 1, name: '新和县教育局', shortName: '县教育局' },
  { id: 2, name: '新和县民政局', shortName: '县民政局' },
  { id: 3, name: '新和县和平镇人民政府', shortName: '和平镇' },
  { id: 4, name: '新和县和平新区管理委员会', shortName: '和平新区' },
]
const NAMES = [{ unitId: 2, name: '新和县民政和社会事务局', until: '2022-06-30' as const }]
const named = (organ: string | null, year: number | null = 2023) => unitNamed(organ, year, UNITS, NAMES)

test.each([
  ['新和县教育局', 1],
  ['新和县 教育局', 1],
  ['县民政局', 2],
  ['教育局', 1],
  ['某市新和县教育局', 1],
  ['和平镇人民政府', 3],
])('%s is known by its name', (organ, id) => expect(named(organ)).toBe(id))

test.each([['某县卫生局'], ['局'], ['人民政府和平'], [null]])('of %s people say whose it is', (organ) =>
  expect(named(organ)).toBeUndefined(),
)

test('a former name is known for the years in which it was borne', () => {
  expect([2021, 2022, 2023, null].map((year) => named('新和县民政和社会事务局', year))).toEqual([2, 2, undefined, 2])
})

test('a name that two units could bear is nobody’s', () => {
  const units = [
    { id: 1, name: '甲县教育局', shortName: '甲' },
    { id: 2, name: '乙县教育局', shortName: '乙' },
  ]
  expect(unitNamed('教育局', 2023, units, [])).toBeUndefined()
})
