import { expect, test } from 'vitest'
import { found } from './choice-search'

const OUTCOMES = [
  { label: '予以公开', words: '申请公开的信息全部公开' },
  { label: '部分公开', words: '能够区分处理的' },
  { label: '不予公开（属于国家秘密）', keys: 'state_secret', words: '定密文件' },
  { label: '不予公开（保护第三方合法权益）', keys: 'third_party', words: '商业秘密、个人隐私' },
  { label: '无法提供（本机关不掌握）', words: '检索后确认不存在' },
] as const

const labels = (typed: string) => found(OUTCOMES, typed).map(({ label }) => label)

test.each([
  ['bfgk', '部分公开'],
  ['部分', '部分公开'],
  ['隐私', '不予公开（保护第三方合法权益）'],
  ['商业秘密', '不予公开（保护第三方合法权益）'],
  ['不存在', '无法提供（本机关不掌握）'],
  ['dsf', '不予公开（保护第三方合法权益）'],
  ['third', '不予公开（保护第三方合法权益）'],
  ['STATE', '不予公开（属于国家秘密）'],
])('%s finds %s first', (typed, label) => {
  expect(labels(typed)[0]).toBe(label)
})

test('what begins with the typed text goes before what contains it', () => {
  const streets = [{ label: '新中区财政局' }, { label: '中区教育局' }, { label: '重新办理' }]
  expect(found(streets, '中区').map(({ label }) => label)).toEqual(['中区教育局', '新中区财政局'])
})

test('a letter alone is looked for at the beginning of the initials only', () => {
  expect(labels('g')).toEqual([])
  expect(labels('b')).toEqual(['部分公开', '不予公开（属于国家秘密）', '不予公开（保护第三方合法权益）'])
})

test('nothing typed is everything, and what occurs nowhere is nothing', () => {
  expect(labels(' ')).toHaveLength(OUTCOMES.length)
  expect(labels('不明')).toEqual([])
})
