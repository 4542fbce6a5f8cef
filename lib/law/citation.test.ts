import { expect, test } from 'vitest'
import { RULES } from '../report/checks/rules'
import { ARTICLES } from './articles'
import { articleInEnglish, type Citation, citationInEnglish } from './citation'
import { CONSULTATIONS } from './consultations'
import { INSTRUMENTS } from './instruments'
import { LETTER_KINDS, letterRule } from './letters/letters'
import { OUTCOMES } from './outcomes'

test.each([
  ['第三十三条', 'Art. 33'],
  ['第十条', 'Art. 10'],
  ['第一百二十条', 'Art. 120'],
  ['第三十三条第二款', 'Art. 33(2)'],
  ['第二十三条第一款第四项', 'Art. 23(1)(4)'],
  ['第三十六条第（一）项', 'Art. 36(1)'],
  ['第三十六条第（四）、（五）项', 'Art. 36(4), (5)'],
  ['第九条第（十一）项', 'Art. 9(11)'],
  ['第三十条、第三十三条第二款', 'Art. 30, Art. 33(2)'],
  ['第十二条至第十五条', 'Art. 12–Art. 15'],
  ['（四）', 'Part (4)'],
  ['三（六）3', 'Part 3(6)3'],
  ['附件', 'Annex'],
  ['附件一', 'Annex 1'],
])('%s is %s', (article, english) => {
  expect(articleInEnglish(article)).toBe(english)
})

test('a citation in English has no Chinese left, whatever rules, letters and outcomes cite', () => {
  expect(citationInEnglish(ARTICLES.replyPeriod)).toBe('Disclosure Regulations, Art. 33(2)')
  const cited: Citation[] = [
    ...Object.values(ARTICLES),
    ...[...Object.values(RULES), ...Object.values(OUTCOMES), ...Object.values(CONSULTATIONS)].map(
      (each) => each.citation,
    ),
    ...LETTER_KINDS.flatMap((kind) => letterRule(kind).parts.map(({ citation }) => citation)),
  ]
  expect(cited.map(citationInEnglish).filter((text) => /\p{Script=Han}|[（）〔〕《》、]/u.test(text))).toEqual([])
  expect(Object.values(INSTRUMENTS).filter(({ english }) => /\p{Script=Han}/u.test(english))).toEqual([])
})
