import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../dates'
import { HOLIDAY_NOTICES } from '../law/calendar/notices'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { inForceOn } from '../law/citation'
import { EXTENSION_LIMIT } from '../law/time-limits'
import { timeLeft } from '../time-left'
import type { CaseAct, CaseFile } from './case-file'
import { clarifyBy } from './clarification'
import { countedDaysLeft, readClock } from './clock'
import { inOrder } from './order'
import { answerBy, payBy } from './period'
import { STATE_RECKONING } from './reckoning'
import { horizonOf, judge, statusOf } from './status'

type Told = Omit<CaseAct, 'round'> & { round?: number }

const clockOf = (receivedOn: PlainDate, acts: readonly Told[] = [], reckoning = STATE_RECKONING) =>
  readClock({ receivedOn, acts: inOrder(acts.map((act) => ({ round: 0, ...act }) as CaseAct)) }, reckoning)
const dueOn = (...file: Parameters<typeof clockOf>) => clockOf(...file).dueOn

const consultation = (on: PlainDate, letterReceivedOn: PlainDate | null = on): Told =>
  ({ kind: 'consultation', id: 1, on, party: 'third_party', letterReceivedOn, respondBy: null }) as Told
const answer = (on: PlainDate): Told => ({ kind: 'consultation_answer', id: 1, on, answer: 'objects' }) as Told
const extension = (on: PlainDate, workingDays: number): Told =>
  ({ kind: 'extension', on, approvedOn: on, workingDays }) as Told

describe('the reply is due on the 20th working day after receipt', () => {
  test.each([
    ['Fri 2023-09-15', '2023-09-15', '2023-10-19', '2023-09-26'],
    ['Mon 2024-01-22, over the Spring Festival', '2024-01-22', '2024-02-22', '2024-01-31'],
    ['Wed 2025-09-24', '2025-09-24', '2025-10-28', '2025-10-10'],
    ['Fri 2026-02-13', '2026-02-13', '2026-03-19', '2026-03-02'],
    ['Fri 2023-12-15, into the next year', '2023-12-15', '2024-01-15', '2023-12-26'],
    ['Sat 2023-10-07, a make-up working day', '2023-10-07', '2023-11-02', '2023-10-16'],
    ['Sat 2023-10-14, an ordinary Saturday', '2023-10-14', '2023-11-10', '2023-10-24'],
    ['Thu 2023-04-20', '2023-04-20', '2023-05-19', '2023-04-28'],
    ['Mon 2023-04-10', '2023-04-10', '2023-05-09', '2023-04-19'],
  ] as const)('received %s; 补正 within 7', (_, received, due, clarified) => {
    expect(dueOn(received)).toBe(due)
    expect(clarifyBy(received, STATE_CALENDAR).date).toBe(clarified)
  })
})

describe('an extension adds its working days to the deadline (Art. 33)', () => {
  test.each([
    ['2023-09-15', '2023-11-16'],
    ['2024-01-22', '2024-03-21'],
  ] as const)('received %s, extended by the most that is allowed: %s', (received, due) => {
    const most = inForceOn(EXTENSION_LIMIT, received).value
    expect(dueOn(received, [extension(received, most)])).toBe(due)
  })
})

test('the period starts again when the corrected application arrives: Thu 2023-04-20, Wed 2023-05-10 → Wed 2023-06-07', () => {
  const notice = { kind: 'clarification_notice', on: '2023-04-24', respondBy: '2023-05-15' } as Told
  expect(clockOf('2023-04-20', [notice])).toMatchObject({ dueOn: null, stop: { until: { date: '2023-05-15' } } })
  expect(dueOn('2023-04-20', [notice, { kind: 'clarification_response', on: '2023-05-10' } as Told])).toBe('2023-06-07')
})

