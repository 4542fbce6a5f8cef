import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { calendarOf } from '../law/calendar/calendar'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import type { CaseAct, CaseFile } from './case-file'
import { countedDaysUsed, readClock } from './clock'
import { conclusionsOf, countedConclusion, uncountedConclusions } from './conclusion'
import { explainDeadline } from './explanation'
import { longestExtension } from './extension'
import { lapsing } from './lapse'
import { inOrder } from './order'
import { checkFile, mayFollow, permittedActs } from './permitted-acts'
import { receiptDate } from './receipt'
import { reckoningWith, STATE_RECKONING } from './reckoning'
import { ribbonOf } from './ribbon'
import { isSame } from './same-applicant'
import { standingOf } from './standing-of'
import { horizonOf, judge, leftOf, statusOf } from './status'
import { nextStep } from './steps'
import { subDeadlinesOf } from './sub-deadlines'

const TODAY: PlainDate = '2024-06-03'
const file = (receivedOn: PlainDate, ...acts: CaseAct[]): CaseFile => ({
  receivedOn,
  applicantKind: 'natural_person',
  assigned: true,
  acts: inOrder(acts),
})
const notice = (on: PlainDate, respondBy: PlainDate): CaseAct => ({
  kind: 'clarification_notice',
  on,
  round: 0,
  respondBy,
})
const response = (on: PlainDate): CaseAct => ({ kind: 'clarification_response', on, round: 0 })
const thirdParty = (on: PlainDate, id = 1): CaseAct => ({
  kind: 'consultation',
  id,
  on,
  round: 0,
  party: 'third_party',
  letterReceivedOn: on,
  respondBy: null,
})
const otherOrgan = (on: PlainDate, respondBy: PlainDate, id = 2): CaseAct => ({
  kind: 'consultation',
  id,
  on,
  round: 0,
  party: 'other_organ',
  letterReceivedOn: on,
  respondBy,
})
const answered = (on: PlainDate, id = 1): CaseAct => ({
  kind: 'consultation_answer',
  id,
  on,
  round: 0,
  answer: 'objects',
})
const feeNotice = (on: PlainDate, receivedOn: PlainDate | null = on): CaseAct => ({
  kind: 'fee_notice',
  on,
  round: 0,
  basis: 'per_volume',
  receivedOn,
})
const payment = (on: PlainDate): CaseAct => ({ kind: 'fee_payment', on, round: 0 })
const reply = (on: PlainDate, round = 0, outcome: 'granted' | 'partially_granted' = 'granted'): CaseAct => ({
  kind: 'reply',
  on,
  round,
  outcome,
})
const service = (on: PlainDate, round = 0): CaseAct => ({ kind: 'service', on, round, route: 'post' })
const reopening = (on: PlainDate, replyBy: PlainDate | null = null): CaseAct => ({
  kind: 'reopening',
  on,
  round: 1,
  replyBy,
})
const withdrawal = (on: PlainDate): CaseAct => ({ kind: 'withdrawal', on, round: 0 })
const lapse = (on: PlainDate): CaseAct => ({ kind: 'lapse', on, round: 0, outcome: 'other.fee_unpaid' })
const because = (of: CaseFile, reckoning = STATE_RECKONING) =>
  readClock(of, reckoning).because.map(({ effect }) => effect)
const judged = (of: CaseFile) => judge(of, STATE_RECKONING)
const statusAt = (today: PlainDate, ...[of]: Parameters<typeof judged>) =>
  statusOf(judged(of), horizonOf(STATE_CALENDAR, today))
const codeOf = (result: ReturnType<typeof checkFile>) =>
  result.ok ? 'ok' : result.refusal.kind === 'breach' ? result.refusal.breach.code : result.refusal.kind

