import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { addDays } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { letterListQuery } from '@/lib/letters/register'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { accepted, foundTestLedger, logRequest, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { letterOffice } from '../testing/letter-office'
import { commitIfOk, type Tx } from '../transaction'
import { recordReply } from '../writes/conclusions'
import { recordConsultation, recordConsultationAnswer } from '../writes/consultations'
import { recordExtension } from '../writes/extensions'
import { startSeries } from '../writes/letter-numbers'
import { voidLetter } from '../writes/letter-signatures'
import { registerRequest } from '../writes/requests'
import { fileOf } from './case-file'
import { letterSeries, letterYears, listLetters } from './letter-register'

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
  const { key } = listed({ numbered: 'unnumbered' }).rows[0]!
  expect(key).toBe('extension-2')
  expect(listed({ only: `${key},reply-1,letter-2` })).toMatchObject({ total: 1, rows: [{ key }] })
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
  expect(letterSeries(WANG_FANG, 2024)).toMatchObject([
    {
      series: '测教延',
      year: 2024,
      last: 5,
      used: 2,
      gaps: [
        { from: 1, to: 1 },
        { from: 3, to: 4 },
      ],
      doubles: [2],
    },
  ])
  expect(letterSeries(WANG_FANG, 2023)).toEqual([])
  expect(lines({ series: '测教延', sort: 'number' }).map((line) => line.split(' ')[2])).toEqual([
    '测教延〔2024〕2号',
    '测教延〔2024〕2号',
    '测教延〔2024〕第5号',
  ])
  expect(lines({ series: '测教补' })).toEqual([])
})

describe('letters that were signed in the ledger', () => {
  const CLARIFICATION = { ...EMPTY_CONTENT, act: { items: '请写明年度', respondBy: addDays(TODAY, 10) } } as const
  const before = addDays(TODAY, -1)
  const logged = () => accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, before, 'natural_person'))))
  const register = (filters: object = {}) =>
    listed({ sort: 'number', ...filters }).rows.map(({ number, standing, kind, addressee, request }) =>
      [number, standing, kind, addressee, request].join(' '),
    )

  test('are listed once each, also those that record no act and those that were voided', () => {
    const office = letterOffice(TODAY)
    const [first, second] = [logged(), logged()]
    const voided = office.signed({ of: first, content: CLARIFICATION })
    accepted(office.by('head', (tx) => voidLetter(tx, { id: voided, reason: '写错' }, TODAY)))
    office.signed({ of: first, content: CLARIFICATION })
    office.signed({ of: second, kind: 'receipt' })
    const { name } = fileOf(connection(), first)!.applicant
    expect(register()).toEqual([
      `测教公开收〔2026〕1号 signed receipt ${name} ${second}`,
      `测教公开补〔2026〕1号 void clarification ${name} ${first}`,
      `测教公开补〔2026〕2号 signed clarification ${name} ${first}`,
    ])
    expect(listed().total).toBe(3)
    expect(register({ standing: 'void' })).toHaveLength(1)
    expect(register({ letter: 'clarification' })).toHaveLength(2)
    expect(register({ letter: 'other' })).toHaveLength(1)
    expect(register({ standing: 'recorded' })).toEqual([])
    expect(letterSeries(WANG_FANG, 2026)).toMatchObject([
      { series: '测教公开收', used: 1, voided: [] },
      { series: '测教公开补', used: 2, voided: [1], gaps: [], doubles: [] },
    ])
    expect(listed({}, ADMINISTRATOR).rows.map(({ addressee }) => addressee)).toEqual(['＊＊＊', '＊＊＊', '＊＊＊'])
  })

  test('a number is higher than a shorter one of its series', () => {
    const office = letterOffice(TODAY)
    const start = { series: '测教公开补〔{年}〕{号}号', year: 2026, first: 9, reason: '接续旧簿' }
    accepted(office.by('chief', (tx) => startSeries(tx, start)))
    for (const _ of [9, 10]) office.signed({ of: logged(), content: CLARIFICATION })
    expect(listed({ sort: 'number' }).rows.map(({ number }) => number)).toEqual([
      '测教公开补〔2026〕9号',
      '测教公开补〔2026〕10号',
    ])
    expect(letterSeries(WANG_FANG, 2026)).toMatchObject([{ first: 9, last: 10, gaps: [] }])
  })
})

test('who may not see applicants sees no addressee', () => {
  extend(register(), '测教延〔2024〕1号')
  expect(listed({}, ADMINISTRATOR).rows.map(({ addressee }) => addressee)).toEqual(['＊＊＊'])
})

test('pages follow each other without a gap, whichever source their letters come from', () => {
  for (const [index, day] of (['2024-03-18', '2024-03-20', '2024-03-22'] as const).entries()) {
    const number = register()
    const consultation = { party: 'third_party', name: '育才学校', matter: '报表', sentOn: day } as const
    const unknown = { letterReceivedOn: null, respondBy: null, letterNumber: `征〔2024〕${index + 1}号` }
    write((tx) => recordConsultation(tx, { number, ...consultation, ...unknown }, TODAY))
    extend(number, `延〔2024〕${3 - index}号`)
  }
  for (const sort of ['dated', '-dated', 'number', '-number']) {
    const page = (page: number, size: number) =>
      listLetters(WANG_FANG, { ...letterListQuery.parse({ sort, page }), size }).rows.map(({ number }) => number)
    const all = page(1, 100)
    expect(all).toHaveLength(6)
    expect([...page(1, 4), ...page(2, 4)]).toEqual(all)
    expect([1, 2, 3, 4, 5, 6].flatMap((each) => page(each, 1))).toEqual(all)
  }
})
