import { expect, test } from 'vitest'
import { SEEDED_CATEGORIES } from './category'

test('a new ledger has categories of each kind, so that interpretations and responses are counted apart', () => {
  expect(SEEDED_CATEGORIES.map(({ name, kind }) => [name, kind])).toEqual([
    ['概况类信息', 'information'],
    ['政务动态', 'information'],
    ['信息公开目录信息', 'information'],
    ['政策解读', 'interpretation'],
    ['回应关切', 'response'],
  ])
})
