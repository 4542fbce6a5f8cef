import { beforeEach, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { letterListQuery } from '@/lib/letters/register'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { commitIfOk, type Tx } from '../transaction'
import { recordReply } from '../writes/conclusions'
import { recordConsultation, recordConsultationAnswer } from '../writes/consultations'
import { recordExtension } from '../writes/extensions'
import { registerRequest } from '../writes/requests'
import { letterSeriesFaults, letterYears, listLetters } from './letter-register'

const ADMINISTRATOR = mintOperator({ staffId: null, name: '管理员', role: 'administrator' })
const write = (act: (tx: Tx) => ReturnType<typeof recordExtension>) => accepted(commitIfOk(WANG_FANG, act))
const register = () =>
  accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2024-03-04'), TODAY))).number
const listed = (filters: object = {}, actor = WANG_FANG) => listLetters(actor, letterListQuery.parse(filters))
const lines = (filters: object = {}) =>
  listed(filters).rows.map(({ datedOn, letter, number, addressee, request }) =>
    [datedOn, letter, number, addressee, request].join(' '),
  )

function extend(number: string, noticeNumber: string): void {
  const extension = { workingDays: 10, reasons: '材料较多', approvedBy: '李明', approvedOn: '2024-03-20' } as const
  write((tx) => recordExtension(tx, { number, ...extension, notifiedOn: '2024-03-21', noticeNumber }, TODAY))
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('every letter is listed under its number, its day, and to whom it went', () => {
  const number = register()
  write((tx) =>
    recordConsultation(
      tx,
      {
        number,
        party: 'third_party',
        name: '育才学校',
        matter: '报表',
        sentOn: '2024-03-06',
        letterReceivedOn: null,
        respondBy: null,
        letterNumber: '测教征〔2024〕1号',
      },
      TODAY,
    ),
  )
  const answered = { letterReceivedOn: null, answeredOn: '2024-03-12', answer: 'consents', statement: '' } as const
  write((tx) => recordConsultationAnswer(tx, { number, id: 1, ...answered }, TODAY))
  extend(number, '')
  write((tx) =>
    recordReply(tx, { ...replyOf(number, 'granted', '2024-03-25'), replyNumber: '测教答〔2024〕2号' }, TODAY),
  )
  expect(lines()).toEqual([
    `2024-03-25 reply 测教答〔2024〕2号 陈静 ${number}`,
    `2024-03-21 extension  陈静 ${number}`,
    `2024-03-06 consultation 测教征〔2024〕1号 育才学校 ${number}`,
  ])
  expect(letterYears(WANG_FANG)).toEqual([2024])
})

test('filters leave what they say, and count it', () => {
  const [first, second] = [register(), register()]
  extend(first, '测教延〔2024〕1号')
  extend(second, '')
  expect(listed().total).toBe(2)
  expect(lines({ numbered: 'unnumbered' })).toEqual([`2024-03-21 extension  陈静 ${second}`])
  expect(lines({ q: '延〔2024〕' })).toEqual([`2024-03-21 extension 测教延〔2024〕1号 陈静 ${first}`])
  expect(lines({ q: second })).toHaveLength(1)
  expect(listed({ q: '%' }).total).toBe(0)
  expect(listed({ letter: 'reply' }).total).toBe(0)
  expect(listed({ year: '2023' }).total).toBe(0)
  expect(listed({ sort: 'number' }).rows.map((row) => row.number)).toEqual(['', '测教延〔2024〕1号'])
})

test('what is missing in a series is named, and what was used twice', () => {
  const numbers = [register(), register(), register()]
  for (const [index, number] of numbers.entries())
    extend(number, ['测教延〔2024〕2号', '测教延〔2024〕第5号', '测教延〔2024〕2号'][index]!)
  expect(letterSeriesFaults(WANG_FANG, 2024)).toEqual({
    gaps: [
      { series: '测教延', year: 2024, from: 1, to: 1 },
      { series: '测教延', year: 2024, from: 3, to: 4 },
    ],
    doubles: [{ series: '测教延', year: 2024, ordinal: 2 }],
  })
  expect(letterSeriesFaults(WANG_FANG, 2023)).toEqual({ gaps: [], doubles: [] })
})

test('who may not see applicants sees no addressee', () => {
  extend(register(), '测教延〔2024〕1号')
  expect(listed({}, ADMINISTRATOR).rows.map(({ addressee }) => addressee)).toEqual(['＊＊＊'])
})