describe('the conclusions of a request', () => {
  test('are the service of each round’s own reply, a withdrawal as 其他, a lapse by its outcome', () => {
    const twice = file(
      '2023-04-10',
      reply('2023-04-20'),
      service('2023-04-21'),
      reopening('2023-06-01'),
      reply('2023-06-20', 1, 'partially_granted'),
      service('2023-06-21', 1),
    )
    expect(conclusionsOf(twice).map(({ outcome }) => outcome)).toEqual(['granted', 'partially_granted'])
    expect(conclusionsOf(file('2023-04-10', withdrawal('2023-04-12')))).toEqual([
      { round: 0, on: '2023-04-12', outcome: 'other.other', setAsideOn: null },
    ])
    expect(conclusionsOf(file('2023-04-10', lapse('2023-06-12')))).toEqual([
      { round: 0, on: '2023-06-12', outcome: 'other.fee_unpaid', setAsideOn: null },
    ])
    expect(conclusionsOf(file('2023-04-10', notice('2023-04-12', '2023-05-08'), reply('2023-04-20')))).toEqual([])
  })

  test('are set aside by the reopening that follows them, which may be after years', () => {
    const [first] = conclusionsOf(
      file('2021-04-12', withdrawal('2021-04-13'), thirdParty('2021-04-12'), reopening('2023-06-01')),
    )
    expect(first!.setAsideOn).toBe('2023-06-01')
  })

  test('set aside within their year count in none, later in that year they count', () => {
    const one = (setAsideOn: PlainDate) =>
      countedConclusion([{ round: 0, on: '2023-03-10', outcome: 'granted', setAsideOn }])
    expect([one('2023-03-11'), one('2024-01-01')?.round]).toEqual([undefined, 0])
  })

  test('of a later year than the one that counted, that still stand, are counted nowhere', () => {
    const conclusion = (round: number, on: PlainDate, setAsideOn: PlainDate | null = null) => ({
      round,
      on,
      outcome: 'granted' as const,
      setAsideOn,
    })
    const first = conclusion(0, '2022-03-10', '2023-02-01')
    const second = conclusion(1, '2023-03-01', '2024-02-01')
    const third = conclusion(2, '2024-03-01')
    expect(uncountedConclusions([first, second, third])).toEqual([third])
    expect(uncountedConclusions([conclusion(0, '2022-03-10')])).toEqual([])
    expect(uncountedConclusions([])).toEqual([])
  })
})

describe('the day of receipt', () => {
  const arrives = (arrivedOn: PlainDate, today: PlainDate, confirmedOn: PlainDate | null = null) => {
    const result = receiptDate({ channel: confirmedOn ? 'online' : 'in_person', arrivedOn, confirmedOn }, today)
    return result.ok ? result.value : result.kind === 'breach' ? [result.breach.code, result.breach.field] : result.kind
  }
  test('may be today, and the first on which the revised Regulations are in force', () => {
    expect(arrives('2023-09-15', '2023-09-15')).toBe('2023-09-15')
    expect(arrives('2023-09-14', '2023-09-15', '2023-09-15')).toBe('2023-09-15')
    expect(arrives('2019-05-15', '2023-09-15')).toBe('2019-05-15')
    expect(arrives('2019-05-14', '2023-09-15')).toEqual(['beforeRegulation', 'arrivedOn'])
    expect(arrives('2023-09-14', '2023-09-15', '2023-09-13')).toEqual(['confirmedBeforeArrival', 'confirmedOn'])
  })
})

