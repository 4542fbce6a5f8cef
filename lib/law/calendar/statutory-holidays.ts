import { addDays, type PlainDate, plainDateOf, yearOf } from '../../dates'
import { type Citation, type Dated, inForceOn } from '../citation'
import { LUNAR_HOLIDAYS } from './lunar-holidays'

/** What a holiday hangs on: a day of the Gregorian calendar, one of the lunar calendar, or the solar term 清明. */
type Anchor = { month: number; day: number } | 'spring' | 'dragonBoat' | 'midAutumn' | 'qingming'

/** A holiday of all citizens: its first day is `from` days after the anchor, and it lasts so many days. */
type StatutoryHoliday = { holiday: string; anchor: Anchor; from: number; days: number }

const NEW_YEAR: StatutoryHoliday = { holiday: '元旦', anchor: { month: 1, day: 1 }, from: 0, days: 1 }
const QINGMING: StatutoryHoliday = { holiday: '清明节', anchor: 'qingming', from: 0, days: 1 }
const DRAGON_BOAT: StatutoryHoliday = { holiday: '端午节', anchor: 'dragonBoat', from: 0, days: 1 }
const MID_AUTUMN: StatutoryHoliday = { holiday: '中秋节', anchor: 'midAutumn', from: 0, days: 1 }
const NATIONAL_DAY: StatutoryHoliday = { holiday: '国庆节', anchor: { month: 10, day: 1 }, from: 0, days: 3 }

/** 春节 counts from the first day of the first lunar month: −1 is 除夕. */
const springFestival = (from: number, days: number): StatutoryHoliday => ({
  holiday: '春节',
  anchor: 'spring',
  from,
  days,
})
const labourDay = (days: number): StatutoryHoliday => ({
  holiday: '劳动节',
  anchor: { month: 5, day: 1 },
  from: 0,
  days,
})

const ARTICLE_2: Pick<Citation, 'article'> = { article: '第二条' }

/** The holidays of all citizens (全国年节及纪念日放假办法第二条) by revision. */
export const STATUTORY_HOLIDAYS: readonly Dated<readonly StatutoryHoliday[]>[] = [
  {
    inForceFrom: '2008-01-01',
    value: [NEW_YEAR, springFestival(-1, 3), QINGMING, labourDay(1), DRAGON_BOAT, MID_AUTUMN, NATIONAL_DAY],
    citation: { instrument: 'holidays2007', ...ARTICLE_2 },
  },
  {
    inForceFrom: '2014-01-01',
    value: [NEW_YEAR, springFestival(0, 3), QINGMING, labourDay(1), DRAGON_BOAT, MID_AUTUMN, NATIONAL_DAY],
    citation: { instrument: 'holidays2013', ...ARTICLE_2 },
  },
  {
    inForceFrom: '2025-01-01',
    value: [NEW_YEAR, springFestival(-1, 4), QINGMING, labourDay(2), DRAGON_BOAT, MID_AUTUMN, NATIONAL_DAY],
    citation: { instrument: 'holidays2024', ...ARTICLE_2 },
  },
]

export type StatutoryDay = { holiday: string; citation: Citation }

const years = new Map<number, ReadonlyMap<PlainDate, StatutoryDay>>()

/**
 * The holiday that the law itself puts on a day, announced or not; undefined on other days and before 2008. The yearly
 * notice adds only the days beside it that are off or worked in exchange (第六条): those are not known without it.
 */
export function statutoryHolidayOn(date: PlainDate): StatutoryDay | undefined {
  const year = yearOf(date)
  if (year < yearOf(STATUTORY_HOLIDAYS[0]!.inForceFrom)) return undefined
  const known = years.get(year) ?? holidaysOf(year)
  years.set(year, known)
  return known.get(date)
}

function holidaysOf(year: number): ReadonlyMap<PlainDate, StatutoryDay> {
  const { value, citation } = inForceOn(STATUTORY_HOLIDAYS, `${year}-01-01`)
  return new Map(
    value.flatMap(({ holiday, anchor, from, days }) => {
      const day = anchorIn(year, anchor)
      return day === undefined
        ? []
        : Array.from({ length: days }, (_, index) => [addDays(day, from + index), { holiday, citation }] as const)
    }),
  )
}

/** The day of an anchor; undefined for the lunar ones beyond the years of the table. */
function anchorIn(year: number, anchor: Anchor): PlainDate | undefined {
  if (anchor === 'qingming') return qingmingOf(year)
  if (typeof anchor === 'string') return LUNAR_HOLIDAYS.get(year)?.[anchor]
  return plainDateOf(year, anchor.month, anchor.day)
}

/** 清明 in the years 2000 to 2099, by the mean length of the solar year (寿星通式): 4 or 5 April. */
function qingmingOf(year: number): PlainDate {
  const inCentury = year % 100
  return addDays(`${year}-04-01`, Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4) - 1)
}
