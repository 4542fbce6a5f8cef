import { describe, expect, test } from 'vitest'
import { anchorsIn } from '../backup/anchor'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { missingYear } from './calendar-duty'
import { digestLetter } from './digest'
import { byUrgency, concerns, type Duty, type Person, reminderKey } from './duty'
import { isQuiet, readQuietHours } from './quiet-hours'

const REPLY: Duty = {
  kind: 'reply',
  by: '2024-06-05',
  provisional: false,
  subject: '2024-010',
  detail: '验收文件',
  href: '/requests/2024-010',
  sectionId: 1,
  handlerId: 7,
}

test('the earlier day comes first, and of one day the reply', () => {
  const consultation = { ...REPLY, kind: 'consultation' as const }
  const earlier = { ...consultation, by: '2024-06-04' as const }
  expect([consultation, REPLY, earlier].sort(byUrgency)).toEqual([earlier, REPLY, consultation])
})

describe('whose duty it is', () => {
  const clerk: Person = { id: 8, role: 'clerk', sectionId: 1 }
  test('that of whoever has the case', () => expect(concerns({ ...clerk, id: 7 }, REPLY)).toBe(true))
  test('not of a colleague in the section', () => expect(concerns(clerk, REPLY)).toBe(false))
  test('of the section, where nobody has the case', () =>
    expect(concerns(clerk, { ...REPLY, handlerId: null })).toBe(true))
  test('of those who give cases out, where it is in no section', () => {
    const nobodys = { ...REPLY, handlerId: null, sectionId: null }
    expect(concerns(clerk, nobodys)).toBe(false)
    expect(concerns({ ...clerk, role: 'reviewer' }, nobodys)).toBe(true)
  })
})

test('a duty is near once and late once; a day that moved is another thing', () => {
  expect(reminderKey(REPLY, '2024-06-03')).toBe(reminderKey(REPLY, '2024-06-05'))
  expect(reminderKey(REPLY, '2024-06-06')).not.toBe(reminderKey(REPLY, '2024-06-05'))
  expect(reminderKey({ ...REPLY, by: '2024-06-07' }, '2024-06-03')).not.toBe(reminderKey(REPLY, '2024-06-03'))
})

describe('the days off of the coming year are asked for', () => {
  const until = (last: number) => ({ ...STATE_CALENDAR, years: new Set([2023, 2024].filter((year) => year <= last)) })
  test('from 1 November on', () => {
    expect(missingYear(until(2024), '2024-10-31')).toBeNull()
    expect(missingYear(until(2024), '2024-11-01')).toEqual({ year: 2025, by: '2024-12-31' })
  })
  test('at once, where they are missing for this year', () =>
    expect(missingYear(until(2023), '2024-03-01')).toEqual({ year: 2024, by: '2024-01-01' }))
})

describe('quiet hours', () => {
  const night = readQuietHours('20:00-07:30')!
  test.each([
    ['19:59', false],
    ['20:00', true],
    ['00:00', true],
    ['07:29', true],
    ['07:30', false],
  ])('%s', (at, quiet) => expect(isQuiet(at, night)).toBe(quiet))
  test('within one day', () => {
    const noon = readQuietHours('12:00-14:00')!
    expect([isQuiet('11:59', noon), isQuiet('12:00', noon), isQuiet('14:00', noon)]).toEqual([false, true, false])
  })
  test('what is no two times is refused', () => expect(readQuietHours('25:00-7:30')).toBeUndefined())
})

test('a letter says of a day that it is provisional', () => {
  const letterOf = (provisional: boolean) =>
    digestLetter({
      name: '王芳',
      day: '2026-12-31',
      reminders: [{ ...REPLY, by: '2027-01-08', provisional }],
      calendar: STATE_CALENDAR,
      origin: '',
    })
  for (const part of ['text', 'html'] as const) {
    expect(letterOf(true)[part]).toContain('2027年1月8日（暂定）')
    expect(letterOf(false)[part]).not.toContain('暂定')
  }
})

test('a letter names the matter and its day, and not what was asked for', () => {
  const late = { ...REPLY, by: '2024-05-29', subject: '<2024-008>' } as const
  const letter = digestLetter({
    name: '王芳',
    day: '2024-06-03',
    reminders: [late, REPLY],
    calendar: STATE_CALENDAR,
    origin: 'http://ledger',
    anchor: { id: 7, hash: 'a'.repeat(64) },
  })
  for (const body of [letter.text, letter.html]) expect(anchorsIn(body)).toEqual([{ id: 7, hash: 'a'.repeat(64) }])
  expect(letter.subject).toBe('公开台账提醒：2024年6月3日，2项')
  expect(letter.text).toContain('■ 已逾期 5 天　答复　<2024-008>　2024年5月29日到期')
  expect(letter.text).toContain(
    '▲ 剩 2 个工作日　答复　2024-010　2024年6月5日到期\n    http://ledger/requests/2024-010',
  )
  expect(letter.html).toContain('&lt;2024-008&gt;')
  expect(letter.text + letter.html).not.toContain('验收文件')
})