describe('the clock', () => {
  test('counts the working days that the organ took: received Mon 2023-04-10, none on that day, one on the next', () => {
    const clock = readClock(file('2023-04-10'), STATE_RECKONING)
    const used = (on: PlainDate) => countedDaysUsed(clock, STATE_CALENDAR, on)
    expect([used('2023-04-10'), used('2023-04-11'), used('2023-04-14'), used('2023-04-16')]).toEqual([0, 1, 4, 4])
    const consulted = readClock(file('2023-04-10', thirdParty('2023-04-12'), answered('2023-04-14')), STATE_RECKONING)
    expect(countedDaysUsed(consulted, STATE_CALENDAR, '2023-04-17')).toBe(3)
  })

  test('begins anew with a correction: a letter whose time was over then is of no more account', () => {
    // The third party had until Fri 2023-05-05; the correction came on Wed 2023-05-10.
    const restarted = [thirdParty('2023-04-12'), notice('2023-04-13', '2023-05-15'), response('2023-05-10')]
    expect(because(file('2023-04-10', ...restarted, answered('2023-05-15')))).toEqual([
      'starts',
      'excludes',
      'stops',
      'restarts',
    ])
    expect(readClock(file('2023-04-10', ...restarted), STATE_RECKONING).dueOn).toBe('2023-06-07')
  })

  test('goes on waiting for another organ that has not answered when a correction comes', () => {
    const acts = [otherOrgan('2023-04-12', '2023-04-28'), notice('2023-04-13', '2023-05-15'), response('2023-05-10')]
    const { dueOn, stop } = readClock(file('2023-04-10', ...acts), STATE_RECKONING)
    expect([dueOn, stop?.for]).toEqual([null, 'consultation'])
  })

  test('waits only from the day after the letter: a period that ends on the day of the letter has ended', () => {
    // The twentieth working day after Mon 2023-04-10 is Tue 2023-05-09.
    const due = (on: PlainDate) => readClock(file('2023-04-10', otherOrgan(on, '2023-06-01')), STATE_RECKONING).dueOn
    expect([due('2023-05-09'), due('2023-05-08')]).toEqual(['2023-05-09', null])
  })

  test('is not moved by a payment whose notice came too late, nor by an answer to a letter of no account', () => {
    const late = file('2023-04-10', feeNotice('2023-05-15'), payment('2023-05-22'))
    expect(because(late)).toEqual(['starts', 'comes_too_late'])
    expect(readClock(late, STATE_RECKONING).dueOn).toBe('2023-05-09')
    expect(explainDeadline(late, STATE_RECKONING, TODAY)).toContain('不因此停止计算')
  })

  test('begins anew with the payment, unless the organ counted otherwise at that time', () => {
    const paid = file('2023-04-10', feeNotice('2023-04-14'), payment('2023-04-24'))
    const resumed = { ...STATE_RECKONING, feeResumedUntil: '2023-04-24' as const }
    expect([because(paid).at(-1), because(paid, resumed).at(-1)]).toEqual(['restarts', 'resumes'])
    expect(readClock(paid, STATE_RECKONING).dueOn).toBe('2023-05-24')
    // Seven working days of waiting, Sun 04-23 being worked, are added to Tue 2023-05-09.
    const { dueOn, because: steps } = readClock(paid, resumed)
    expect([dueOn, steps.at(-1)!.workingDays]).toEqual(['2023-05-18', 7])
    expect(because(paid, { ...resumed, feeResumedUntil: '2023-04-23' }).at(-1)).toBe('restarts')
    expect(explainDeadline(paid, resumed, TODAY)).toContain('等待缴费的7个工作日')
    expect(explainDeadline(paid, STATE_RECKONING, TODAY)).toContain('缴费，答复期限自次日起重新计算')
  })

  test('is set by a judgment that names a day, and begins anew with one that names none', () => {
    const acts = [reply('2023-04-20'), service('2023-04-21')]
    const step = (replyBy: PlainDate | null) =>
      readClock(file('2023-04-10', ...acts, reopening('2023-09-04', replyBy)), STATE_RECKONING).because.at(-1)
    expect(step('2023-09-20')).toMatchObject({
      effect: 'restarts',
      workingDays: 20,
      until: { date: '2023-09-20', provisional: false },
      dueOn: '2023-09-20',
    })
    expect(step(null)).toMatchObject({ effect: 'restarts', workingDays: 20, until: null, dueOn: '2023-10-08' })
    expect(codeOf(checkFile(file('2023-04-10', ...acts, reopening('2023-09-04')), STATE_RECKONING, TODAY))).toBe('ok')
    const early = file('2023-04-10', ...acts, reopening('2023-09-04', '2023-09-04'))
    expect(codeOf(checkFile(early, STATE_RECKONING, TODAY))).toBe('respondByTooEarly')
  })

  test('adds the extension that was told, in words too', () => {
    const extended = file('2023-04-10', {
      kind: 'extension',
      on: '2023-05-08',
      round: 0,
      approvedOn: '2023-05-08',
      workingDays: 10,
    })
    expect(readClock(extended, STATE_RECKONING).dueOn).toBe('2023-05-23')
    expect(explainDeadline(extended, STATE_RECKONING, TODAY)).toContain('延长期限10个工作日')
  })

  test('knows no extension before the Regulations had one, and 20 working days from their first day', () => {
    expect([longestExtension('2019-05-14'), longestExtension('2019-05-15')]).toEqual([0, 20])
  })
})

