import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../../dates'
import { calendarOf, type HolidayNotice } from './calendar'
import { HOLIDAY_NOTICES } from './notices'
import { AMENDMENT_TEXTS, NOTICE_TEXTS } from './notices.fixture'
import { noticeNumber, noticeProblems, noticeYear, type ReadNotice, readNotice } from './read-notice'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const
const AMENDED = [2019, 2020] as const
const shipped = (year: number): HolidayNotice => HOLIDAY_NOTICES.find((notice) => notice.year === year)!

const PASTED = {
  'on one line': (text: string) => text.replaceAll('\n', ''),
  'in full width': (text: string) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'with hard spaces': (text: string) => text.replace(/(\d+)/g, '\u00a0$1\u3000').replaceAll('\n', '\r\n\u3000\u3000'),
}

describe.each(YEARS)('the notice of %i', (year) => {
  const text = NOTICE_TEXTS[year]
  const reading = readNotice(text, year)

  test('says its year and its number', () => {
    expect(noticeYear(text)).toBe(year)
    expect(noticeNumber(text)).toBe(shipped(year).notices[0])
  })

  test('is understood whole and fits together', () => {
    expect(reading.unread).toEqual([])
    expect(noticeProblems(reading)).toEqual([])
    expect(reading.stated.length).toBeGreaterThan(2)
  })

  test.each(Object.entries(PASTED))('reads the same pasted %s', (_, pasted) => {
    expect(readNotice(pasted(text), year)).toEqual(reading)
    expect([noticeYear(pasted(text)), noticeNumber(pasted(text))]).toEqual([year, shipped(year).notices[0]])
  })

  test('reads the same where lines are broken, wherever that is', () => {
    for (let length = 1; length <= 40; length += 1) {
      expect(readNotice(broken(text, length), year)).toEqual(reading)
      expect(noticeYear(broken(text, length))).toBe(year)
    }
  })
})

test.each(YEARS.filter((year) => shipped(year).notices.length === 1))(
  'the days of %i are those of the calendar',
  (year) => {
    const { off, makeUp } = readNotice(NOTICE_TEXTS[year], year)
    expect({ off, makeUp }).toEqual({ off: shipped(year).off, makeUp: shipped(year).makeUp })
  },
)

describe.each(AMENDED)('the change of %i', (year) => {
  const text = AMENDMENT_TEXTS[year]
  const change = readNotice(text, year)

  test('says its year and its number, and is understood whole', () => {
    expect([noticeYear(text), noticeNumber(text)]).toEqual([year, shipped(year).notices[1]])
    expect([change.unread, noticeProblems(change)]).toEqual([[], []])
  })

  test('over the notice makes the days of the calendar', () => {
    const base = readNotice(NOTICE_TEXTS[year], year)
    const { exceptions } = calendarOf([asNotice(base), asNotice(change)])
    expect(exceptions).toEqual(calendarOf([{ ...shipped(year), notices: [] }]).exceptions)
  })
})

test('the change of May 2019 names its holiday in the title only', () => {
  const { off, makeUp } = readNotice(AMENDMENT_TEXTS[2019], 2019)
  expect(off).toEqual([['2019-05-01', '2019-05-04', '劳动节']])
  expect(makeUp).toEqual([
    ['2019-04-28', '劳动节'],
    ['2019-05-05', '劳动节'],
  ])
})

describe('a holiday that is extended', () => {
  const until = '一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。'

  test('begins where the notice known before says, and the day of return is no make-up day', () => {
    const { off, makeUp } = readNotice(until, 2020)
    expect([off, makeUp]).toEqual([[['2020-01-24', '2020-02-02', '春节']], []])
  })

  test('is understood whole', () => expect(readNotice(until, 2020).unread).toEqual([]))

  test.each(['延长2020年春节假期至2月30日', '延长2020年春节假期至1月2日'])(
    'is left to a person where the day is none, or before it begins: %s',
    (text) => expect(readNotice(text, 2020)).toMatchObject({ off: [], unread: [text] }),
  )

  test('is left to a person where no notice is known', () => {
    const { off, unread } = readNotice(until, 2020, [])
    expect(off).toEqual([])
    expect(unread).toEqual([until.slice(0, -1)])
  })
})

