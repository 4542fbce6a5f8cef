import { z } from 'zod'
import { codeOf, reason, requiredLine } from '../fields'
import { LETTER_KINDS, type LetterKind, letterRule } from '../law/letters/letters'

/** 文号: how the numbers of letters are written. Without 后缀 all letters count in one series. */
export const DEFAULT_NUMBER_PATTERN = '{代字}公开{后缀}〔{年}〕{号}号'

export const NUMBER_PATTERN_SCOPES = ['all', ...LETTER_KINDS] as const
/** For all letters, or for one kind. */
type NumberPatternScope = (typeof NUMBER_PATTERN_SCOPES)[number]
export type NumberPattern = { scope: NumberPatternScope; pattern: string }

const YEAR = '{年}'
const ORDINAL = '{号}'

const once = (text: string, part: string) => text.split(part).length === 2

const pattern = requiredLine(40).refine(
  (text) =>
    once(text, YEAR) &&
    once(text, ORDINAL) &&
    text.indexOf(YEAR) < text.indexOf(ORDINAL) &&
    !/[{}]/.test(text.replace(/\{(代字|后缀|年|号)\}/g, '')),
  { error: 'numberPattern' },
)

export const numberPatternInput = z.object({ scope: codeOf(NUMBER_PATTERN_SCOPES), pattern })
/** The pattern that is given up for the one of all letters, or for the usual one. */
export const numberPatternDrop = z.object({ scope: codeOf(NUMBER_PATTERN_SCOPES) })
export type NumberPatternInput = z.output<typeof numberPatternInput>

/** From which number a series goes on in a year, such as where the letters before were written elsewhere. */
export const seriesStartInput = z.object({
  series: requiredLine(60),
  year: z.int('number').min(2008, 'number').max(2200, 'number'),
  first: z.int('number').positive('number').max(1_000_000, 'number'),
  reason,
})
export type SeriesStartInput = z.output<typeof seriesStartInput>
export type SeriesStart = SeriesStartInput & { staffName: string }

/** The series of a kind of letter: its number but for year and place; null for a letter that has no number. */
export function seriesOf(kind: LetterKind, patterns: readonly NumberPattern[], agencyCode: string): string | null {
  const { series } = letterRule(kind)
  if (series === null) return null
  const of = (scope: NumberPatternScope) => patterns.find((each) => each.scope === scope)?.pattern
  return (of(kind) ?? of('all') ?? DEFAULT_NUMBER_PATTERN).replace('{代字}', agencyCode).replace('{后缀}', series)
}

/** A number of a series. */
export function numberIn(series: string, year: number, ordinal: number): string {
  return series.replace(YEAR, String(year)).replace(ORDINAL, String(ordinal))
}

/** The place of a number in a series of that year, or undefined where it is of another one. */
export function ordinalIn(series: string, year: number, number: string): number | undefined {
  const [before = '', after = ''] = series.replace(YEAR, String(year)).split(ORDINAL)
  const written = bare(number)
  const [start, end] = [bare(before), bare(after)]
  if (!written.startsWith(start) || !written.endsWith(end)) return undefined
  const digits = written.slice(start.length, written.length - end.length)
  return /^\d{1,7}$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined
}

/** One number, however an office sets its brackets, 第 and spaces. */
function bare(text: string): string {
  return text
    .replace(/[〔［[（(【]/g, '〔')
    .replace(/[〕］\])）】]/g, '〕')
    .replace(/\s/g, '')
    .replace(/〕第(?=\d|$)/, '〕')
}
