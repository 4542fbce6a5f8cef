import { expect, test } from 'vitest'
import { LIST_PLACES } from '@/lib/lists/list-places'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { namedByWords } from './subject-in-words'

type Catalogue = { [key: string]: string | Catalogue }

const wordsOf = (catalogue: Catalogue, locale: string) => ({
  locale,
  say: (key: string) => {
    let found: string | Catalogue | undefined = catalogue
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined
    if (typeof found !== 'string') throw new Error(`no words for ${key}`)
    return found
  },
})
const CHINESE = wordsOf(zh, 'zh-CN')
const ENGLISH = wordsOf(en, 'en')

test('a list that was taken out is called as its page is, in the language of the reader', () => {
  expect(namedByWords('list:requests', CHINESE)).toBe('依申请公开')
  expect(namedByWords('list:letters', ENGLISH)).toBe('Register of letters')
  for (const name of Object.keys(LIST_PLACES))
    for (const words of [CHINESE, ENGLISH]) expect(namedByWords(`list:${name}`, words)).toMatch(/./)
})

test('no code of a list is shown, even of one that is no more', () => {
  expect(namedByWords('list:matters', CHINESE)).toBe('')
  expect(namedByWords('list:toString', CHINESE)).toBe('')
})

test('what goes by its record or its number is not named by words', () => {
  expect(namedByWords('request:2024-017', CHINESE)).toBeUndefined()
  expect(namedByWords('wording:granted', CHINESE)).toContain('答复书')
})
