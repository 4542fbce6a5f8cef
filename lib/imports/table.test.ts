import { expect, test } from 'vitest'
import { toRemember } from './table'

test('what is recognised without help is not remembered, so that a better heading is found in the next file', () => {
  expect(toRemember('requests', ['申请日期', '编码', '经手'], ['received_on', 'number', null])).toEqual([
    { heading: '申请日期', column: null },
    { heading: '编码', column: 'number' },
    { heading: '经手', column: null },
  ])
  expect(toRemember('requests', ['申请日期', '受理日期'], ['received_on', null])).toEqual([
    { heading: '申请日期', column: 'received_on' },
    { heading: '受理日期', column: null },
  ])
})
