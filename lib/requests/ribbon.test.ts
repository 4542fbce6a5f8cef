import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import type { CaseAct } from './case-file'
import { readClock } from './clock'
import { explainDeadline } from './explanation'
import { inOrder } from './order'
import { STATE_RECKONING } from './reckoning'
import { ribbonOf } from './ribbon'

const fileOf = (receivedOn: PlainDate, ...acts: CaseAct[]) => ({ receivedOn, acts: inOrder(acts) })
const ribbon = (file: ReturnType<typeof fileOf>) => ribbonOf(file, STATE_RECKONING, '2023-09-20')
const on = (file: ReturnType<typeof fileOf>, date: PlainDate) => ribbon(file).find((day) => day.date === date)

const consulted = fileOf(
  '2023-04-10',
  {
    kind: 'consultation',
    id: 1,
    round: 0,
    on: '2023-04-12',
    party: 'third_party',
    letterReceivedOn: null,
    respondBy: null,
  },
  { kind: 'consultation_answer', id: 1, round: 0, on: '2023-04-21', answer: 'objects' },
)
const corrected = fileOf(
  '2023-04-20',
  { kind: 'clarification_notice', round: 0, on: '2023-04-24', respondBy: '2023-05-15' },
  { kind: 'clarification_response', round: 0, on: '2023-05-10' },
)

describe('day by day from Fri 2023-09-15 to Thu 2023-10-19', () => {
  const file = fileOf('2023-09-15')
  test('the day of receipt is the start, the next working day the first', () => {
    expect(ribbon(file)[0]).toMatchObject({ date: '2023-09-15', mark: 'start' })
    expect(on(file, '2023-09-18')).toMatchObject({ mark: 'counted', ordinal: 1 })
  })
  test('a weekend and a holiday are left out, a make-up Saturday counts', () => {
    expect(on(file, '2023-09-16')).toMatchObject({ mark: 'off', day: { kind: 'weekend' } })
    expect(on(file, '2023-10-02')).toMatchObject({
      mark: 'off',
      day: { kind: 'holiday', notice: '国办发明电〔2022〕16号' },
    })
    expect(on(file, '2023-10-07')).toMatchObject({ mark: 'counted', day: { kind: 'make_up' } })
  })
  test('the last day is the twentieth', () => {
    expect(ribbon(file).at(-1)).toMatchObject({ date: '2023-10-19', mark: 'counted', ordinal: 20, due: true })
  })
})

test('the days of consulting are left out, and the twentieth counted day is still the deadline', () => {
  expect(on(consulted, '2023-04-13')?.mark).toBe('excluded')
  expect(on(consulted, '2023-04-21')?.mark).toBe('excluded')
  expect(on(consulted, '2023-04-23')).toMatchObject({ mark: 'counted', ordinal: 3, day: { kind: 'make_up' } })
  expect(ribbon(consulted).at(-1)).toMatchObject({ date: '2023-05-18', ordinal: 20 })
})

test('while the applicant corrects, nothing counts; on receipt of the correction it begins anew', () => {
  expect(on(corrected, '2023-04-24')).toMatchObject({ mark: 'counted', ordinal: 3 })
  expect(on(corrected, '2023-04-25')?.mark).toBe('stopped')
  expect(on(corrected, '2023-05-10')?.mark).toBe('start')
  expect(on(corrected, '2023-05-11')).toMatchObject({ mark: 'counted', ordinal: 1 })
  expect(ribbon(corrected).at(-1)).toMatchObject({ date: '2023-06-07', ordinal: 20 })
})

test.each([consulted, corrected, fileOf('2024-01-22')])('the ribbon ends where the clock says', (file) => {
  const days = ribbon(file)
  expect(days.filter(({ due }) => due).map(({ date }) => date)).toEqual([readClock(file, STATE_RECKONING).dueOn])
})

test('the deadline is explained in sentences, with each article and notice', () => {
  expect(explainDeadline(fileOf('2023-09-15'), STATE_RECKONING, '2023-09-20')).toBe(
    '本机关于2023年9月15日收到申请，应当自收到申请之日起20个工作日内答复（《条例》第三十三条第二款）。' +
      '期间扣除中秋节、国庆节放假；2023年10月7日、2023年10月8日为调休上班，计入工作日（国办发明电〔2022〕16号）。' +
      '答复期限至2023年10月19日届满。',
  )
  const text = explainDeadline(consulted, STATE_RECKONING, '2023-09-20')
  expect(text).toContain('2023年4月21日收到意见，征求意见所用的7个工作日不计算在期限内（《条例》第三十三条第三款）。')
  expect(text).toContain('答复期限至2023年5月18日届满。')
})
