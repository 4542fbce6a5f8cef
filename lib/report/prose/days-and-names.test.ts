import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses'
import { periodsIn } from './periods'
import { namedCounts } from './repeated'
import { sentencesOf } from './sentences'
import { strayYears } from './years'

const YEAR = 2023

describe('the days over which the figures were counted', () => {
  const periods = (section: 'preamble' | 'problems', sentence: string) =>
    sentencesOf({ [section]: `${sentence}。` })
      .flatMap(periodsIn)
      .map(({ from, to, passage: { quote } }) => `${from} ${to} ${quote}`)

  test.each([
    [
      '统计期限自2022年1月1日起至2022年12月31日止',
      ['2022-01-01 2022-12-31 2022年1月1日起至2022年12月31日止'],
      ['2022-01-01 2022-12-31 2022年1月1日起至2022年12月31日止'],
    ],
    [
      '自2022年1月1日起至12月31日止',
      ['2022-01-01 2022-12-31 2022年1月1日起至12月31日止'],
      ['2022-01-01 2022-12-31 2022年1月1日起至12月31日止'],
    ],
    [
      '从2022年1月1日到2022年12月31日',
      ['2022-01-01 2022-12-31 2022年1月1日到2022年12月31日'],
      ['2022-01-01 2022-12-31 2022年1月1日到2022年12月31日'],
    ],
    [
      '自2022年1月1日至2022年6月30日',
      ['2022-01-01 2022-06-30 2022年1月1日至2022年6月30日'],
      ['2022-01-01 2022-06-30 2022年1月1日至2022年6月30日'],
    ],
    [
      '自2022年1月1日起至2022年6月30日止',
      ['2022-01-01 2022-06-30 2022年1月1日起至2022年6月30日止'],
      ['2022-01-01 2022-06-30 2022年1月1日起至2022年6月30日止'],
    ],
    ['2022年1月1日至2022年6月30日开展活动', ['2022-01-01 2022-06-30 2022年1月1日至2022年6月30日'], []],
    ['较2022年1月1日至12月31日增加', [], []],
    ['统计期限为2022年度', ['2022-01-01 2022-12-31 统计期限为2022年度'], ['2022-01-01 2022-12-31 统计期限为2022年度']],
    [
      '统计期限为2022年度，自2022年1月1日起至12月31日止',
      ['2022-01-01 2022-12-31 2022年1月1日起至12月31日止'],
      ['2022-01-01 2022-12-31 2022年1月1日起至12月31日止'],
    ],
    ['2022年3月至2022年5月开展培训', [], []],
    [
      '数据统计自2022年3月至2022年5月',
      ['2022-03-01 2022-05-31 2022年3月至2022年5月'],
      ['2022-03-01 2022-05-31 2022年3月至2022年5月'],
    ],
    ['1月1日至12月31日', [], []],
    [
      '统计期限为2022.1.1-2022.12.31',
      ['2022-01-01 2022-12-31 2022.1.1-2022.12.31'],
      ['2022-01-01 2022-12-31 2022.1.1-2022.12.31'],
    ],
    [
      '统计期限自2022年2月至2022年2月',
      ['2022-02-01 2022-02-28 2022年2月至2022年2月'],
      ['2022-02-01 2022-02-28 2022年2月至2022年2月'],
    ],
  ])('%s', (sentence, inPreamble, elsewhere) => {
    expect([periods('preamble', sentence), periods('problems', sentence)]).toEqual([inPreamble, elsewhere])
  })
})

describe('a year that a report of 2023 names for no reason', () => {
  const strays = (section: 'overview.requests' | 'problems', sentence: string) =>
    sentencesOf({ [section]: `${sentence}。` }).flatMap((each) => strayYears(each, YEAR).map(({ named }) => named))

  test.each([
    ['2021年主动公开信息10条', [2021], [2021]],
    ['2024年公开信息10条', [2024], []],
  ])('%s', (sentence, ofRequests, ofProblems) => {
    expect([strays('overview.requests', sentence), strays('problems', sentence)]).toEqual([ofRequests, ofProblems])
  })

  test.each([
    '2023年主动公开信息10条',
    '比2021年增加10条',
    '2021年度预算公开',
    '2021年制定的办法',
    '2021年以来公开100条',
    '2021年存在的问题已整改',
    '自2021年起公开',
    '2021—2023年公开',
    '2024年1月15日公布',
    '下一步，2024年公开信息',
    '到2021年的工作增加了',
    '统计期限自2021年1月1日起至2021年12月31日止',
    '按照《2021年要点》公开',
    '公开10条（2021年5条）',
    '结转2021年3条',
  ])('%s has its reason', (sentence) => expect(strays('overview.requests', sentence)).toEqual([]))
})

describe('a column or an account and its figure', () => {
  const named = (sentence: string) =>
    clausesOf({ problems: sentence }).flatMap((clause) =>
      namedCounts(clause, YEAR).map(({ name, figure, step }) => `${name} ${figure} ${step}`),
    )

  test.each([
    ['“惠企政策”专栏更新20条', ['惠企政策专栏更新 条 20 0']],
    ['全年我局“惠企政策”专栏共更新20条', ['惠企政策专栏更新 条 20 0']],
    ['专栏更新20条', []],
    ['“惠企政策”专栏访问20条', []],
    ['微信公众号发布3条、更新5条', ['微信公众号发布 条 3 0']],
    ['网站发布3条、某公众号推送5条', ['某公众号推送 条 5 0']],
    ['上年某专栏更新5条', []],
    ['某专栏累计更新1.2万条', ['某专栏更新 条 12000 500']],
    ['门户网站发布5件', ['门户网站发布 件 5 0']],
  ])('%s', (sentence, counts) => expect(named(sentence)).toEqual(counts))
})
