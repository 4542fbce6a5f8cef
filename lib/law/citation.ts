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
