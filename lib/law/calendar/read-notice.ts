import { addDays, daysBetween, firstDayOf, type PlainDate, plainDateOf, weekdayOf, yearOf } from '../../dates'
import type { HolidayNotice } from './calendar'
import { HOLIDAY_NOTICES } from './notices'

/** What was read from a notice's text: the days as in `HolidayNotice`, and the counts and weekdays to check them by. */
export type ReadNotice = {
  year: number
  off: [PlainDate, PlainDate, string][]
  makeUp: [PlainDate, string][]
  /** The notice's own count (共N天) of the days off from `first` to `last`. */
  stated: { holiday: string; first: PlainDate; last: PlainDate; days: number }[]
  /** The weekdays that the notice writes beside its dates, 0 for Sunday … 6 for Saturday. */
  weekdays: [PlainDate, number][]
  /** Sentences with a date that were not understood, for a person to look at. */
  unread: string[]
}

/** Contradictions within a notice that was read. */
export type NoticeProblem =
  | { code: 'noHoliday' }
  | { code: 'countDiffers'; holiday: string; stated: number; found: number }
  | { code: 'weekdayDiffers'; date: PlainDate; stated: number; found: number }
  | { code: 'makeUpOnWeekday'; date: PlainDate; holiday: string }
  | { code: 'daysOverlap'; date: PlainDate; holiday: string; other: string }

type Paragraph = {
  /** Whether this is text before the first numbered paragraph, which sets no days. */
  introduces: boolean
  holiday: string | undefined
  sentences: string[]
}
/** A paragraph being read; `near` is the day that a date without a year is close to. */
type Place = { paragraph: Paragraph; near: PlainDate | undefined; month: string | undefined }
type Span = { first: PlainDate; last: PlainDate; weekdays: [PlainDate, number][] }

const HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const
const UNNAMED = '假日'