describe('the time of consulting a third party does not count (Art. 33(3))', () => {
  test('received Mon 2023-04-10, asked Wed 04-12, answered Fri 04-21: 7 working days later, Thu 2023-05-18', () => {
    const clock = clockOf('2023-04-10', [consultation('2023-04-12'), answer('2023-04-21')])
    expect(clock.dueOn).toBe('2023-05-18')
    expect(clock.because.at(-1)).toMatchObject({ effect: 'excludes', workingDays: 7 })
  })
  test('the third party itself has until Fri 2023-05-05', () => {
    const sent = { party: 'third_party', on: '2023-04-12', letterReceivedOn: '2023-04-12', respondBy: null } as const
    expect(answerBy(sent, STATE_CALENDAR)).toEqual({ date: '2023-05-05', provisional: false })
  })
  test('without an answer the period runs on after the third party’s time is over', () => {
    expect(dueOn('2023-04-10', [consultation('2023-04-12')])).toBe(
      dueOn('2023-04-10', [consultation('2023-04-12'), answer('2023-05-05')]),
    )
    expect(dueOn('2023-04-10', [consultation('2023-04-12'), answer('2023-06-30')])).toBe(
      dueOn('2023-04-10', [consultation('2023-04-12')]),
    )
  })
  test('while it is being asked the days that are left stand still', () => {
    const clock = clockOf('2023-04-10', [consultation('2023-04-12')])
    const left = (['2023-04-12', '2023-04-19', '2023-05-05'] as const).map((today) =>
      countedDaysLeft(clock, STATE_CALENDAR, today),
    )
    expect(left).toEqual([18, 18, 18])
    expect(countedDaysLeft(clock, STATE_CALENDAR, '2023-05-06')).toBe(17)
  })
  test('two letters at once leave a day out only once', () => {
    const second = { ...consultation('2023-04-13'), id: 2 } as Told
    const answered = { ...answer('2023-04-21'), id: 2 } as Told
    expect(dueOn('2023-04-10', [consultation('2023-04-12'), answer('2023-04-21'), second, answered])).toBe('2023-05-18')
  })
  test('an organ that counts the day of the answer gets one day less', () => {
    const acts = [consultation('2023-04-12'), answer('2023-04-21')]
    expect(dueOn('2023-04-10', acts, { ...STATE_RECKONING, answerDay: 'counted' })).toBe('2023-05-17')
  })
})

describe('the time of asking another organ is the time that is needed: Art. 33(3) sets no cap', () => {
  const letter = {
    kind: 'consultation',
    id: 1,
    on: '2023-04-12',
    party: 'other_organ',
    letterReceivedOn: '2023-04-13',
    respondBy: '2023-04-21',
  } as Told
  const capped = { ...STATE_RECKONING, otherOrgans: 'capped' } as const
  test('answered Wed 2023-06-14, long after the day in the letter: 18 days of the period are left, Tue 2023-07-11', () => {
    const clock = clockOf('2023-04-10', [letter, answer('2023-06-14')])
    expect(clock.dueOn).toBe('2023-07-11')
    expect(clock.because.at(-1)).toMatchObject({ effect: 'excludes', workingDays: 44 })
  })
  test('answered before that day it counts to the answer like any other letter', () =>
    expect(dueOn('2023-04-10', [letter, answer('2023-04-21')])).toBe('2023-05-18'))
  test('without an answer no period runs, whatever the day in the letter', () =>
    expect(clockOf('2023-04-10', [letter])).toMatchObject({
      dueOn: null,
      stop: { for: 'consultation', since: '2023-04-12', until: { date: '2023-04-21', provisional: false } },
    }))
  test('a reply ends a letter that was never answered, on its day', () => {
    const reply = { kind: 'reply', on: '2023-06-14', outcome: 'granted' } as Told
    expect(dueOn('2023-04-10', [letter, reply])).toBe('2023-07-11')
  })
  test('a period that was over before the letter stays over', () =>
    expect(dueOn('2023-04-10', [{ ...letter, on: '2023-05-10' } as Told])).toBe('2023-05-09'))
  test('an organ that caps it leaves out 15 working days from its receipt of the letter, until Mon 2023-05-08', () => {
    // Sent on Wed 12 April: 16 working days are left out, and 20 from Mon 10 April end 16 later than Tue 9 May.
    expect(dueOn('2023-04-10', [letter], capped)).toBe('2023-05-31')
    expect(dueOn('2023-04-10', [letter, answer('2023-06-14')], capped)).toBe('2023-05-31')
    expect(dueOn('2023-04-10', [letter, answer('2023-04-21')], capped)).toBe('2023-05-18')
  })
})

