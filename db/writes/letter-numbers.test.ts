import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { LetterKind } from '@/lib/law/letters/letters'
import { ok, type Result } from '@/lib/result'
import { connection } from '../client'
import { letterNumbering, letterSeriesStarts } from '../schema/letters'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { letterOffice } from '../testing/letter-office'
import { lastEntry, trailEntries } from '../testing/trail'
import { commitIfOk, type Tx } from '../transaction'
import { recordClarification } from './clarifications'
import { drawLetterNumber, dropNumberPattern, keepNumberPattern, startSeries } from './letter-numbers'

const TODAY = '2026-06-01'
const MORNING = '2026-06-01T00:30:00.000Z'
const SERIES = '测教公开补〔{年}〕{号}号'

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, (tx) => act({ ...tx, at: MORNING }))
const draw = (on: PlainDate = TODAY, kind: LetterKind = 'clarification') =>
  write((tx) => drawLetterNumber(tx, kind, on))
const request = () => accepted(write((tx) => ok(logRequest(tx, '2026-05-31', 'natural_person'))))
/** Puts a number on record that was drawn elsewhere. */
const recordElsewhere = (noticeNumber: string) => {
  const notice = { noticedOn: TODAY, respondBy: '2026-06-15', items: '文号', noticeNumber } as const
  const number = request()
  accepted(write((tx) => recordClarification(tx, { number, ...notice }, TODAY)))
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a number', () => {
  test('is the next of its series and year', () => {
    const drawn = (ordinal: number, year = 2026) =>
      ok({ number: `测教公开补〔${year}〕${ordinal}号`, series: SERIES, year, ordinal })
    expect(draw()).toEqual(drawn(1))
    expect(draw()).toEqual(drawn(2))
    expect(draw('2027-01-04')).toEqual(drawn(1, 2027))
    expect(draw(TODAY, 'extension')).toMatchObject({ value: { number: '测教公开延〔2026〕1号' } })
  })

  test('is none for letters that have no series', () => {
    expect(draw(TODAY, 'proactive_publication')).toEqual(ok({ number: '', series: null, year: null, ordinal: null }))
  })

  test('passes the highest that is on record of its series and year, and no other', () => {
    recordElsewhere('测教公开补〔2026〕7号')
    recordElsewhere('测教公开补〔2026〕5号')
    recordElsewhere('测教公开补〔2025〕40号')
    recordElsewhere('测教公开延〔2026〕50号')
    expect(accepted(draw())).toMatchObject({ ordinal: 8 })
  })

  test('is of the day of the last letter of its series and year or later; other series have days of their own', () => {
    const office = letterOffice(TODAY)
    const act = { items: '请写明年度和文件名称', respondBy: '2026-06-15' }
    office.signed({ content: { entries: {}, act, route: null }, of: request() })
    expect(draw('2026-05-31')).toMatchObject({ breach: { code: 'letterDayBefore' } })
    expect(draw()).toMatchObject({ value: { ordinal: 2 } })
    expect(draw('2026-05-31', 'extension')).toMatchObject({ ok: true })
    expect(draw('2025-12-31')).toMatchObject({ value: { year: 2025, ordinal: 1 } })
  })
})

describe('a series', () => {
  const start = (first: number, year = 2026, series = SERIES) =>
    write((tx) => startSeries(tx, { series, year, first, reason: '接续旧簿' }))
  const started = (field = 'first') => ({ breach: { code: 'seriesStarted', field } })

  test('goes on from where the organ sets it, once a year, and the trail says why', () => {
    accepted(start(12))
    const row = { series: SERIES, year: 2026, first: 12, reason: '接续旧簿', staffName: '赵军', at: MORNING }
    expect(connection().select().from(letterSeriesStarts).all()).toEqual([row])
    expect(lastEntry()).toEqual(['letter_series.start', 'letter-settings', '接续旧簿', null, row])
    const before = trailEntries().length
    expect(start(30)).toMatchObject(started())
    expect(trailEntries()).toHaveLength(before)
    accepted(start(3, 2027))
    accepted(start(5, 2026, '测教公开延〔{年}〕{号}号'))
    expect([draw(), draw('2027-01-04'), draw(TODAY, 'extension')].map((each) => accepted(each).ordinal)).toEqual([
      12, 3, 5,
    ])
  })

  test('starts at one where it is set so', () => {
    accepted(start(1))
    expect(accepted(draw()).ordinal).toBe(1)
  })

  test('starts above what is on record, by one at least', () => {
    recordElsewhere('测教公开补〔2026〕7号')
    expect(start(7)).toMatchObject({
      breach: { code: 'numberTaken', field: 'first', values: { number: '测教公开补〔2026〕7号' } },
    })
    accepted(start(8))
    expect(accepted(draw()).ordinal).toBe(8)
  })

  test('is not set after its first letter', () => {
    const office = letterOffice(TODAY)
    const act = { items: '请写明年度和文件名称', respondBy: '2026-06-15' }
    office.signed({ content: { entries: {}, act, route: null }, of: request() })
    expect(start(30)).toMatchObject(started())
    accepted(start(30, 2027))
  })
})

describe('the pattern of numbers', () => {
  const keep = (pattern: string, scope: 'all' | 'extension' = 'all') =>
    accepted(write((tx) => keepNumberPattern(tx, { scope, pattern })))
  const [OURS, SHORT] = ['{代字}依申请〔{年}〕第{号}号', '{代字}〔{年}〕{号}号']
  const patterns = () => connection().select().from(letterNumbering).all()

  test('is kept for all letters or for one kind, and the trail has what held before', () => {
    keep(OURS)
    expect(lastEntry()).toEqual(['letter_number.keep', 'letter-settings', '', null, { scope: 'all', pattern: OURS }])
    keep(SHORT, 'extension')
    keep(SHORT)
    const change = [
      { scope: 'all', pattern: OURS },
      { scope: 'all', pattern: SHORT },
    ]
    expect(lastEntry()).toEqual(['letter_number.keep', 'letter-settings', '', ...change])
    expect(patterns()).toEqual([
      { scope: 'all', pattern: SHORT },
      { scope: 'extension', pattern: SHORT },
    ])
  })

  test('that is as it was is not kept again', () => {
    keep(OURS)
    const before = trailEntries().length
    keep(OURS)
    expect(trailEntries()).toHaveLength(before)
  })

  test('is given up for one kind alone, and only where there is one', () => {
    keep(OURS)
    keep(SHORT, 'extension')
    const drop = () => write((tx) => dropNumberPattern(tx, 'extension'))
    accepted(drop())
    const dropped = { scope: 'extension', pattern: SHORT }
    expect(lastEntry()).toEqual(['letter_number.drop', 'letter-settings', '', dropped, null])
    expect(patterns()).toEqual([{ scope: 'all', pattern: OURS }])
    expect(drop()).toEqual({ ok: false, kind: 'conflict' })
  })
})

test('without an organ numbers are drawn without its letters', () => {
  openCopiedDatabase()
  expect(accepted(draw()).number).toBe('公开补〔2026〕1号')
})
