import { expect, test } from 'vitest'
import { othersWriting } from './section-writers'

test('two windows at one section are told of each other, also those of one person, until one falls silent', () => {
  expect(othersWriting('2023:problems', 'a', '王芳', 0)).toEqual([])
  expect(othersWriting('2023:problems', 'b', '赵军', 1_000)).toEqual(['王芳'])
  expect(othersWriting('2023:problems', 'c', '王芳', 2_000)).toEqual(['王芳', '赵军'])
  expect(othersWriting('2023:problems', 'b', '赵军', 31_500)).toEqual(['王芳'])
  expect(othersWriting('2024:problems', 'd', '陈静', 2_000)).toEqual([])
})