describe('a letter to another organ, and the reply', () => {
  test('all the time of letters without an answer ends with the reply, counted from the first', () => {
    const acts = [
      otherOrgan('2023-04-12', '2023-04-28'),
      otherOrgan('2023-04-14', '2023-05-05', 3),
      reply('2023-04-21'),
    ]
    const { because: steps, dueOn } = readClock(file('2023-04-10', ...acts), STATE_RECKONING)
    expect(steps.at(-1)).toMatchObject({
      act: 'reply',
      effect: 'excludes',
      workingDays: 7,
      until: { date: '2023-04-21', provisional: false },
    })
    expect(dueOn).toBe('2023-05-18')
  })

  test('a reply that leaves no letter open moves nothing', () => {
    const acts = [otherOrgan('2023-04-12', '2023-04-28'), answered('2023-04-14', 2), reply('2023-04-21')]
    expect(because(file('2023-04-10', ...acts))).toEqual(['starts', 'stops', 'excludes'])
    expect(because(file('2023-04-10', thirdParty('2023-04-12'), reply('2023-04-21')))).toEqual(['starts', 'excludes'])
  })

  test('that was written on the day of the reply is no longer waited for', () => {
    const same = file('2023-04-10', otherOrgan('2023-04-21', '2023-05-05'), reply('2023-04-21'))
    expect(readClock(same, STATE_RECKONING).dueOn).toBe('2023-05-09')
  })

  test('of which nothing is known but that it was sent keeps the day that it names', () => {
    const step = readClock(file('2023-04-10', otherOrgan('2023-04-12', '2023-04-28')), STATE_RECKONING).because.at(-1)
    expect(step).toMatchObject({ effect: 'stops', workingDays: 0, until: { date: '2023-04-28' } })
    expect(step!.citation.article).toBeTruthy()
  })
})

describe('where a request stands', () => {
  test('it waits until the last letter’s day, whichever was sent last', () => {
    const consulted = (...letters: CaseAct[]) => judged(file('2023-04-10', ...letters)).waitingUntil
    // The third party has until Fri 2023-05-05.
    expect(consulted(thirdParty('2023-04-12'), otherOrgan('2023-04-13', '2023-04-20'))).toBe('2023-05-05')
    expect(consulted(otherOrgan('2023-04-12', '2023-04-20'), thirdParty('2023-04-13', 3))).toBe('2023-05-06')
    expect(consulted(thirdParty('2023-04-12'), answered('2023-04-14'), otherOrgan('2023-04-17', '2023-04-20'))).toBe(
      '2023-04-20',
    )
  })

  test('with the days that are left when the waiting ends', () => {
    expect(judged(file('2023-04-10', thirdParty('2023-04-12'))).daysLeftWhileWaiting).toBe(18)
    expect(judged(file('2023-04-10', otherOrgan('2023-04-12', '2023-04-28'))).daysLeftWhileWaiting).toBe(18)
    expect(judged(file('2023-04-10')).daysLeftWhileWaiting).toBeNull()
  })

  test('with the days that its conclusion took', () => {
    const concluded = judged(file('2023-04-10', reply('2023-04-20'), service('2023-04-21')))
    expect([concluded.concludedOn, concluded.workingDaysUsed]).toEqual(['2023-04-21', 9])
    expect(judged(file('2023-04-10', reply('2023-04-20'))).workingDaysUsed).toBeNull()
    const stopped = judged(file('2023-04-10', feeNotice('2023-04-12'), withdrawal('2023-04-17')))
    expect([stopped.concludedOn, stopped.workingDaysUsed]).toEqual(['2023-04-17', null])
  })

  test('and nothing of what it waits for is provisional where it waits for nobody, or has not been confirmed', () => {
    expect(judged(file('2023-04-10')).waitingProvisional).toBe(false)
    const pending = judged({ ...file('2023-04-10'), pending: true })
    expect(pending).toMatchObject({ stage: 'awaiting_confirmation', provisional: false, waitingProvisional: false })
    expect(nextStep(pending, 'unconfirmed')).toBe('confirmation')
    expect(readClock({ ...file('2023-04-10'), pending: true }, STATE_RECKONING)).toMatchObject({
      dueOn: null,
      provisional: false,
    })
  })

  test('how many acts were irregular, each counted once', () => {
    const late: CaseAct = {
      kind: 'extension',
      on: '2023-05-15',
      round: 0,
      approvedOn: '2023-05-16',
      workingDays: 30,
      irregularBecause: '系统故障',
    }
    expect(judged(file('2023-04-10', late)).irregularActs).toBe(1)
    const twice = file('2023-04-10', notice('2023-05-05', '2023-05-22'), response('2023-05-10'), {
      ...late,
      on: '2023-06-12',
      approvedOn: '2023-06-12',
      workingDays: 20,
    })
    expect(judged(twice).irregularActs).toBe(2)
    expect(judged(file('2023-04-10', feeNotice('2023-04-12'))).irregularActs).toBe(0)
  })

  test('it is paused until the day that ends the waiting, then runs on, or has lapsed where only an answer ends it', () => {
    const third = file('2023-04-10', thirdParty('2023-04-12'))
    expect([statusAt('2023-05-05', third), statusAt('2023-05-06', third)]).toEqual(['paused', 'open'])
    const other = file('2023-04-10', otherOrgan('2023-04-12', '2023-04-28'))
    expect([statusAt('2023-04-28', other), statusAt('2023-04-29', other)]).toEqual(['paused', 'lapsed'])
    expect(statusAt('2023-04-11', file('2023-04-10', feeNotice('2023-04-10', null)))).toBe('paused')
    expect(leftOf(judged(other), horizonOf(STATE_CALENDAR, '2023-04-29'))).toBeNull()
  })

  test('a split request has no next step', () =>
    expect(
      nextStep(judged(file('2023-09-15', { kind: 'split', on: '2023-09-18', round: 0 })), 'split'),
    ).toBeUndefined())
})