const DATE = String.raw`(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:\([^()]*\))?`
const DATE_PARTS = /^(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(\([^()]*\))?$/
const DATE_SPAN = `${DATE}(?:[至到~—–-]${DATE})?`
const DATE_SPANS = new RegExp(`(${DATE})(?:[至到~—–-](${DATE}))?`, 'g')
/** 1月26日（周日）、2月8日（周六）上班; 10月1日至8日放假调休，共8天; 2月3日起正常上班. */
const RULE = new RegExp(
  String.raw`(${DATE_SPAN}(?:[、和及]${DATE_SPAN})*)\)?,?(起)?均?(正常|照常)?(放假(?!期间|[前后])|补休|上班)` +
    String.raw`(?:(?:调休|公休)*,?(?:共计?|合计)?(\d{1,2})天)?`,
  'g',
)
const EXTENDED_HOLIDAY = new RegExp(String.raw`延长(?:\d{4}年)?([^\d,]{1,12}?)假期至(${DATE})`, 'g')
/** Words of change: a date beside one of them may be the date that no longer applies. */
const REVOKES = /取消|原定|改为|调整为|不再/

const NUMBERED = String.raw`[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?|\d{1,2}[、.](?!\d)`
const NAMED_HOLIDAY = String.raw`[^\d:。,;\n]{1,20}[节旦日]:`
const BEGINS = new RegExp(`^(?:${NUMBERED}|${NAMED_HOLIDAY})`)
/** Where a line begins a paragraph; 国庆节、 at a line's end goes on with 中秋节：. */
const NEW_LINE = new RegExp(`(?<!、)\\n(?=${NUMBERED}|(?:${HOLIDAYS.join('|')})[^\\d:。,;\\n]{0,20}:)`, 'g')
const BEFORE_PARAGRAPH = new RegExp(`\u2029|(?<=[。;:])(?=${NUMBERED}|${NAMED_HOLIDAY})`)
const HOLIDAY_LABEL = new RegExp(`^(?:${NUMBERED})?([^\\d:。,;]{1,20}):`)

/**
 * Reads the pasted text of the State Council's yearly notice, of a change to it, or of a local one in the same words.
 * Dates without a year belong to `year`; 元旦 may begin in the December before. `earlierNotices` give the
 * beginning of a holiday that is only extended (延长春节假期至…).
 */
export function readNotice(
  text: string,
  year: number,
  earlierNotices: readonly HolidayNotice[] = HOLIDAY_NOTICES,
): ReadNotice {
  const reading: ReadNotice = { year, off: [], makeUp: [], stated: [], weekdays: [], unread: [] }
  for (const paragraph of paragraphsOf(tidy(text))) {
    const near = paragraph.holiday?.includes('元旦') ? firstDayOf(year) : undefined
    const place: Place = { paragraph, near, month: undefined }
    for (const sentence of paragraph.sentences) readSentence(sentence, place, reading, earlierNotices)
  }
  return reading
}

/** The year that a notice says it is for, in its title or else in its dates. */
export function noticeYear(text: string): number | undefined {
  const joined = tidy(text).replaceAll('\n', '')
  const titled = /(\d{4})年(?!\d)[^。:;]{0,40}?(?:假日|假期|放假)/.exec(joined)
  if (titled) return Number(titled[1])
  const dated = [...joined.matchAll(RULE)].flatMap(([, list]) => [...list!.matchAll(/(\d{4})年/g)])
  return dated.length > 0 ? Math.max(...dated.map(([, year]) => Number(year))) : undefined
}

/** The 文号 of a notice, its brackets as they should be: 国办发明电〔2025〕7号. */
export function noticeNumber(text: string): string | undefined {
  const number = /([一-龥]{2,40})[〔[【(](\d{4})[〕\]】)]第?(\d{1,4})号/.exec(tidy(text))
  if (!number) return undefined
  const [, organ, year, ordinal] = number
  // On one line the title runs into the number.
  return `${organ!.replace(/.*(?:通知|文号|字号|根据|按照)/, '')}〔${year}〕${Number(ordinal)}号`
}

/** The problems that a person should check before the days of a notice are used. */
export function noticeProblems(reading: ReadNotice): NoticeProblem[] {
  return [
    ...(reading.off.length === 0 ? [{ code: 'noHoliday' } as const] : []),
    ...countProblems(reading),
    ...weekdayProblems(reading),
    ...makeUpProblems(reading),
    ...overlapProblems(reading),
  ]
}

function countProblems({ off, stated }: ReadNotice): NoticeProblem[] {
  return stated.flatMap(({ holiday, first, last, days }) => {
    const daysOff = off.reduce((sum, [from, to]) => sum + sharedDays([from, to], [first, last]), 0)
    return daysOff === days ? [] : [{ code: 'countDiffers', holiday, stated: days, found: daysOff }]
  })
}

function weekdayProblems({ weekdays }: ReadNotice): NoticeProblem[] {
  return weekdays.flatMap(([date, stated]) => {
    const weekday = weekdayOf(date)
    return weekday === stated ? [] : [{ code: 'weekdayDiffers', date, stated, found: weekday }]
  })
}

function makeUpProblems({ makeUp }: ReadNotice): NoticeProblem[] {
  return makeUp.flatMap(([date, holiday]) => (isWeekend(date) ? [] : [{ code: 'makeUpOnWeekday', date, holiday }]))
}

function overlapProblems({ off, makeUp }: ReadNotice): NoticeProblem[] {
  const spans = [...off, ...makeUp.map(([day, holiday]) => [day, day, holiday] as const)]
  return spans.flatMap(([from, to, holiday], index) =>
    spans.slice(index + 1).flatMap(([otherFrom, otherTo, other]): NoticeProblem[] => {
      const date = from > otherFrom ? from : otherFrom
      return sharedDays([from, to], [otherFrom, otherTo]) > 0 ? [{ code: 'daysOverlap', date, holiday, other }] : []
    }),
  )
}

function sharedDays([from, to]: [PlainDate, PlainDate], [otherFrom, otherTo]: [PlainDate, PlainDate]): number {
  const first = from > otherFrom ? from : otherFrom
  const last = to < otherTo ? to : otherTo
  return Math.max(0, daysBetween(first, last) + 1)
}

function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) === 0 || weekdayOf(date) === 6
}

