import { beforeEach, expect, test } from 'vitest'
import { unitsWithParents } from '../../queries/region/units'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { registerPasted } from './pasted-units'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
})

const paste = (...lines: string[][]) =>
  commitIfOk(ZHAO_JUN, (tx) => registerPasted(tx, lines.map((cells) => cells.join('\t')).join('\n'), '2024-06-03'))
const units = () => unitsWithParents(ZHAO_JUN).map(({ name, parent }) => [name, parent])

const HEAD = ['单位名称', '性质', '隶属']

test('units are registered with those above them; what is there is left, and the same paste again adds nothing', () => {
  const lines = [HEAD, ['和平县人民政府', '下级政府', ''], ['和平县教育局', '部门', '和平县人民政府']]
  expect(accepted(paste(...lines))).toEqual({ registered: 2, known: 0 })
  expect(units()).toEqual([
    ['和平县人民政府', null],
    ['和平县教育局', '和平县人民政府'],
  ])
  expect(accepted(paste(...lines, ['县民政局', '部门', '']))).toEqual({ registered: 1, known: 2 })
  expect(units()).toHaveLength(3)
})

test('one line that is wrong keeps all of them out, and is named', () => {
  const refused = paste(HEAD, ['县教育局', '部门', ''], ['县民政局', '学校', ''])
  expect(refused).toEqual({ ok: false, kind: 'invalid', fields: { 'lines.3': ['choice'] } })
  expect([units(), paste(HEAD)]).toEqual([[], { ok: false, kind: 'invalid', fields: { text: ['choice'] } }])
})
