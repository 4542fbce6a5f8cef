import { describe, expect, test } from 'vitest'
import { alikeSentences } from './alike'

const COPIED = '健全信息发布审查机制，规范公开流程，逐件落实保密审查和内容审核责任，确保公开内容准确及时'
const member = (file: string, organ: string | null, year: number, sentences: string) => ({
  file,
  report: { organ, year, narrative: { 'overview.supervision': sentences } },
})
const among = (...members: Parameters<typeof alikeSentences>[0]) =>
  Object.fromEntries(
    [...alikeSentences(members)].map(([file, sentences]) => [file, sentences.map(({ files }) => files.join(' '))]),
  )

describe('sentences that reports of a set share', () => {
  test('are found in each of them, with the others', () =>
    expect(
      among(
        member('a', '某市教育局', 2023, `${COPIED}。今年另有安排。`),
        member('b', '某市财政局', 2023, `${COPIED}。`),
        member(
          'c',
          '某市民政局',
          2023,
          '本机关另行开展了面向社区居民的政策宣讲和意见征集活动，效果良好，群众普遍满意。',
        ),
      ),
    ).toEqual({ a: ['b'], b: ['a'] }))
  test('are found though figures, years and the organ’s own name are others', () =>
    expect(
      among(
        member(
          'a',
          '某市教育局',
          2023,
          '2023年，某市教育局组织公开培训3次，覆盖科室12个，并对公开栏目逐月开展检查通报整改情况。',
        ),
        member(
          'b',
          '某市财政局',
          2022,
          '2022年，某市财政局组织公开培训15次，覆盖科室8个，并对公开栏目逐月开展检查通报整改情况。',
        ),
      ),
    ).toEqual({ a: ['b'], b: ['a'] }))
  test('are found between two years of one organ', () =>
    expect(
      Object.keys(
        among(member('a', '某市教育局', 2022, `${COPIED}。`), member('b', '某市教育局', 2023, `${COPIED}。`)),
      ),
    ).toEqual(['a', 'b']))
  test.each([
    ['本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况，也没有其他需要说明的情形。'],
    ['坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大精神，认真落实条例各项规定。'],
    ['公开工作稳步推进。'],
  ])('are not those that everybody writes: %s', (sentence) =>
    expect(among(member('a', '甲市教育局', 2023, sentence), member('b', '乙市财政局', 2023, sentence))).toEqual({}),
  )
  test('one report that repeats itself is alike to no other', () =>
    expect(among(member('a', '某市教育局', 2023, `${COPIED}。${COPIED}。`))).toEqual({}))
})
