import { beforeEach, describe, expect, test } from 'vitest'
import { runsOf } from '@/lib/letters/document'
import { draftLetter } from '@/lib/letters/draft'
import { letterDay } from '@/lib/letters/places'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { type MatterRegister, matterInput, newMatter } from '@/lib/matters/matter'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { writeMatter } from '../writes/matters'
import { registerRequest } from '../writes/requests'
import { matterLetter } from './matter-letters'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

function record(register: MatterRegister, change: object): number {
  const input = matterInput.parse({ ...newMatter(register), ...change })
  return accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, input, TODAY))).id
}

function text(register: MatterRegister, id: number): string {
  const { choice, facts } = matterLetter(WANG_FANG, register, id)!
  const on = letterDay(choice, facts, TODAY)
  const { document } = draftLetter(choice, { facts, wording: shippedWording(choice.kind), entries: {}, on })
  return runsOf(document)
    .map((run) => run.text)
    .join('')
}

describe('the reply on a correction', () => {
  const BIRTHDAY = {
    receivedOn: '2024-05-06',
    applicantName: '陈静',
    record: '学籍档案中的出生日期',
    requested: '2009年2月3日应为2009年3月2日',
    evidence: '出生医学证明复印件',
  }
  const decided = (decision: string, more: object) =>
    record('rectifications', { ...BIRTHDAY, decision, decidedOn: '2024-05-20', ...more })

  test.each([
    ['corrected', { correctedOn: '2024-05-17' }, '经审核，该记录不准确，本机关已于2024年5月17日更正。'],
    ['not_corrected', { reason: '与出生医学证明存根一致' }, '不予更正，理由是：与出生医学证明存根一致。'],
    ['transferred', { competentOrgan: '测试市公安局' }, '已将该要求转送有权更正的行政机关：测试市公安局。'],
    ['directed', { competentOrgan: '测试市公安局' }, '请向有权更正的行政机关提出：测试市公安局。'],
  ])('%s: says what was decided, and nothing else', (decision, more, sentence) => {
    const told = text('rectifications', decided(decision, more))
    const sentences = ['本机关已于', '不予更正', '已将该要求转送', '请向有权更正', '核实和处理的情况']
    expect(told).toContain(sentence)
    expect(sentences.filter((each) => told.includes(each))).toHaveLength(1)
    expect(told).toContain(
      '记录为：学籍档案中的出生日期；要求为：2009年2月3日应为2009年3月2日；提供的证据为：出生医学证明复印件。',
    )
    expect(told).toContain('《中华人民共和国政府信息公开条例》第四十一条')
    expect(told).toMatch(/对本文书不服的，可以.*也可以/)
  })

  test('before the decision asks for what was found', () =>
    expect(text('rectifications', record('rectifications', BIRTHDAY))).toContain('【缺：核实和处理的情况】'))

  test('there is none of one that was withdrawn, nor of one that is not there', () => {
    expect(matterLetter(WANG_FANG, 'rectifications', decided('withdrawn', {}))).toBeUndefined()
    expect(matterLetter(WANG_FANG, 'rectifications', 999)).toBeUndefined()
  })
})

describe('the decision to publish', () => {
  const register = () =>
    accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2024-05-06'), TODAY))).number
  const PLAN = {
    raisedOn: '2024-05-06',
    matter: '2024年招生计划',
    decision: 'publish',
    decidedOn: '2024-05-20',
    decidedBy: '局长办公会',
  }

  test('names the requests, what is published and who decided', () => {
    const numbers = [register(), register()]
    const requests = numbers.map((number) => ({ number }))
    const told = text('suggestions', record('suggestions', { ...PLAN, ground: 'several_requests', requests }))
    expect(told).toContain(`${numbers[0]}，招生计划\n${numbers[1]}，招生计划`)
    expect(told).toContain('2024年招生计划')
    expect(told).toContain('局长办公会')
    expect(told).toContain('【缺：公开的栏目、网址】')
  })

  test('where somebody suggested it, names the suggestion', () =>
    expect(text('suggestions', record('suggestions', { ...PLAN, suggestedBy: '陈静' }))).toContain(
      '陈静主动公开的建议',
    ))

  test('there is none where nothing is to be published', () => {
    const refused = { ...PLAN, decision: 'not_publish', reason: '每年变动' }
    expect(matterLetter(WANG_FANG, 'suggestions', record('suggestions', refused))).toBeUndefined()
  })
})
