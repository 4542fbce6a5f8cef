import type { PlainDate } from '../dates'
import { INSTRUMENTS, type Instrument } from './instruments'

/** The source of a rule; `article` as the instrument writes it: 第三十三条. */
export type Citation = { instrument: Instrument; article: string }

/** A legal value with the day from which it holds. */
export type Dated<T> = { inForceFrom: PlainDate; value: T; citation: Citation }

/** The version in force on `date`; throws where the law is silent, never the nearest one. */
export function inForceOn<T>(versions: readonly Dated<T>[], date: PlainDate): Dated<T> {
  const version = versions.findLast((candidate) => candidate.inForceFrom <= date)
  if (!version) throw new RangeError(`no legal value in force on ${date}`)
  return version
}

/** The source as a sentence names it: 《条例》第三十三条. */
export function citationText({ instrument, article }: Citation): string {
  return `${INSTRUMENTS[instrument].short}${article}`
}

const DIGITS = '一二三四五六七八九'
const NUMERAL = '[一二三四五六七八九十百]+'
const IN_BRACKETS = new RegExp(`（(${NUMERAL})）`, 'g')

/** The source as an English sentence names it: Disclosure Regulations, Art. 33(2). */
export function citationInEnglish({ instrument, article }: Citation): string {
  return `${INSTRUMENTS[instrument].english}, ${articleInEnglish(article)}`
}

/**
 * Articles, paragraphs (款) and items (项) as English writes them: 第三十六条第（四）、（五）项 is Art. 36(4), (5). A part of a notice that
 * has no articles (（四）, 三（六）3) is a part, 附件一 an annex.
 */
export function articleInEnglish(article: string): string {
  const counted = (pattern: string, write: (count: number) => string) =>
    [new RegExp(pattern, 'g'), (_: string, numeral: string) => write(countOf(numeral))] as const
  return [
    counted(`第(${NUMERAL})条`, (count) => `Art. ${count}`),
    counted(`第(${NUMERAL})[款项]`, (count) => `(${count})`),
    counted(`附件(${NUMERAL})`, (count) => `Annex ${count}`),
    counted(`^(${NUMERAL})(?=（)`, (count) => `Part ${count}`),
  ]
    .reduce((text, [pattern, write]) => text.replace(pattern, write), article)
    .replace(IN_BRACKETS, (_, numeral) => `(${countOf(numeral)})`)
    .replace(/第(?=\()|(?<=\))项/g, '')
    .replace(/^\(/, 'Part (')
    .replace('附件', 'Annex')
    .replaceAll('至', '–')
    .replaceAll('、', ', ')
}

/** 三十三 is 33, 十二 is 12, 一百二十 is 120. */
function countOf(numeral: string): number {
  const [hundreds, rest] = numeral.includes('百') ? numeral.split('百') : ['', numeral]
  const [tens, ones] = rest!.includes('十') ? rest!.split('十') : ['', rest!]
  const digit = (text: string) => DIGITS.indexOf(text) + 1
  return (
    (hundreds ? digit(hundreds) * 100 : 0) +
    (rest!.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) +
    (ones ? digit(ones) : 0)
  )
}