/** Pasted text has full-width digits, hard spaces, and lines that break within a date or a parenthesis. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\S\n]|[\u200b-\u200d\ufeff]/g, '')
    .replace(/\([^()]*\)/g, (parenthesis) => parenthesis.replaceAll('\n', ''))
}

function paragraphsOf(text: string): Paragraph[] {
  const pieces = text.replace(NEW_LINE, '\u2029').replaceAll('\n', '').split(BEFORE_PARAGRAPH)
  const introduction = BEGINS.test(pieces[0]!) ? '' : pieces[0]!
  const inTitle = HOLIDAYS.filter((name) => introduction.includes(name))
  const only = inTitle.length === 1 ? inTitle[0] : undefined
  return pieces.map((piece) => {
    const introduces = piece === introduction && pieces.length > 1
    return { introduces, holiday: labelOf(piece) ?? only, sentences: piece.split(/[。;!]/) }
  })
}

/** The holiday that a paragraph begins with: 六、国庆节、中秋节：. */
function labelOf(paragraph: string): string | undefined {
  const label = BEGINS.test(paragraph) ? HOLIDAY_LABEL.exec(paragraph)?.[1] : undefined
  return label && !/(?:时间|安排|日期|如下)$/.test(label) ? label : undefined
}

function readSentence(
  sentence: string,
  place: Place,
  reading: ReadNotice,
  earlierNotices: readonly HolidayNotice[],
): void {
  const { ruled, advised } = withoutAdvice(sentence)
  const unreadText = ruled
    .replace(EXTENDED_HOLIDAY, (whole, holiday, until) =>
      readExtension(holiday, until, place, reading, earlierNotices) ? '' : whole,
    )
    .replace(RULE, (whole, list, since, usual, verb, count) => {
      const spans = spansIn(list, place, reading.year)
      const holiday = place.paragraph.holiday ?? (namesIn(sentence) || UNNAMED)
      const understood = spans && !REVOKES.test(ruled)
      return understood && readRule({ spans, since, usual, verb, count, holiday }, reading) ? '' : whole
    })
  if (isUnread(unreadText, place.paragraph) || advised.search(RULE) >= 0) reading.unread.push(asPrinted(sentence))
}

/**
 * Separates the binding part from advice: encouraged leave (鼓励) makes no day off, and duty rosters (值班) change none.
 */
function withoutAdvice(sentence: string): { ruled: string; advised: string } {
  const advised = /(?:鼓励|倡导).*/.exec(sentence)?.[0] ?? ''
  const ruled = sentence.slice(0, sentence.length - advised.length)
  return { ruled: ruled.replace(/[^,]*值班[^,]*/g, ''), advised }
}

type Rule = { spans: Span[]; since?: string; usual?: string; verb: string; count?: string; holiday: string }

function readRule({ spans, since, usual, verb, count, holiday }: Rule, reading: ReadNotice): boolean {
  // 2月3日（星期一）起正常上班 says where the days off end, and makes no working day.
  const ordinary = verb === '上班' && !spans.some(({ first }) => isWeekend(first))
  if (since && !ordinary) return false
  for (const { weekdays } of spans) reading.weekdays.push(...weekdays)
  if (ordinary && (since || usual)) return true
  if (verb === '上班') addMakeUps(spans, holiday, reading)
  else addDaysOff(spans, holiday, count, reading)
  return true
}

function addMakeUps(spans: Span[], holiday: string, { makeUp }: ReadNotice): void {
  for (const { first, last } of spans)
    for (let day = first; day <= last; day = addDays(day, 1)) makeUp.push([day, holiday])
}