describe('a sentence', () => {
  const days = (text: string, year = 2026) => {
    const { off, makeUp, unread } = readNotice(text, year)
    return { off, makeUp, unread }
  }
  const none = { off: [], makeUp: [], unread: [] }

  test.each<[string, PlainDate, PlainDate]>([
    ['元旦：12月30日至1月1日放假，共3天。', '2025-12-30', '2026-01-01'],
    ['元旦：1月1日放假，共1天', '2026-01-01', '2026-01-01'],
    ['一、元旦：１２月３１日（周三）－１月２日（周五）放假，共３天。', '2025-12-31', '2026-01-02'],
    ['（一）元旦：2026年1月1日—3日放假公休，共3天。', '2026-01-01', '2026-01-03'],
    ['1．元旦：1月1日至3日放假。', '2026-01-01', '2026-01-03'],
    ['现将元旦放假安排通知如下：12月31日至1月2日放假调休，共3天。', '2025-12-31', '2026-01-02'],
  ])('%s', (text, first, last) => expect(days(text)).toEqual({ ...none, off: [[first, last, '元旦']] }))

  test('of days off and a day in lieu', () =>
    expect(days('清明节：4月5日放假，4月6日（星期一）补休。')).toEqual({
      ...none,
      off: [
        ['2026-04-05', '2026-04-05', '清明节'],
        ['2026-04-06', '2026-04-06', '清明节'],
      ],
    }))

  test('of make-up days that leave out the month, or belong to the year before', () => {
    expect(days('春节：2月28日（周六）、3月1日（周日）和7日（周六）上班。').makeUp.map(([day]) => day)).toEqual([
      '2026-02-28',
      '2026-03-01',
      '2026-03-07',
    ])
    expect(days('元旦：2012年1月1日至3日放假调休，共3天。12月31日（星期六）上班。', 2012).makeUp).toEqual([
      ['2011-12-31', '元旦'],
    ])
  })

  test('of a local holiday', () => {
    const text = '桂政办发〔2026〕3号\n关于2026年“三月三”放假的通知\n放假安排：“壮族三月三”4月19日至21日放假，共3天。'
    expect(days(text)).toEqual({ ...none, off: [['2026-04-19', '2026-04-21', '假日']] })
    expect(days('壮族三月三节：4月19日至21日放假，共3天。').off).toEqual([['2026-04-19', '2026-04-21', '壮族三月三节']])
    expect([noticeNumber(text), noticeYear(text)]).toEqual(['桂政办发〔2026〕3号', 2026])
  })

  test.each([
    '鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月16日）休息。',
    '2月15日至23日放假期间要安排好值班。',
    '国务院办公厅\n2025年11月4日',
    '新华社北京11月4日电',
    '遇有重大突发事件，于3日内报告。',
    '2月16日（周一）照常上班。',
    '2025年11月4日',
    '各单位值班安排于2月10日前报送。',
  ])('that changes no day: %s', (text) => expect(days(text)).toEqual(none))

  test.each([
    '2月16日（除夕）下午可以提前离岗',
    '春节：2月30日放假',
    '春节：2月30日至3月2日放假',
    '春节：2月28日至2月30日放假',
    '国庆节：10月8日至1日放假',
    '国庆节：10月1日起放假7天',
    '春节：2月28日（周六）起上班',
    '10月1日至7日放假期间免收通行费',
    '鼓励有条件的单位2月16日放假',
    '取消2月28日（周六）上班的安排',
    '春节：原定2月28日（周六）上班，调整为3月1日（周日）上班',
    '2月16日不放假',
  ])('that a person has to look at: %s', (text) => {
    const { off, makeUp, unread } = days(text)
    expect([off, makeUp]).toEqual([[], []])
    expect(unread).toEqual([text])
  })

  test('that says once more what is off already adds nothing', () => {
    const once = [['2026-02-15', '2026-02-23', '春节']]
    expect(days('春节：2月15日至23日放假，2月16日放假。').off).toEqual(once)
    expect(days('春节：2月15日至23日放假，2月15日至23日放假。').off).toEqual(once)
    expect(days('春节：2月15日至23日放假，2月23日至24日放假。').off).toHaveLength(2)
    expect(days('春节：2月15日至23日放假，2月14日至16日放假。').off).toHaveLength(2)
    expect(days('一、国庆节：10月1日至7日放假。\n二、中秋节：10月3日放假。').off).toHaveLength(2)
  })

  test('that names several holidays without a label of its own is of all of them, in its order', () => {
    const named = (text: string) => days(text).off.map(([, , holiday]) => holiday)
    expect(named('国庆节、中秋节10月1日至8日放假。')).toEqual(['国庆节、中秋节'])
    expect(named('中秋节、国庆节10月1日至8日放假。')).toEqual(['中秋节、国庆节'])
    expect(named('一、放假时间：国庆节10月1日至7日放假。')).toEqual(['国庆节'])
  })

  test('of make-up days of which one is no weekend day names both, for a person to check', () => {
    expect(days('春节：2月28日（周六）、3月2日（周一）上班。').makeUp.map(([day]) => day)).toEqual([
      '2026-02-28',
      '2026-03-02',
    ])
  })

  test('that crosses the turn of the year goes on from the year that it names', () =>
    expect(days('2025年12月31日至1月2日放假。', 2025).off).toEqual([['2025-12-31', '2026-01-02', '假日']]))

  test('of the introduction, or of another paragraph, is looked at by a person where it has a day without a rule', () => {
    expect(days('经批准，2月16日不放假。\n一、元旦：1月1日放假。').unread).toEqual(['经批准，2月16日不放假'])
    expect(days('一、元旦：1月1日放假。\n二、春节：2月28日（周六）另行通知。').unread).toEqual([
      '二、春节：2月28日（周六）另行通知',
    ])
  })

  test('of which only a part is understood', () => {
    const { makeUp, unread } = days('春节：2月14日（周六）上班，2月28日（周六）另行通知。')
    expect(makeUp).toEqual([['2026-02-14', '春节']])
    expect(unread).toEqual(['春节：2月14日（周六）上班，2月28日（周六）另行通知'])
  })
})

