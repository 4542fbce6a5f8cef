import { describe, expect, it, test } from 'vitest'
import { containsName, isPattern, normalPassword, passwordLength } from './password'

test('a password is as long as people count it: characters, and spaces in a row once', () => {
  expect(passwordLength('𠮷野家的第三家店𠮷野家的')).toBe(12)
  expect(passwordLength('a      b')).toBe(3)
})

test('full-width and half-width letters are the same password', () => {
  expect(normalPassword('Ｇｏｎｇｋａｉ－２０２３')).toBe('Gongkai-2023')
})

describe('a password is made of a name', () => {
  it.each([
    ['WangFang-is-here', ['wangfang'], true],
    ['教育局办公室的密码二零二三', ['教育局'], true],
    ['the office of an', ['an'], false],
    ['a long sentence', ['wangfang', '王芳'], false],
  ])('%s of %s: %s', (password, names, contained) => expect(containsName(password, names)).toBe(contained))
})

describe('a pattern', () => {
  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '公开公开公开公开公开公开',
    '123456789012',
    'zyxwvutsrqpo',
    'passpasspass1',
  ])('%s is one', (password) => expect(isPattern(password)).toBe(true))
  it.each(['a long sentence', 'gongkai-2023', '今天下午去城东看了三棵老树'])('%s is none', (password) =>
    expect(isPattern(password)).toBe(false),
  )
})
