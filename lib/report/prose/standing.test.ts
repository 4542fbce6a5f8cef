import { describe, expect, test } from 'vitest'
import { formatOf } from '../../law/report-formats/format-of'
import { clausesOf } from './clauses'
import { requestClaims } from './requests'

const YEAR = 2023
const RECEIVED = '收到政府信息公开申请10件'

/** Whether a sentence that ends so states how many requests came in in 2023. */
const states = (sentence: string) =>
  clausesOf({ 'overview.requests': sentence })
    .flatMap((clause) => requestClaims(clause, YEAR, formatOf(YEAR)))
    .some(({ rule, figure }) => rule === 'N-1' && figure === 10)

describe('a figure stands for the whole of the year 2023', () => {
  test.each([
    '',
    '2023年',
    '2023年度',
    '全年',
    '本年',
    '今年',
    '2022年工作总结后，2023年',
    '2023年1月1日至12月31日',
    '2023年1月1日起至2023年12月31日止，',
    '1月至12月',
    '1—12月',
    '截至12月31日，',
    '截至2023年12月底，',
    '2023年以来',
    '含上年结转2件，',
    '含上年度结转2件，',
    '含上年度末结转2件，',
    '含上一年底结转2件，',
    '含去年转入2件，',
    '含往年遗留2件，',
    '含上年未办结2件，',
    '拟定制度后',
    '占比最高的是',
    '按比例',
    '比如',
    '网站、信函等各渠道共',
    '通过网站、信函等渠道共',
    '通过各类渠道',
    '群众、企业',
  ])('%s收到', (before) => expect([before, states(before + RECEIVED)]).toEqual([before, true]))
})

describe('a figure stands for something else', () => {
  test.each([
    '2022年',
    '2024年',
    '去年',
    '前年',
    '往年',
    '上年',
    '上年度',
    '上一年',
    '上年末',
    '2021年至2023年',
    '2021至2023年',
    '2021—2023年',
    '2021年度到2023年',
    '2023年以来累计',
    '以来',
    '历年',
    '年均',
    '近3年',
    '近12年',
    '过去5年',
    '过去10年',
    '3年来',
    '任期内',
    '疫情期间',
    '上半年',
    '下半年',
    '第3季度',
    '3月',
    '3月份',
    '10月',
    '2023年3月',
    '2023年1月1日至6月30日',
    '2023年2月至12月',
    '11月1日至12月31日',
    '11—12月',
    '上千件咨询和上一年度',
    '当月',
    '3月5日当日',
    '较2022年多',
    '相比',
    '同期',
    '环比',
    '比上次',
    '增加',
    '下降',
    '平均',
    '计划',
    '预计',
    '力争',
    '拟',
    '下一步',
    '如果',
  ])('%s收到', (before) => expect([before, states(before + RECEIVED)]).toEqual([before, false]))
})

describe('a figure stands for some of the requests', () => {
  test.each([
    '其中',
    '包括',
    '其余',
    '通过网站',
    '通过网站，',
    '经由信函，',
    '以传真，',
    '当面',
    '窗口',
    '自然人',
    '企业',
    '涉及征地的',
    '逾期',
    '补正后',
    '口头',
    '转来的',
    '其中网站6件，',
    '重复',
  ])('%s收到', (before) => expect([before, states(before + RECEIVED)]).toEqual([before, false]))

  test('in brackets behind the whole', () => expect(states('办理（收到政府信息公开申请10件）')).toBe(false))
  test('but not where a channel has its own figure or stands at some distance', () => {
    expect(states('在网站设置专栏，公开信息5条，收到政府信息公开申请10件')).toBe(true)
    expect(states('通过网站公开3条，收到政府信息公开申请10件')).toBe(true)
  })
})