function addDaysOff(spans: Span[], holiday: string, count: string | undefined, { off, stated }: ReadNotice): void {
  for (const { first, last } of spans) {
    const alreadyOff = off.some(([from, to, name]) => name === holiday && from <= first && last <= to)
    if (!alreadyOff) off.push([first, last, holiday])
  }
  if (count) stated.push({ holiday, first: spans[0]!.first, last: spans.at(-1)!.last, days: Number(count) })
}

function readExtension(
  holiday: string,
  until: string,
  place: Place,
  { year, off, weekdays }: ReadNotice,
  earlierNotices: readonly HolidayNotice[],
): boolean {
  const end = spansIn(until, place, year)?.[0]
  const extended = earlierNotices
    .filter((notice) => notice.year === year)
    .flatMap((notice) => notice.off)
    .find(([, , name]) => name.includes(holiday))
  if (!end || !extended || end.last < extended[0]) return false
  off.push([extended[0], end.last, extended[2]])
  weekdays.push(...end.weekdays)
  return true
}

/** The spans of a list such as 1月26日（周日）、2月8日（周六）; undefined if one of its days does not exist. */
function spansIn(list: string, place: Place, year: number): Span[] | undefined {
  const spans: Span[] = []
  for (const [, from, to] of list.matchAll(DATE_SPANS)) {
    const first = dateOf(from!, place, year)
    const last = to === undefined ? first : dateOf(to, place, year)
    if (!first || !last || last < first) return undefined
    spans.push({ first, last, weekdays: [...weekdayBeside(first, from!), ...weekdayBeside(last, to ?? '')] })
  }
  return spans
}

function dateOf(text: string, place: Place, ofNotice: number): PlainDate | undefined {
  const [, year, month, day] = DATE_PARTS.exec(text)!
  place.month = month ?? place.month
  const date = year
    ? plainDateOf(Number(year), Number(place.month), Number(day))
    : closestDate(Number(place.month), Number(day), place.near, ofNotice)
  place.near = date ?? place.near
  return date
}

function weekdayBeside(date: PlainDate, text: string): [PlainDate, number][] {
  const weekday = /(?:周|星期)([日天一二三四五六])/.exec(text)?.[1]
  return weekday ? [[date, '日一二三四五六'.indexOf(weekday.replace('天', '日'))]] : []
}

/** The days of one holiday lie close together, so that 12月31日至1月2日 crosses the turn of the year. */
function closestDate(month: number, day: number, near: PlainDate | undefined, year: number): PlainDate | undefined {
  if (!near) return plainDateOf(year, month, day)
  const distance = (date: PlainDate) => Math.abs(daysBetween(near, date))
  return [-1, 0, 1]
    .flatMap((turn) => plainDateOf(yearOf(near) + turn, month, day) ?? [])
    .find((date) => distance(date) < 184)
}

function namesIn(sentence: string): string {
  return HOLIDAYS.filter((name) => sentence.includes(name))
    .sort((a, b) => sentence.indexOf(a) - sentence.indexOf(b))
    .join('、')
}

/** Whether unread dates remain, other than the notice's own date and, in the introduction, the start of a rule (起). */
function isUnread(unreadText: string, { introduces }: Paragraph): boolean {
  const withoutOwnDate = unreadText.replace(/(?:^|[厅院府委局办室部])\d{4}年\d{1,2}月\d{1,2}日(?=$|\()/, '')
  if (!introduces) return /\d日(?![内电])/.test(withoutOwnDate)
  return /\d日(?![内电起])/.test(withoutOwnDate) && /放假|补休|上班/.test(withoutOwnDate)
}

function asPrinted(sentence: string): string {
  return sentence.replaceAll(',', '，').replaceAll(':', '：').replaceAll('(', '（').replaceAll(')', '）')
}