describe('the periods beside that of the reply', () => {
  const subs = (...acts: CaseAct[]) =>
    subDeadlinesOf(file('2023-04-10', ...acts), STATE_RECKONING).map(({ of, by, metOn, consultation }) => [
      of,
      by,
      metOn,
      ...(consultation === undefined ? [] : [consultation]),
    ])

  test('of asking to correct is there until the request is answered, and met by the notice', () => {
    expect(subs()).toEqual([['clarify', '2023-04-19', null]])
    expect(subs(reply('2023-04-20'))).toEqual([])
    expect(subs(notice('2023-04-12', '2023-05-08'), response('2023-04-20'), reply('2023-04-21'))).toEqual([
      ['clarify', '2023-04-19', '2023-04-12'],
      ['correction', '2023-05-08', '2023-04-20'],
    ])
  })

  test('of each letter is met by its own answer', () => {
    expect(subs(thirdParty('2023-04-12'), otherOrgan('2023-04-13', '2023-04-28'), answered('2023-04-21'))).toEqual([
      ['clarify', '2023-04-19', null],
      ['consultation', '2023-05-05', '2023-04-21', 1],
      ['consultation', '2023-04-28', null, 2],
    ])
  })

  test('of a payment begins when the notice is received', () => {
    expect(subs(feeNotice('2023-04-12', null)).map(([of]) => of)).toEqual(['clarify'])
    expect(subs(feeNotice('2023-04-12'), payment('2023-04-20')).at(-1)).toEqual(['payment', '2023-05-11', '2023-04-20'])
  })

  test('of the round before are no longer there; what stands for the application stays', () => {
    const acts = [thirdParty('2023-04-12'), answered('2023-04-14'), reply('2023-04-20'), service('2023-04-21')]
    expect(subs(...acts, reopening('2023-06-01'))).toEqual([])
    const corrected = [
      notice('2023-04-12', '2023-05-08'),
      response('2023-04-20'),
      reply('2023-04-21'),
      service('2023-04-24'),
    ]
    expect(subs(...corrected, reopening('2023-06-01')).map(([of]) => of)).toEqual(['clarify', 'correction'])
  })
})

