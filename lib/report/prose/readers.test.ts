import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses'
import { denialsIn } from './denials'
import { documentClaims } from './documents'
import { feesIn } from './fees'
import { figureOf, same } from './figure'
import { arabic } from './numerals'

const YEAR = 2023
const clauses = (sentence: string) => clausesOf({ 'overview.requests': sentence })

describe('the clauses of a sentence', () => {
  const read = (sentence: string) =>
    clauses(sentence).map(({ piece, before, inBrackets }) => [piece.text, before, inBrackets])

  test('lie between its commas, each with the words before it', () => {
    expect(read('全年收到申请10件，答复8件：均按时')).toEqual([
      ['全年收到申请10件', '', false],
      ['答复8件', '全年收到申请10件，', false],
      ['均按时', '全年收到申请10件，答复8件，', false],
    ])
  })

  test('a bracket that counts is read for itself, with the words before it', () => {
    expect(read('收到申请10件（网站6件，信函4件），均已答复')).toEqual([
      ['收到申请10件', '', false],
      ['均已答复', '收到申请10件，', false],
      ['网站6件', '收到申请10件', true],
      ['信函4件', '收到申请10件网站6件，', true],
    ])
  })

  test('are the same where commas, colons and brackets were typed in their short form', () => {
    expect(read('收到申请10件(网站6件),其中:答复8件')).toEqual(read('收到申请10件（网站6件），其中：答复8件'))
  })

  test('a bracket without a figure stays where it is', () => {
    expect(read('收到申请（含网站）10件')).toEqual([['收到申请（含网站）10件', '', false]])
  })

  test('titles and document numbers state nothing', () => {
    expect(read('印发《2022年工作要点》和示教〔2021〕5号文件2件')).toEqual([['印发和示教5号文件2件', '', false]])
  })
})

