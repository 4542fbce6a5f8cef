import { asc, desc } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { LETTER_KINDS } from '@/lib/law/letters/letters'
import { type NumberPattern, seriesOf } from '@/lib/letters/number-pattern'
import { connection } from '../client'
import { letterNumbering, letterSeriesStarts } from '../schema/letters'
import { organOf } from './organ'

/** How the organ numbers its letters: its patterns, the series that they make, and from where series go on. */
export function letterNumberingOf(actor: Actor<'settings.letters'>) {
  const patterns: NumberPattern[] = connection()
    .select()
    .from(letterNumbering)
    .orderBy(asc(letterNumbering.scope))
    .all()
  const { agencyCode } = organOf(actor)
  const series = [...new Set(LETTER_KINDS.flatMap((kind) => seriesOf(kind, patterns, agencyCode) ?? []))]
  const { year } = letterSeriesStarts
  const starts = connection()
    .select()
    .from(letterSeriesStarts)
    .orderBy(desc(year), asc(letterSeriesStarts.series))
    .all()
  return { patterns, series, starts, agencyCode }
}
