import { expect, test } from 'vitest'
import { RULE_IDS, ruleOf } from './rules'
import { ruleInWords } from './rules-in-english'

/** What the form itself prints, and is named by: its tables, its unit, its kind of document. */
const PRINTED = /表?[一二三四](?=[\s:;,.’]|$)|万元|规章/g

test('every rule has a sentence in English, and in Chinese the one of the registry', () => {
  const inEnglish = RULE_IDS.map((rule) => ruleInWords(rule, 'en'))
  expect(new Set(inEnglish).size).toBe(RULE_IDS.length)
  expect(inEnglish.filter((text) => /\p{Script=Han}/u.test(text.replace(PRINTED, '')))).toEqual([])
  expect(RULE_IDS.map((rule) => ruleInWords(rule, 'zh-CN'))).toEqual(RULE_IDS.map((rule) => ruleOf(rule).text))
})