describe('a figure', () => {
  const of = (figure: string, factor?: string) => figureOf({ figure, ...(factor && { factor }) })

  test('without a factor is exact; with one, or with decimals, it may be rounded by half of its last digit', () => {
    expect(of('12')).toEqual({ figure: 12, step: 0 })
    expect(of('1.5')).toEqual({ figure: 1.5, step: 0.05 })
    expect(of('2', '万')).toEqual({ figure: 20_000, step: 5000 })
    expect(of('1.2', '万')).toEqual({ figure: 12_000, step: 500 })
    expect(of('3', '千')).toEqual({ figure: 3000, step: 500 })
    expect(of('0.5', '亿')).toEqual({ figure: 50_000_000, step: 5_000_000 })
    expect(figureOf({ after_figure: '7', after_factor: '万' })).toEqual({ figure: 70_000, step: 5000 })
    expect(figureOf({})).toEqual({ figure: 0, step: 0 })
  })

  test('is the same as another within what may be rounded', () => {
    expect([same(100, 100, 0), same(100, 101, 0), same(100, 105, 5), same(105, 100, 5), same(100, 106, 5)]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
  })
})

test('a numeral is read by its digits or its places, and what is none is left', () => {
  expect(['二', '二〇二三', '一千二百三十四', '十', '一万', '一万二千', '十万零五'].map(arabic)).toEqual([
    2, 2023, 1234, 10, 10_000, 12_000, 100_005,
  ])
  expect(['一万二三', '一万一万', '百千', '二三十', '万'].map(arabic)).toEqual(new Array(5).fill(undefined))
})

describe('the processing fees that a text states', () => {
  const fees = (sentence: string) => clauses(sentence).flatMap((clause) => feesIn(clause).map(({ yuan }) => yuan))

  test.each([
    ['收取信息处理费120元', [120]],
    ['收取信息处理费用共计1.2万元', [12_000]],
    ['收取了300元信息处理费', [300]],
    ['收取300元政府信息公开信息处理费', [300]],
    ['收取信息处理费25件，共计2950元', [2950]],
    ['收取信息处理费用共3笔，合计450元', [450]],
    ['本年度未收取信息处理费', [0]],
    ['没有向申请人收取信息处理费', [0]],
    ['信息处理费收取情况为零', [0]],
    ['信息处理费为0元', [0]],
    ['收取信息处理费（200元）', [200]],
    ['信息处理费收取情况：120元', [120]],
    ['收取信息处理费（共计1.2万元）', [12_000]],
    ['收取信息处理费共（25）笔，合计2950元', [2950]],
  ])('%s', (sentence, stated) => expect(fees(sentence)).toEqual(stated))

  test.each([
    '每件收取信息处理费100元',
    '按标准收取信息处理费100元',
    '上年收取信息处理费100元',
    '上年未收取信息处理费',
    '去年没有收取信息处理费',
    '比上一年多收取信息处理费100元',
    '其中收取信息处理费100元',
    '收取信息处理费25件',
    '收取复印费25件，共计2950元',
    '完善信息处理费收取制度',
  ])('%s states none', (sentence) => expect(fees(sentence)).toEqual([]))

  test('an amount is rounded as far as it is printed, and quoted where it stands', () => {
    const [fee] = clauses('全年收取信息处理费0.3万元').flatMap(feesIn)
    expect(fee).toMatchObject({ yuan: 3000, step: 500, passage: { quote: '信息处理费0.3万元' } })
    const [later] = clauses('收取信息处理费25件，共计0.3万元').flatMap(feesIn)
    expect(later).toMatchObject({ yuan: 3000, step: 500, passage: { quote: '共计0.3万元' } })
    const [none] = clauses('本年度未收取信息处理费').flatMap(feesIn)
    expect(none).toMatchObject({ yuan: 0, step: 0, passage: { quote: '未收取信息处理费' } })
  })
})

describe('a text that denies reviews or suits', () => {
  const denied = (sentence: string) =>
    clauses(sentence).flatMap((clause) => denialsIn(clause, YEAR).map(({ blocks }) => blocks))
  const SUITS = ['litigation_direct', 'litigation_after_reconsideration']

  test.each([
    ['全年未发生行政复议', [['reconsideration']]],
    ['没有行政诉讼案件', [SUITS]],
    ['全年未发生行政复议、行政诉讼', [['reconsideration', ...SUITS]]],
    ['行政复议和行政诉讼均为0件', [['reconsideration', ...SUITS]]],
    ['行政复议案件0发生', [['reconsideration']]],
    ['实现零复议、零诉讼', [['reconsideration', ...SUITS]]],
    ['未因政府信息公开工作引发行政复议', [['reconsideration']]],
    ['未发生行政复议，也没有行政诉讼', [['reconsideration'], SUITS]],
    ['我局的工作未发生行政复议', [['reconsideration']]],
    ['零行政复议', [['reconsideration']]],
    ['未发生行政复议且未发生行政诉讼', [['reconsideration'], SUITS]],
    ['其他单位经过认真核查后未发生行政复议', [['reconsideration']]],
    ['未发生行政复议0件，行政诉讼均为0', [['reconsideration'], SUITS]],
  ])('%s', (sentence, blocks) => expect(denied(sentence)).toEqual(blocks))

  test.each([
    '未发生行政复议被纠正的情况',
    '未因复议决定改变答复',
    '上年未发生行政复议',
    '除未发生行政复议外',
    '其他未发生行政复议',
    '收到行政复议案件3件',
    '本部门作出的没有行政诉讼',
  ])('%s denies none', (sentence) => expect(denied(sentence)).toEqual([]))

  test('what two wordings match is denied once', () => {
    expect(clauses('没有行政复议案件均为0件').flatMap((clause) => denialsIn(clause, YEAR))).toHaveLength(1)
  })
})

describe('documents, decisions and charges that a text states', () => {
  const claims = (sentence: string) =>
    clauses(sentence).flatMap((clause) => documentClaims(clause, YEAR).map(({ figure, may }) => [may[0]?.[0], figure]))

  test.each([
    ['制发规范性文件5件', [['table2.normative_documents.issued', 5]]],
    ['制定并发布规章2件', [['table2.regulations.issued', 2]]],
    ['印发了3件规范性文件', [['table2.normative_documents.issued', 3]]],
    ['废止规范性文件4件', [['table2.normative_documents.repealed', 4]]],
    ['现行有效规范性文件40件', [['table2.normative_documents.in_force', 40]]],
    ['40件规范性文件现行有效', [['table2.normative_documents.in_force', 40]]],
    [
      '制发规范性文件5件，废止2件，现行有效40件',
      [
        ['table2.normative_documents.issued', 5],
        ['table2.normative_documents.repealed', 2],
        ['table2.normative_documents.in_force', 40],
      ],
    ],
    [
      '制定规章1件、规范性文件6件',
      [
        ['table2.regulations.issued', 1],
        ['table2.normative_documents.issued', 6],
      ],
    ],
    ['未制定规章', [['table2.regulations.issued', 0]]],
    ['完善规章，废止4件', [['table2.regulations.repealed', 4]]],
    ['没有制发任何规范性文件', [['table2.normative_documents.issued', 0]]],
    ['作出行政许可决定120件', [['table2.licensing', 120]]],
    ['行政处罚30起', [['table2.penalties', 30]]],
    ['作出8件行政强制决定', [['table2.coercion', 8]]],
    [
      '行政处罚、行政强制均为0件',
      [
        ['table2.penalties', 0],
        ['table2.coercion', 0],
      ],
    ],
    ['行政事业性收费共计15.5万元', [['table2.administrative_charges', 15.5]]],
    ['行政事业性收费2000元', [['table2.administrative_charges', 0.2]]],
  ])('%s', (sentence, stated) => expect(claims(sentence)).toEqual(stated))

  test.each([
    '公开规范性文件5件',
    '上年制发规范性文件5件',
    '较上年多制发规范性文件5件',
    '上年没有制发规范性文件',
    '清理后现行有效规范性文件40件',
    '比上年增加现行有效规范性文件4件',
    '废止规章制度4件',
    '完善规章制度，废止4件',
    '受理行政许可120件',
    '公示行政处罚30起',
    '公开的行政处罚、行政强制均为0件',
    '上年行政处罚30起',
    '上年行政处罚、行政强制均为0件',
    '上年行政事业性收费15万元',
  ])('%s states none', (sentence) => expect(claims(sentence)).toEqual([]))
})