describe('a fee (国办函〔2020〕109号)', () => {
  const notice = { kind: 'fee_notice', on: '2023-06-01', basis: 'per_volume', receivedOn: '2023-06-01' } as Told
  const paid = { kind: 'fee_payment', on: '2023-06-12' } as Told
  test('a notice received Thu 2023-06-01 is to be paid by Fri 2023-06-30', () => {
    expect(payBy('2023-06-01', STATE_CALENDAR)).toEqual({ date: '2023-06-30', provisional: false })
    expect(clockOf('2023-05-25', [notice])).toMatchObject({
      dueOn: null,
      stop: { for: 'payment', until: { date: '2023-06-30' } },
    })
  })
  test('paid Mon 2023-06-12, the period runs anew to Tue 2023-07-11', () =>
    expect(dueOn('2023-05-25', [notice, paid])).toBe('2023-07-11'))
  test('of a ledger that once let the period go on, only the payments of that time keep it', () => {
    // 20 working days after Thu 2023-05-25 end on Sun 2023-06-25, a make-up day; seven were spent waiting.
    const resumedUntil = (feeResumedUntil: PlainDate) => ({ ...STATE_RECKONING, feeResumedUntil })
    expect(dueOn('2023-05-25', [notice, paid], resumedUntil('2023-06-12'))).toBe('2023-07-04')
    expect(dueOn('2023-05-25', [notice, paid], resumedUntil('2023-06-11'))).toBe('2023-07-11')
  })
})

test('an announced delayed period replaces the deadline (Art. 35)', () => {
  const delay = { kind: 'delay', on: '2023-05-08', until: '2023-07-31' } as Told
  expect(dueOn('2023-04-10', [delay])).toBe('2023-07-31')
})

describe('what the law gives once moves nothing when it is done again: received Fri 2023-09-15, due Thu 2023-10-19', () => {
  const clockAfter = (...acts: Told[]) => {
    const { dueOn, because, stop } = clockOf('2023-09-15', acts)
    return [dueOn, because.at(-1)?.effect, stop]
  }
  test('of two extensions by 10 working days the first counts: Thu 2023-11-02', () =>
    expect(clockAfter(extension('2023-10-10', 10), extension('2023-10-17', 10))).toEqual([
      '2023-11-02',
      'repeats',
      null,
    ]))
  test('a second 补正 after the corrected application of Wed 2023-09-20 stops nothing: Tue 2023-10-24', () => {
    const asked = (on: PlainDate) => ({ kind: 'clarification_notice', on, respondBy: '2023-10-31' }) as Told
    const corrected = { kind: 'clarification_response', on: '2023-09-20' } as Told
    expect(clockAfter(asked('2023-09-18'), corrected, asked('2023-09-26'))).toEqual(['2023-10-24', 'repeats', null])
  })
})

