import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { draftLetter } from '@/lib/letters/draft'
import { letterDay } from '@/lib/letters/places'
import { shippedWording, type WordedKind } from '@/lib/letters/wordings/shipped'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { commitIfOk, type Tx } from '../transaction'
import { recordClarification, recordClarificationResponse } from '../writes/clarifications'
import { recordReply, recordWithdrawal } from '../writes/conclusions'
import { recordConsultation, recordConsultationAnswer } from '../writes/consultations'
import { recordExtension } from '../writes/extensions'
import { recordFeeNotice } from '../writes/fee-notices'
import { recordRemedy } from '../writes/remedies'
import { registerRequest } from '../writes/requests'
import { dutiesUntil } from './duties'
import { letterCase, otherApplicantsIn } from './letters'

let number: string
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  number = register()
})

function register(name = '陈静'): string {
  const request = requestOf('2024-03-04')
  const input = { ...request, applicant: { ...request.applicant, name } }
  return accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, input, TODAY))).number
}
const write = (act: (tx: Tx) => ReturnType<typeof recordExtension>) => accepted(commitIfOk(WANG_FANG, act))

/** The paragraphs of the letter, and the number and day over and under them. */
function letter(kind: WordedKind): string {
  const file = letterCase(WANG_FANG, number)!
  const offer = file.offers.find((each) => each.kind === kind)
  if (!offer) throw new Error(`${kind} is not offered`)
  const facts = file.factsFor(offer.record)
  const on = letterDay(offer, facts, TODAY)
  const { document } = draftLetter(offer, { facts, wording: shippedWording(kind), entries: {}, on })
  const { number: sheet, addressee, body, signature } = document
  const runs = [...(sheet ? [sheet] : []), addressee!, ...body.flat(), signature!.date]
  return runs.map(({ text }) => text).join('')
}

const clarify = (tx: Tx) =>
  recordClarification(
    tx,
    {
      number,
      noticedOn: '2024-03-06',
      respondBy: '2024-03-20',
      items: '请写明年度。',
      noticeNumber: '测教补〔2024〕1号',
    },
    TODAY,
  )

test('the receipt has the day of receipt and the first due day, whatever came later', () => {
  write(clarify)
  expect(letter('receipt')).toContain('收到申请之日为2024年3月4日')
  expect(letter('receipt')).toContain('不迟于2024年4月1日')
})

test('the notice to correct has its number, its day, what is to be corrected and by when', () => {
  write(clarify)
  const text = letter('clarification')
  expect(text).toMatch(/^测教补〔2024〕1号陈静本机关于2024年3月4日收到你当面提交/)
  expect(text).toContain('告知如下：请写明年度。')
  expect(text).toContain('请于2024年3月20日前（含当日）将补正材料')
  expect(text).toMatch(/2024年3月6日$/)
})

test('an extension has the due day before it and the one after it, as the clock counts them', () => {
  write((tx) =>
    recordExtension(
      tx,
      {
        number,
        workingDays: 10,
        reasons: '材料较多',
        approvedBy: '李明',
        approvedOn: '2024-03-28',
        notifiedOn: '2024-03-29',
        noticeNumber: '',
      },
      TODAY,
    ),
  )
  const text = letter('extension')
  expect(text).toContain('原至2024年4月1日届满')
  expect(text).toContain('延长10个工作日，本机关将不迟于2024年4月16日答复')
})

test('each consultation has a letter of its own, and a reply for a third party tells of it', () => {
  const consult = (party: 'third_party' | 'co_producer', name: string) => (tx: Tx) =>
    recordConsultation(
      tx,
      {
        number,
        party,
        name,
        matter: '年检报表',
        sentOn: '2024-03-06',
        letterReceivedOn: null,
        respondBy: null,
        letterNumber: '',
      },
      TODAY,
    )
  write(consult('third_party', '育才学校'))
  write(consult('co_producer', '测试市财政局'))
  const { offers, factsFor } = letterCase(WANG_FANG, number)!
  const asked = offers.filter(({ record, kind }) => record !== null && kind !== 'consultation_notice')
  expect(asked.map(({ kind, record }) => [kind, factsFor(record).consultation?.name])).toEqual([
    ['third_party_consultation', '育才学校'],
    ['co_producer_consultation', '测试市财政局'],
  ])
  const id = asked[0]!.record!
  const answered = {
    letterReceivedOn: null,
    answeredOn: '2024-03-12',
    answer: 'objects',
    statement: '属于商业秘密',
  } as const
  write((tx) => recordConsultationAnswer(tx, { number, id, ...answered }, TODAY))
  write((tx) => recordReply(tx, replyOf(number, 'refused.third_party_rights', '2024-03-20'), TODAY))
  expect(letter('refused_third_party')).toContain('2024年3月6日书面征求了第三方的意见，第三方的意见为：属于商业秘密。')
})

