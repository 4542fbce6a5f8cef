import { expect, test } from 'vitest'
import { fontsByRole, missingFaces } from './fonts'

const all = () =>
  new Set(
    Object.values(fontsByRole(true))
      .flat()
      .map((family) => family.toLowerCase()),
  )

test('where none of a face’s families is there, the face is missing by its Chinese name', () => {
  expect(missingFaces(all())).toEqual(['仿宋', '小标宋', '黑体', '楷体', '宋体'])
  expect(missingFaces(new Set())).toEqual([])
})

test('one family of a face is enough: 朱雀仿宋 serves for 仿宋', () => {
  const unknown = all()
  unknown.delete('zhuque fangsong')
  expect(missingFaces(unknown)).not.toContain('仿宋')
  const [first] = fontsByRole(true).body
  expect(first).toBe('FangSong_GB2312')
})

test('what the shipped faces do not hold is taken from Chinese ones, and from them last', () => {
  for (const families of Object.values(fontsByRole(true))) {
    expect(families.indexOf('Noto Serif CJK SC')).toBeGreaterThan(families.indexOf('Noto Serif SC'))
    expect(families.filter((family) => /JP|KR|TC|HK/.test(family))).toEqual([])
  }
})
