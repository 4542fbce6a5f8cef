import { beforeEach, describe, expect, it } from 'vitest'
import { type CalendarNoticeForm, calendarNoticeInput } from '@/lib/calendar/input'
import type { PlainDate } from '@/lib/dates'
import { spansOfNotice } from '@/lib/law/calendar/own-notice'
import { readNotice } from '@/lib/law/calendar/read-notice'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { databaseFile } from '../database-file'
import { migrateDatabase } from '../migrate'
import { calendarNotice, listNotices, movedByNotice, movedByProposal } from '../queries/calendar'
import { historyOf } from '../queries/history'
import { organOf } from '../queries/organ'
import { reckoning } from '../queries/reckoning'
import { requestFile } from '../queries/requests'
import { calendarDays } from '../schema/calendar'
import { caseClocks } from '../schema/case-acts'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { changeNotice, enterNotice, removeNotice } from './calendar'
import { recordWithdrawal } from './conclusions'
import { recordConsultation } from './consultations'
import { recordExtension } from './extensions'
import { changeOrgan } from './organ'
import { registerRequest } from './requests'

const TODAY: PlainDate = '2026-12-20'

/** In the words of the yearly notices; the days are made up. */
const NOTICE_2027 = `一、元旦：1月1日（周五）至4日（周一）放假，共4天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。`

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
const dueOf = (number: string) => requestFile(ZHAO_JUN, number)!.judgement

const notice = (change: Partial<CalendarNoticeForm> = {}) =>
  calendarNoticeInput.parse({
    kind: 'annual',
    year: 2027,
    title: '演示通知',
    text: NOTICE_2027,
    spans: spansOfNotice(readNotice(NOTICE_2027, 2027)),
    ...change,
  })

const register = (receivedOn: PlainDate) =>
  accepted(write((tx) => registerRequest(tx, requestOf(receivedOn), TODAY))).number

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

it('an open request whose deadline reached into that year is judged anew when the ledger is opened by a newer version', () => {
  const number = register('2026-12-18')
  connection().update(caseClocks).set({ dueOn: '2027-01-15' }).run()
  migrateDatabase(databaseFile())
  expect(dueOf(number)).toMatchObject({ dueOn: '2027-01-18', provisional: true })
})

describe('next year’s notice', () => {
  it('moves the deadlines that reach into its year, and makes them certain', () => {
    const [near, far, done] = [register('2026-11-02'), register('2026-12-18'), register('2026-12-17')]
    accepted(write((tx) => recordWithdrawal(tx, { number: done, withdrawnOn: '2026-12-18', statement: '书面' }, TODAY)))
    expect(dueOf(near)).toMatchObject({ dueOn: '2026-11-30', provisional: false })
    expect(dueOf(far)).toMatchObject({ dueOn: '2027-01-18', provisional: true })

    const expected = [{ number: far, before: '2027-01-18', after: '2027-01-19' }]
    expect(movedByProposal(ZHAO_JUN, notice())).toEqual(expected)
    expect(dueOf(far)).toMatchObject({ dueOn: '2027-01-18' })
    const { id, moved } = accepted(write((tx) => enterNotice(tx, notice(), TODAY)))
    expect(moved).toEqual(expected)
    expect(movedByNotice(ZHAO_JUN, id)).toEqual(expected)
    expect(dueOf(far)).toMatchObject({ dueOn: '2027-01-19', provisional: false })
    expect(reckoning(ZHAO_JUN).calendar.years.has(2027)).toBe(true)
  })

  it('comes once for a year, and not for a year that is shipped', () => {
    accepted(write((tx) => enterNotice(tx, notice(), TODAY)))
    for (const year of [2026, 2027]) {
      const spans = [{ first: `${year}-05-01`, last: `${year}-05-05`, kind: 'off' as const, holiday: '劳动节' }]
      expect(write((tx) => enterNotice(tx, notice({ year, spans }), TODAY))).toMatchObject({
        breach: { code: 'yearHasNotice', field: 'year' },
      })
    }
    expect(listNotices(ZHAO_JUN)).toHaveLength(1)
    const spans = [{ first: '2027-10-01', last: '2027-10-02', kind: 'off' as const, holiday: '国庆节' }]
    const { id } = accepted(write((tx) => enterNotice(tx, notice({ kind: 'local', spans }), TODAY)))
    const annual = { ...notice({ spans }), id, version: 1, correction: '录错' }
    expect(write((tx) => changeNotice(tx, annual))).toMatchObject({ breach: { code: 'yearHasNotice', field: 'year' } })
  })

  it('is changed with the reason by whoever saw it as it stands, and taken out again with its days', () => {
    const number = register('2026-12-18')
    const { id } = accepted(write((tx) => enterNotice(tx, notice(), TODAY)))
    const { version, enteredOn: _, ...values } = calendarNotice(ZHAO_JUN, id)!
    const spans = [{ first: '2027-01-01', last: '2027-01-04', kind: 'off' as const, holiday: '元旦' } as const]
    const change = { ...values, version, spans: [...spans], correction: '录错' }
    expect(accepted(write((tx) => changeNotice(tx, change))).moved).toEqual([])
    expect(calendarNotice(ZHAO_JUN, id)!.spans).toEqual(spans)
    expect(write((tx) => changeNotice(tx, change))).toMatchObject({ kind: 'conflict' })
    expect(write((tx) => removeNotice(tx, { id, version, reason: '误录' }))).toMatchObject({ kind: 'conflict' })
    expect(dueOf(number).dueOn).toBe('2027-01-19')
    accepted(write((tx) => removeNotice(tx, { id, version: 2, reason: '误录' })))
    expect(dueOf(number)).toMatchObject({ dueOn: '2027-01-18', provisional: true })
    expect(connection().select().from(calendarDays).all()).toEqual([])
    expect(historyOf(ZHAO_JUN, `calendar:${id}`).map(({ act, reason }) => [act, reason])).toEqual([
      ['calendar.remove', '误录'],
      ['calendar.change', '录错'],
      ['calendar.enter', ''],
    ])
  })
})