test('a fee notice states the computation and the day by which to pay', () => {
  const fee = {
    basis: 'per_volume',
    pages: 72,
    sentOn: '2024-03-06',
    receivedOn: '2024-03-08',
    noticeNumber: '',
  } as const
  write((tx) => recordFeeNotice(tx, { number, ...fee }, TODAY))
  const text = letter('fee_notice')
  expect(text).toContain('信息处理费按量计收，计费的数量为：72页。')
  expect(text).toContain('第1–30页 0元；第31–72页 42×10＝420元；合计420元。本次应当缴纳420元。')
  expect(text).toContain('不迟于2024年4月8日')
})

test('a reply has what was recorded with it, and a case that was corrected says so', () => {
  write(clarify)
  write((tx) => recordClarificationResponse(tx, { number, respondedOn: '2024-03-18', response: '2023年度' }, TODAY))
  write((tx) => recordReply(tx, replyOf(number, 'unavailable.not_held', '2024-04-02'), TODAY))
  expect(letter('not_existing')).toContain('并于2024年3月18日收到补正材料')
  expect(letter('not_existing')).toMatch(/2024年4月2日$/)
})

test('a due day in a year without its notice of days off is provisional, one in a known year is not', () => {
  const on = (arrivedOn: '2024-03-04' | '2026-12-21') => {
    const late = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf(arrivedOn), '2026-12-31'))).number
    const { factsFor, provisionalIn } = letterCase(WANG_FANG, late)!
    return provisionalIn(factsFor(null))
  }
  expect(on('2024-03-04')).toEqual([])
  expect(on('2026-12-21')).toEqual(['request.first_due_on', 'extension.original_due_on'])
})

describe('a review of the reply', () => {
  const review = { ...NEW_REMEDY, block: 'reconsideration', body: '测试市人民政府', filedOn: '2024-05-06' }
  const recorded = (procedure: 'ordinary' | 'simplified') => {
    write((tx) => recordReply(tx, replyOf(number, 'refused.process_information', '2024-03-20'), TODAY))
    const input = remedyInput.parse({ ...review, procedure, requestNumber: number, servedOnOrgan: '2024-05-13' })
    return accepted(commitIfOk(ZHAO_JUN, (tx) => recordRemedy(tx, input, TODAY))).id
  }
  const duty = () =>
    dutiesUntil(ZHAO_JUN, { until: '2024-12-31', today: '2024-05-14' }).find(({ kind }) => kind === 'answer')

  test.each([
    ['ordinary', '2024-05-27', '2024年5月27日'],
    ['simplified', '2024-05-20', '2024年5月20日'],
  ] as const)('of the %s procedure is answered by %s: on the desk and in the answer', (procedure, by, inWords) => {
    const id = recorded(procedure)
    expect(duty()).toMatchObject({ by, href: `/remedies/${id}` })
    expect(letter('review_answer')).toContain(`（至${inWords}届满）`)
    expect(
      letterCase(WANG_FANG, number)!
        .offers.filter(({ record }) => record === id)
        .map(({ kind }) => kind),
    ).toEqual(['review_answer', 'evidence_list'])
  })

  test('its list of evidence names every paper of the case, with what it proves', () => {
    recorded('ordinary')
    const offer = letterCase(WANG_FANG, number)!.offers.find(({ kind }) => kind === 'evidence_list')!
    const facts = letterCase(WANG_FANG, number)!.factsFor(offer.record)
    const { document } = draftLetter(offer, { facts, wording: shippedWording('evidence_list'), entries: {}, on: TODAY })
    const rows = document.rows.map(({ label, runs }) => [label, ...runs.map(({ text }) => text)].join(' '))
    expect(rows.slice(2)).toEqual([
      '证据1　政府信息公开申请（2024年3月4日） 证明：申请的内容和收到申请的日期',
      expect.stringMatching(/^证据2　申请登记表/),
      '证据3　答复书（2024年3月20日） 证明：作出答复的内容、理由和依据',
      '证据4　送达凭证（2024年3月20日） 证明：在期限内送达',
    ])
  })
})

test('a withdrawal is confirmed', () => {
  write((tx) => recordWithdrawal(tx, { number, withdrawnOn: '2024-03-11', statement: '来电撤回' }, TODAY))
  expect(letter('withdrawal')).toContain('你于2024年3月11日撤回该申请，方式和内容为：来电撤回。')
})

test('names of other applicants are found in a text, and of nobody else', () => {
  register('赵铁柱')
  expect(otherApplicantsIn(WANG_FANG, '与陈静、赵铁柱、钱多多所述一致', '陈静')).toEqual(['赵铁柱'])
})

test('there are no letters of a request that is not there', () => {
  expect(letterCase(mintOperator({ staffId: null, name: '王芳', role: 'clerk' }), '2024-999')).toBeUndefined()
})
