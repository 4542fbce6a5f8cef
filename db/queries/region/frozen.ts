import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Composition } from '@/lib/region/composition'
import { frozenReport } from '../report/publication'

/** Of which versions of its units' reports the published report of a year is made; undefined where it was published without any. */
export function compositionFrozen(
  actor: Actor<'report.view'>,
  year: number,
): { composition: Composition; revision: number; publishedOn: PlainDate } | undefined {
  const frozen = frozenReport(actor, year)
  const composition = frozen?.content.region
  return frozen && composition && { composition, revision: frozen.revision, publishedOn: frozen.publishedOn }
}