describe('an act that comes too late moves nothing: received Fri 2023-09-15, due Thu 2023-10-19', () => {
  const stays = (...acts: Told[]) => {
    const clock = clockOf('2023-09-15', acts)
    expect(clock.dueOn).toBe('2023-10-19')
    expect(clock.because.at(-1)?.effect).toBe('comes_too_late')
  }
  test('an extension told on Fri 2023-10-20 extends nothing', () => stays(extension('2023-10-20', 20)))
  test('of an extension by 30 working days 20 count: Thu 2023-11-16', () =>
    expect(dueOn('2023-09-15', [extension('2023-10-10', 30)])).toBe('2023-11-16'))
  test('a delay announced on Fri 2023-10-20 delays nothing', () =>
    stays({ kind: 'delay', on: '2023-10-20', until: '2023-12-29' } as Told))
  test('a letter to a third party of Mon 2023-10-23 leaves out no day', () => stays(consultation('2023-10-23')))
  test('a fee notice of Fri 2023-10-20 stops nothing, and its payment begins nothing anew', () => {
    const notice = { kind: 'fee_notice', on: '2023-10-20', basis: 'per_volume', receivedOn: '2023-10-20' } as Told
    stays(notice)
    stays(notice, { kind: 'fee_payment', on: '2023-10-25' } as Told)
  })
  test('a 补正 notice of Fri 2023-10-20 stops nothing, and the corrected application begins nothing anew', () => {
    const notice = { kind: 'clarification_notice', on: '2023-10-20', respondBy: '2023-11-03' } as Told
    stays(notice)
    stays(notice, { kind: 'clarification_response', on: '2023-10-30' } as Told)
  })
  test('a 补正 notice of the 8th working day, Wed 2023-09-27, within the period: it begins anew on Tue 2023-10-10 → Tue 2023-11-07', () => {
    const notice = { kind: 'clarification_notice', on: '2023-09-27', respondBy: '2023-10-13' } as Told
    const corrected = { kind: 'clarification_response', on: '2023-10-10' } as Told
    expect(dueOn('2023-09-15', [notice])).toBeNull()
    expect(dueOn('2023-09-15', [notice, corrected])).toBe('2023-11-07')
    const countsOn = { ...STATE_RECKONING, lateClarification: 'counts_on' } as const
    expect(dueOn('2023-09-15', [notice], countsOn)).toBe('2023-10-19')
    expect(dueOn('2023-09-15', [notice, corrected], countsOn)).toBe('2023-10-19')
    expect(dueOn('2023-09-15', [{ ...notice, on: '2023-09-26' } as Told, corrected], countsOn)).toBe('2023-11-07')
  })
  test('whoever is waited for since, the request is overdue', () => {
    const file = (...acts: Told[]): CaseFile => ({
      receivedOn: '2023-09-15',
      applicantKind: 'natural_person',
      assigned: true,
      acts: inOrder(acts.map((act) => ({ round: 0, ...act }) as CaseAct)),
    })
    const status = (late: Told) => statusOf(judge(file(late), STATE_RECKONING), horizonOf(STATE_CALENDAR, '2023-10-26'))
    expect(status({ kind: 'clarification_notice', on: '2023-10-20', respondBy: '2023-11-03' } as Told)).toBe('overdue')
    expect(status(consultation('2023-10-23'))).toBe('overdue')
    expect(status(extension('2023-10-20', 20))).toBe('overdue')
    expect(judge(file(extension('2023-10-20', 20)), STATE_RECKONING).irregularActs).toBe(1)
  })
})

test('reopened by a judgment received Mon 2023-09-04: a new period, or the day that the judgment sets', () => {
  const file = (replyBy: PlainDate | null) =>
    dueOn('2023-04-10', [{ kind: 'reopening', on: '2023-09-04', round: 1, replyBy } as Told])
  expect(file(null)).toBe('2023-10-08')
  expect(file('2023-09-20')).toBe('2023-09-20')
})

test('a deadline in a year without a holiday notice is provisional', () => {
  expect(clockOf('2026-12-21')).toMatchObject({ dueOn: '2027-01-19', provisional: true })
  expect(clockOf('2026-11-02').provisional).toBe(false)
})

test('on the due date itself no day is left; the day after it is one too late, a Saturday too', () => {
  expect(timeLeft('2023-10-19', STATE_CALENDAR, '2023-10-16')).toEqual({ overdue: false, workingDays: 3 })
  expect(timeLeft('2023-10-19', STATE_CALENDAR, '2023-10-19')).toEqual({ overdue: false, workingDays: 0 })
  expect(timeLeft('2023-10-19', STATE_CALENDAR, '2023-10-20')).toEqual({ overdue: true, days: 1 })
  expect(timeLeft('2023-10-20', STATE_CALENDAR, '2023-10-21')).toEqual({ overdue: true, days: 1 })
})

test('every receipt of 2019–2026 is due on the day to which an independent walk over the notices comes', () => {
  const off = new Set<string>()
  const makeUp = new Set<string>()
  for (const notice of HOLIDAY_NOTICES) {
    for (const [first, last] of notice.off)
      for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000)
        off.add(new Date(time).toISOString().slice(0, 10))
    for (const [day] of notice.makeUp) makeUp.add(day)
  }
  const works = (date: Date) => {
    const iso = date.toISOString().slice(0, 10)
    return makeUp.has(iso) || (!off.has(iso) && date.getUTCDay() % 6 !== 0)
  }
  // 2027 has no notice yet: the law alone puts a day off before the last of these deadlines.
  off.add('2027-01-01')
  for (let received: PlainDate = '2019-05-15'; received <= '2026-12-31'; received = addDays(received, 1)) {
    const date = new Date(`${received}T00:00:00Z`)
    for (let left = 20; left > 0; ) {
      date.setUTCDate(date.getUTCDate() + 1)
      if (works(date)) left -= 1
    }
    expect([received, dueOn(received)]).toEqual([received, date.toISOString().slice(0, 10)])
  }
})