describe('a change within a year and a local holiday', () => {
  it('prevail over the notice of the year, and make no year known', () => {
    const number = register('2026-11-02')
    const spans = [{ first: '2026-11-16', last: '2026-11-17', kind: 'off' as const, holiday: '建州纪念日' }]
    const local = notice({ kind: 'local', year: 2026, title: '州放假通知', spans })
    expect(accepted(write((tx) => enterNotice(tx, local, TODAY))).moved).toEqual([
      { number, before: '2026-11-30', after: '2026-12-02' },
    ])
    const worked = [{ first: '2026-11-17', last: '2026-11-17', kind: 'make_up' as const, holiday: '建州纪念日' }]
    const amended = notice({ kind: 'amendment', year: 2026, title: '调整通知', spans: worked })
    expect(accepted(write((tx) => enterNotice(tx, amended, TODAY))).moved).toEqual([
      { number, before: '2026-12-02', after: '2026-12-01' },
    ])
    expect(reckoning(ZHAO_JUN).calendar.years.has(2027)).toBe(false)
  })

  it('do not lock a file that was lawful by the calendar of its time', () => {
    const number = register('2026-11-02')
    const extension = { number, workingDays: 20, reasons: '数量大', approvedBy: '赵军', noticeNumber: '' }
    const onLastDay = { ...extension, approvedOn: '2026-11-30', notifiedOn: '2026-11-30' } as const
    accepted(write((tx) => recordExtension(tx, onLastDay, TODAY)))
    const spans = [{ first: '2026-11-28', last: '2026-11-28', kind: 'make_up' as const, holiday: '调休' }]
    accepted(write((tx) => enterNotice(tx, notice({ kind: 'amendment', year: 2026, spans }), TODAY)))
    const withdrawal = { number, withdrawnOn: '2026-12-01', statement: '书面' } as const
    expect(write((tx) => recordWithdrawal(tx, withdrawal, TODAY))).toMatchObject({ ok: true })
  })
})

describe('what is entered', () => {
  const parse = (change: Partial<CalendarNoticeForm>) =>
    calendarNoticeInput.safeParse({ kind: 'annual', year: 2027, title: '通知', text: '', spans: [], ...change })
  const messages = (change: Partial<CalendarNoticeForm>) =>
    parse(change).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  const span = (first: string, last: string) => ({ first, last, kind: 'off' as const, holiday: '节' })

  it('names at least one day, each once, in order and within its year', () => {
    expect(messages({})).toEqual(['spans required'])
    expect(messages({ spans: [span('2027-05-05', '2027-05-01')] })).toEqual(['spans.0.last spanOrder'])
    expect(messages({ spans: [span('2028-05-01', '2028-05-05')] })).toEqual(['spans.0.first outsideYear'])
    expect(messages({ spans: [span('2027-05-01', '2027-05-05'), span('2027-05-05', '2027-05-06')] })).toEqual([
      'spans.1.first daysOverlap',
    ])
    expect(messages({ spans: [span('2026-12-31', '2027-01-02')] })).toBeUndefined()
  })
})

describe('a choice of the organ', () => {
  it('by which periods are counted otherwise moves the deadlines of the open requests', () => {
    const number = register('2026-10-12')
    const letter = { name: '市财政局', matter: '数据', letterNumber: '', respondBy: '2026-10-23' } as const
    const sent = { party: 'other_organ', sentOn: '2026-10-14', letterReceivedOn: '2026-10-15', ...letter } as const
    accepted(write((tx) => recordConsultation(tx, { number, ...sent }, TODAY)))
    expect(dueOf(number)).toMatchObject({ dueOn: null, waitingUntil: '2026-10-23' })
    const { version, ...organ } = organOf(ZHAO_JUN)
    const chosen = { ...organ, version, otherOrgansCapped: true }
    const { moved } = accepted(write((tx) => changeOrgan(tx, chosen)))
    expect(moved).toEqual([{ number, before: null, after: '2026-12-01' }])
    expect(dueOf(number).dueOn).toBe('2026-12-01')
  })
})