describe('day by day', () => {
  const dates = (of: CaseFile, today: PlainDate) => ribbonOf(of, STATE_RECKONING, today).map(({ date }) => date)

  test('while the applicant is waited for it goes to the day that it has, or to today where that is later', () => {
    const waiting = file('2023-04-20', notice('2023-04-24', '2023-05-15'))
    expect(dates(waiting, '2023-05-01').at(-1)).toBe('2023-05-15')
    expect(dates(waiting, '2023-05-18').at(-1)).toBe('2023-05-18')
    expect(ribbonOf(waiting, STATE_RECKONING, '2023-05-01').some(({ due }) => due)).toBe(false)
    const unknown = file('2023-04-20', feeNotice('2023-04-24', null))
    expect(dates(unknown, '2023-05-04').at(-1)).toBe('2023-05-04')
  })

  test('it ends after 400 days', () => {
    const waiting = file('2021-04-20', otherOrgan('2021-04-22', '2021-05-10'))
    expect(dates(waiting, '2023-05-18')).toHaveLength(400)
    expect(dates(waiting, '2022-05-24')).toHaveLength(400)
    expect(dates(waiting, '2022-05-23')).toHaveLength(399)
  })

  test('only days that count have a number', () => {
    const days = ribbonOf(file('2023-09-15'), STATE_RECKONING, '2023-09-20')
    expect(days.filter(({ mark }) => mark !== 'counted').every(({ ordinal }) => ordinal === null)).toBe(true)
    expect(days.filter(({ mark }) => mark === 'counted').map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  test('the sentence of days off names holidays, make-up days, or both, and is left out without either', () => {
    const sentence = (receivedOn: PlainDate) =>
      /期间[^。]*。/.exec(explainDeadline(file(receivedOn), STATE_RECKONING, receivedOn))?.[0]
    // Mon 2023-05-22 to Mon 2023-06-19 has neither; from 2023-06-01 there are 端午节 and its make-up day.
    expect(sentence('2023-05-22')).toBeUndefined()
    expect(sentence('2023-06-01')).toMatch(/^期间扣除端午节放假；2023年6月25日为调休上班/)
    expect(sentence('2024-03-18')).toMatch(/^期间扣除清明节放假；2024年4月7日/)
    expect(sentence('2021-05-18')).toMatch(/^期间扣除端午节放假（/)
    expect(sentence('2023-04-06')).toMatch(/^期间(?:扣除劳动节放假；)?2023年4月23日|^期间扣除劳动节/)
  })
})

describe('what may follow', () => {
  test('until a request is confirmed nothing else can be done in it, by Art. 31', () => {
    const pending = { ...file('2023-04-10'), pending: true }
    expect(permittedActs(pending)).toEqual(['confirmation'])
    const refused = mayFollow('reply', pending)
    expect(!refused.ok && refused.kind === 'breach' && refused.breach.citation?.article).toContain('第三十一条')
  })

  test('an act on a day that has not come, and one without a day that it may lack', () => {
    const check = (act: CaseAct) => codeOf(checkFile(file('2024-05-13', act), STATE_RECKONING, TODAY))
    expect([check(feeNotice(TODAY, null)), check(feeNotice('2024-06-04', null))]).toEqual(['ok', 'dateInFuture'])
    expect(check(feeNotice('2024-05-20', '2024-05-17'))).toBe('letterReceivedTooEarly')
    const sent = { ...thirdParty('2024-05-20'), letterReceivedOn: null } as CaseAct
    expect([check(sent), check({ ...sent, letterReceivedOn: '2024-05-17' } as CaseAct)]).toEqual([
      'ok',
      'letterReceivedTooEarly',
    ])
    const unnamed = { ...otherOrgan('2024-05-20', '2024-05-31'), respondBy: null } as CaseAct
    expect(check(unnamed)).toBe('answerDayMissing')
    expect(check({ ...unnamed, respondBy: '2024-05-20' } as CaseAct)).toBe('respondByTooEarly')
  })

  test('a delay is announced no earlier than its verdict, and while a period runs', () => {
    const delayed = (on: PlainDate, ...more: CaseAct[]) => {
      const acts: CaseAct[] = [
        { kind: 'reasons_request', on: '2024-05-08', round: 0, respondBy: '2024-05-24' },
        { kind: 'reasons_verdict', on: '2024-05-20', round: 0, reasonable: true },
        ...more,
        { kind: 'delay', on, round: 0, until: '2024-08-30' },
      ]
      return codeOf(checkFile({ ...file('2024-05-06'), acts }, STATE_RECKONING, TODAY))
    }
    expect([delayed('2024-05-21'), delayed('2024-05-17')]).toEqual(['ok', 'verdictBeforeRequest'])
    expect(delayed('2024-05-23', feeNotice('2024-05-22'))).toBe('noPeriodRunning')
  })

  test('a case of before the ledger lapses without its groundwork, by either gap; a new one does not', () => {
    const of = (gaps: CaseFile['gaps']) => {
      const result = mayFollow('lapse', { ...file('2023-04-10'), gaps })
      return result.ok
    }
    expect([of([]), of(['clarification_lapsed']), of(['fee_lapsed'])]).toEqual([false, true, true])
    expect(lapsing(standingOf(file('2023-04-10', feeNotice('2023-04-12'))))).toBe('other.fee_unpaid')
    expect(lapsing(standingOf(file('2023-04-10', notice('2023-04-12', '2023-05-08'))))).toBe(
      'other.clarification_lapsed',
    )
  })
})

describe('acts as they happened', () => {
  const kinds = (...acts: CaseAct[]) => inOrder(acts).map(({ kind, round }) => `${kind} ${round}`)

  test('go by round, then by day, whatever the order in which they were entered', () => {
    const acts = [service('2023-04-21'), reply('2023-06-20', 1), reopening('2023-06-01'), reply('2023-04-20')]
    expect(kinds(...acts)).toEqual(['reply 0', 'service 0', 'reopening 1', 'reply 1'])
    expect(kinds(...acts.toReversed())).toEqual(['reply 0', 'service 0', 'reopening 1', 'reply 1'])
    expect(kinds(reply('2023-06-20', 1), reply('2023-08-20'))).toEqual(['reply 0', 'reply 1'])
  })

  test('an answer stands behind its own letter, not behind one of another round', () => {
    const second = { ...thirdParty('2023-06-05'), round: 1 }
    const early = { ...answered('2023-06-02'), round: 1 }
    expect(kinds(thirdParty('2023-04-12'), early, second)).toEqual([
      'consultation 0',
      'consultation 1',
      'consultation_answer 1',
    ])
  })

  test('a letter is answered by the answer to it alone', () => {
    const { consultations } = standingOf(
      file('2023-04-10', thirdParty('2023-04-12'), otherOrgan('2023-04-13', '2023-04-28'), answered('2023-04-14')),
    )
    expect(consultations.map(({ id, answered: by }) => [id, by?.on])).toEqual([
      [1, '2023-04-14'],
      [2, undefined],
    ])
  })
})

test('an organ’s own notices are reckoned with, the same ones by the same calendar', () => {
  const { calendar: _, ...conventions } = STATE_RECKONING
  const day = [
    {
      year: 2023,
      notices: ['某州人民政府通知'],
      partial: true,
      off: [['2023-04-17', '2023-04-17', '三月三']],
      makeUp: [],
    },
  ] as const
  const own = () => reckoningWith({ ...conventions, notices: day.map((each) => ({ ...each })) })
  expect(readClock(file('2023-04-10'), own()).dueOn).toBe('2023-05-10')
  expect(own().calendar).toBe(own().calendar)
  expect(reckoningWith({ ...conventions, notices: [] }).calendar).toBe(STATE_CALENDAR)
  expect(calendarOf([]).exceptions.size).toBe(0)
})

test('applicants are the same by kind, name and every number that both have', () => {
  const one = { kind: 'natural_person', name: '陈静', identityNumber: '', organisationCode: '' } as const
  expect(isSame(one, one)).toBe(true)
  expect(isSame(one, { ...one, kind: 'business' })).toBe(false)
  expect(isSame({ ...one, identityNumber: '1' }, { ...one, identityNumber: '1' })).toBe(true)
  expect(isSame({ ...one, identityNumber: '1' }, { ...one, identityNumber: '2' })).toBe(false)
  expect(isSame({ ...one, identityNumber: '1' }, one)).toBe(true)
})
