import { describe, expect, test } from 'vitest'
import { formatOf } from '../../law/report-formats/format-of'
import { clausesOf } from './clauses'
import { outcomeClaims } from './outcomes'
import { remedyClaims } from './remedies'
import { requestClaims } from './requests'

const YEAR = 2023
const FORMAT = formatOf(YEAR)

/** What a sentence claims of tables 三 and 四: the rule, the figure, and the sums of cells that it may be. */
const claims = (sentence: string) =>
  clausesOf({ 'overview.requests': sentence })
    .flatMap((clause) => [
      ...requestClaims(clause, YEAR, FORMAT),
      ...outcomeClaims(clause, YEAR, FORMAT),
      ...remedyClaims(clause, YEAR),
    ])
    .map(({ rule, figure, may }) => `${rule} ${figure} ${may.map((cells) => cells.map(short).join('+')).join(' | ')}`)
const short = (cell: string) => cell.replace(/^table/, '').replace(/\.total$/, '')

describe('a sentence of the report of 2023 claims', () => {
  test.each([
    ['全年收到政府信息公开申请10件', ['N-1 10 3.received']],
    ['全年处理政府信息公开申请10件', ['N-1 10 3.received | 3.received+3.carried_in | 3.total']],
    ['收到政府信息公开申请10件，上年结转2件', ['N-1 10 3.received | 3.received+3.carried_in', 'N-1 2 3.carried_in']],
    ['收到政府信息公开申请10件，其中新收申请8件', ['N-1 10 3.received', 'N-1 8 3.received']],
    ['收到政府信息公开申请10件，其中新收到申请8件', ['N-1 10 3.received', 'N-1 8 3.received']],
    ['依申请公开情况。收到申请10件', ['N-1 10 3.received']],
    ['行政复议3件，比上年增加结果维持2件', ['N-3 3 4.reconsideration']],
    ['行政复议案件各有1件', ['N-3 1 4.reconsideration']],
    ['2023年，政府信息公开申请共10件', ['N-1 10 3.received | 3.received+3.carried_in | 3.total']],
    ['全年未收到政府信息公开申请', ['N-1 0 3.received']],
    ['关于依申请公开，收到申请10件', ['N-1 10 3.received']],
    ['上年结转政府信息公开申请2件', ['N-1 2 3.carried_in']],
    ['2022年结转申请2件', ['N-1 2 3.carried_in']],
    ['结转下年度继续办理申请3件', ['N-2 3 3.carried_out']],
    ['结转2024年申请3件', ['N-2 3 3.carried_out']],
    ['办结政府信息公开申请9件', ['N-2 9 3.total']],
    ['予以公开4件', ['N-2 4 3.granted']],
    ['4件申请予以公开', ['N-2 4 3.granted']],
    ['2023年予以公开4件', ['N-2 4 3.granted']],
    ['2023年度予以公开4件', ['N-2 4 3.granted']],
    ['全年依法作出予以公开4件', ['N-2 4 3.granted']],
    ['予以公开（含部分公开）6件', ['N-2 6 3.granted+3.partially_granted']],
    ['予以公开14件、部分公开2件', ['N-2 14 3.granted', 'N-2 2 3.partially_granted']],
    ['予以公开、部分公开共6件', ['N-2 6 3.granted+3.partially_granted']],
    ['不予公开（属于国家秘密）1件', ['N-2 1 3.refused.state_secret']],
    ['收到申请10件，其中予以公开4件，部分公开2件', ['N-2 4 3.granted', 'N-2 2 3.partially_granted']],
    ['行政复议案件3件', ['N-3 3 4.reconsideration']],
    ['全年收到政府信息公开申请（11件）', ['N-1 11 3.received']],
    ['全年共收到政府信息公开申请（共11件）', ['N-1 11 3.received']],
    ['全年收到政府信息公开申请共（11）件', ['N-1 11 3.received']],
    ['全年收到政府信息公开申请（十一件），均已答复', ['N-1 11 3.received']],
    ['予以公开（4件）、部分公开（2件）', ['N-2 4 3.granted', 'N-2 2 3.partially_granted']],
    ['行政复议（3件）', ['N-3 3 4.reconsideration']],
    ['收到政府信息公开申请11件（11件已答复）', ['N-1 11 3.received']],
    ['收到政府信息公开申请11件（12件）', ['N-1 11 3.received']],
    ['行政复议、行政诉讼案件共5件', ['N-3 5 4.reconsideration+4.litigation_direct+4.litigation_after_reconsideration']],
    [
      '行政复议和行政诉讼分别为3件、2件',
      ['N-3 3 4.reconsideration', 'N-3 2 4.litigation_direct+4.litigation_after_reconsideration'],
    ],
    [
      '行政复议、行政诉讼各1件',
      ['N-3 1 4.reconsideration', 'N-3 1 4.litigation_direct+4.litigation_after_reconsideration'],
    ],
    ['未经复议直接起诉的行政诉讼2件', ['N-3 2 4.litigation_direct']],
    ['复议后起诉的行政诉讼1件', ['N-3 1 4.litigation_after_reconsideration']],
    ['行政复议3件，结果维持2件', ['N-3 3 4.reconsideration', 'N-3 2 4.reconsideration.upheld']],
    [
      '行政诉讼3件，结果纠正1件',
      [
        'N-3 3 4.litigation_direct+4.litigation_after_reconsideration',
        'N-3 1 4.litigation_direct.corrected+4.litigation_after_reconsideration.corrected',
      ],
    ],
    ['未经复议直接起诉2件，结果维持1件', ['N-3 2 4.litigation_direct', 'N-3 1 4.litigation_direct.upheld']],
    [
      '复议后起诉2件，尚未审结1件',
      ['N-3 2 4.litigation_after_reconsideration', 'N-3 1 4.litigation_after_reconsideration.pending'],
    ],
    ['因信息公开引发的行政复议案件3件', ['N-3 3 4.reconsideration']],
    ['3件政府信息公开行政诉讼案件', ['N-3 3 4.litigation_direct+4.litigation_after_reconsideration']],
    ['因信息公开，其中行政复议案件3件', ['N-3 3 4.reconsideration']],
  ])('%s', (sentence, claimed) => expect(claims(sentence)).toEqual(claimed))

  test.each([
    '通过网站未收到政府信息公开申请',
    '其中未收到政府信息公开申请',
    '通过网站收到政府信息公开申请6件',
    '关于行政许可，收到申请10件',
    '2021年结转申请2件',
    '结转2025年申请3件',
    '较上年结转多2件',
    '结转上年度复议2件',
    '逾期答复政府信息公开申请1件',
    '其中答复政府信息公开申请5件',
    '上年办结政府信息公开申请9件',
    '通过网站答复政府信息公开申请5件',
    '办结9件',
    '涉及征地的申请5件，其中予以公开4件',
    '自然人申请8件，其中予以公开4件',
    '自然人申请5件，依法予以公开4件',
    '上年予以公开4件',
    '因故予以公开4件',
    '2022年予以公开4件',
    '依申请公开3个方面。收到申请10件',
    '依申请公开情况。有序开展各项工作。收到申请10件',
    '关于依申请公开政府信息工作的总体开展和办理情况如下。收到申请10件',
    '群众来件20件，其中：政府信息公开申请10件',
    '2022年政府信息公开申请共10件',
    '上年未收到政府信息公开申请',
    '上年未经复议直接起诉2件',
    '上年行政复议和行政诉讼分别为3件、2件',
    '无故全年予以公开4件',
    '全年故予以公开4件',
    '当面提出的申请5件，其中予以公开4件',
    '行政复议、行政诉讼均为0件',
    '结果维持2件',
    '作为复议机关审理行政复议案件3件',
    '其他单位的行政复议案件3件',
    '上年行政复议案件3件',
    '较上年行政复议3件',
    '其中行政复议案件3件',
  ])('%s: nothing', (sentence) => expect(claims(sentence)).toEqual([]))

  test('outside the section of requests it is said of disclosure, or of nothing that the tables count', () => {
    const elsewhere = (sentence: string) =>
      clausesOf({ problems: sentence }).flatMap((clause) => [
        ...requestClaims(clause, YEAR, FORMAT),
        ...outcomeClaims(clause, YEAR, FORMAT),
      ])
    expect(elsewhere('予以公开4件')).toEqual([])
    expect(elsewhere('结转下年度继续办理3件')).toEqual([])
    expect(elsewhere('依申请公开方面，予以公开4件').map(({ figure }) => figure)).toEqual([4])
    expect(elsewhere('依申请公开方面，结转下年度继续办理3件').map(({ figure }) => figure)).toEqual([3])
  })

  test('what was answered may leave out what lapsed or was withdrawn; what was concluded may not', () => {
    expect(claims('答复政府信息公开申请9件')[0]).toMatch(/^N-2 9 3\.total \| 3\.granted\+.*not_processed/)
    expect(claims('答复政府信息公开申请9件')[0]).not.toContain('3.other')
    expect(claims('办结政府信息公开申请9件')).toEqual(['N-2 9 3.total'])
  })
})