describe('what does not fit together', () => {
  const problems = (text: string, year = 2026) => noticeProblems(readNotice(text, year))

  test('nothing to read', () => expect(problems('此件公开发布')).toEqual([{ code: 'noHoliday' }]))

  test('the count', () =>
    expect(problems('国庆节：10月1日至7日放假调休，共8天。')).toEqual([
      { code: 'countDiffers', holiday: '国庆节', stated: 8, found: 7 },
    ]))

  test('a make-up day from Monday to Friday', () =>
    expect(problems('元旦：1月1日至3日放假。1月5日上班。')).toEqual([
      { code: 'makeUpOnWeekday', date: '2026-01-05', holiday: '元旦' },
    ]))

  test('days that stand twice', () =>
    expect(problems('一、中秋节：9月25日至10月1日放假。10月10日上班。\n二、国庆节：10月1日至10日放假。')).toEqual([
      { code: 'daysOverlap', date: '2026-10-01', holiday: '中秋节', other: '国庆节' },
      { code: 'daysOverlap', date: '2026-10-10', holiday: '国庆节', other: '中秋节' },
    ]))

  test('days that stand twice are named by the first of them, whichever holiday is told first', () =>
    expect(problems('一、国庆节：10月3日至7日放假。\n二、中秋节：10月1日至4日放假。')).toEqual([
      { code: 'daysOverlap', date: '2026-10-03', holiday: '国庆节', other: '中秋节' },
    ]))

  test('the notice of another year, by its weekdays', () => {
    const codes = problems(NOTICE_TEXTS[2026], 2027).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['weekdayDiffers', 'makeUpOnWeekday']))
    expect(problems('元旦：1月1日（周四）放假。', 2027)).toEqual([
      { code: 'weekdayDiffers', date: '2027-01-01', stated: 4, found: 5 },
    ])
  })
})

test('without a title the year is that of the dates, if they say one', () => {
  expect(noticeYear('一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。')).toBe(2023)
  expect(noticeYear('一、元旦：1月1日放假，与周末连休。')).toBeUndefined()
  expect(noticeNumber('一、元旦：1月1日放假，与周末连休。')).toBeUndefined()
})

test.each(['国办发明电[2025]7号', '通知　国办发明电［２０２５］７号', '（国办发明电【2025】第7号）'])(
  'the number %s',
  (text) => expect(noticeNumber(text)).toBe('国办发明电〔2025〕7号'),
)

function asNotice({ year, off, makeUp }: ReadNotice): HolidayNotice {
  return { year, notices: [], off, makeUp }
}

function broken(text: string, length: number): string {
  return text.replaceAll('\n', '').replace(new RegExp(`.{${length}}`, 'g'), '$&\n')
}
