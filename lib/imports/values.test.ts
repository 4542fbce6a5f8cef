import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from '../law/applicants'
import { OUTCOME_CODES, type OutcomeCode } from '../law/outcomes'
import { formatOf } from '../law/report-formats/format-of'
import { outcomeName } from '../law/report-formats/names'
import { resultRows } from '../law/report-formats/rows'
import type { RestGround } from '../law/rest-grounds'
import { readApplicantKind, readChannel, readOutcome, readPartGrounds, readServiceRoute } from './values'

describe('the grounds of parts that were not given are read', () => {
  const grounds = (withheldGround: OutcomeCode | null, restGround: RestGround | null) => ({
    withheldGround,
    restGround,
  })
  test.each([
    ['商业秘密', grounds('refused.third_party_rights', null)],
    ['refused.internal_affairs', grounds('refused.internal_affairs', null)],
    ['不存在', grounds(null, 'does_not_exist')],
    ['不属于政府信息', grounds(null, 'not_government_information')],
    ['不属于本机关负责公开', grounds(null, 'not_ours')],
    ['个人隐私；其余部分不存在', grounds('refused.third_party_rights', 'does_not_exist')],
    ['其余不属于政府信息，过程性信息', grounds('refused.process_information', 'not_government_information')],
    ['国家秘密、内部事务信息', grounds('refused.state_secret', null)],
  ] as const)('%s', (text, read) => expect(readPartGrounds(text)).toEqual(read))
  test.each(['予以公开', '信访', '涉密；另见卷宗'])('%s is no such ground', (text) =>
    expect(readPartGrounds(text)).toBeUndefined(),
  )
})

describe('an outcome is read', () => {
  test.each(OUTCOME_CODES)('%s: by its code, its name, its label in the form', (code) => {
    const { label } = resultRows(formatOf(2023)).find(({ row }) => row === code)!
    for (const text of [code, outcomeName(code), label, ` ${outcomeName(code)} `])
      expect([text, readOutcome(text)]).toEqual([text, code])
  })
  test.each([
    ['公开', 'granted'],
    ['同意公开', 'granted'],
    ['信息不存在', 'unavailable.not_held'],
    ['不予公开-国家秘密', 'refused.state_secret'],
    ['不予处理：信访', 'not_processed.petition_or_complaint'],
    ['重复申请', 'not_processed.repeated'],
    ['逾期未补正', 'other.clarification_lapsed'],
    ['申请人撤回', 'other.other'],
    ['（三）不予公开1.属于国家秘密', 'refused.state_secret'],
    ['(三)不予公开 ５．属于三类内部事务信息', 'refused.internal_affairs'],
    ['三、不予公开 2、其他法律、行政法规禁止公开', 'refused.prohibited_by_law'],
    ['不予公开 ③危及"三安全一稳定"', 'refused.endangers_security_or_stability'],
    ['不予公开→保护第三方合法权益', 'refused.third_party_rights'],
    ['不予公开/属于行政执法案卷', 'refused.enforcement_file'],
    ['国家秘密，不予公开', 'refused.state_secret'],
    ['（五）不予处理-2.重复申请', 'not_processed.repeated'],
    ['（六）其他处理 3.其他', 'other.other'],
    ['(3)其他', 'other.other'],
    ['1本机关不掌握相关政府信息', 'unavailable.not_held'],
    ['（二）部分公开（区分处理的，只计这一情形）', 'partially_granted'],
    ['2.部分公开', 'partially_granted'],
    ['其中：属于国家秘密', 'refused.state_secret'],
    ['属四类过程性信息', 'refused.process_information'],
    ['系内部事务信息', 'refused.internal_affairs'],
    ['予以公开（含主动公开）', 'granted'],
    ['要求本行政机关确认或重新出具已获取信息', 'not_processed.reconfirmation'],
    ['（六）其它处理 3.其它', 'other.other'],
  ] as const)('%s: by a form that ledgers use', (text, code) => {
    expect(readOutcome(text)).toBe(code)
  })
  test.each(['办结', '已办理', '不予公开', '予以公开（部分）', '不予公开（含补正）', '属于'])(
    '%s tells none',
    (text) => {
      expect(readOutcome(text)).toBeUndefined()
    },
  )
})

const UPPER = ['一', '二', '三', '四', '五', '六']
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const half = (text: string) => text.normalize('NFKC')

test('an outcome is read as the form prints it: with its numbers and its group or without, in either width', () => {
  const unread: string[] = []
  for (const year of [2020, 2023]) {
    const { blocks } = formatOf(year).table3
    for (const { row, group, label, counts } of resultRows(formatOf(year))) {
      if (counts.length > 1) continue
      const index = blocks.findIndex((block) => block.group === group)
      const head = blocks[index]!.label
      const bare = label.replace(/^(?:（.）|\d\.)/, '')
      const heads = label === head ? [] : [head, `${UPPER[index]}、${head.slice(3)}`]
      const printed = [label, bare, ...heads.flatMap((each) => [each + label, `${each} ${label}`, `${each}-${bare}`])]
      for (const text of printed.flatMap((each) => [each, wide(each), half(each), ` ${each}。`]))
        if (readOutcome(text) !== row) unread.push(text)
    }
  }
  expect(unread).toEqual([])
})

test('a way of service is read by its label and as ledgers call it', () => {
  expect(['邮寄送达（中国邮政）', 'EMS', '当面领取', '电子邮件', '委托送达', '不详'].map(readServiceRoute)).toEqual([
    'post',
    'post',
    'direct',
    'electronic',
    'entrusted',
    undefined,
  ])
})

test('an applicant kind is read by its code, by its label, and as ledgers call it', () => {
  for (const code of APPLICANT_KIND_CODES)
    for (const text of [code, APPLICANT_KINDS[code].label])
      expect([text, readApplicantKind(text)]).toEqual([text, code])
  expect(['公民', '企业', '律师事务所', '社会组织'].map(readApplicantKind)).toEqual([
    'natural_person',
    'business',
    'legal_service',
    'public_interest_organisation',
  ])
  expect(['法人或其他组织-商业企业', '法人或其他组织（其他）', '1.自然人'].map(readApplicantKind)).toEqual([
    'business',
    'other_organisation',
    'natural_person',
  ])
  expect(['网上申请', '现场', 'EMS', '平信'].map(readChannel)).toEqual([
    'online',
    'in_person',
    'registered_post',
    'ordinary_post',
  ])
})
