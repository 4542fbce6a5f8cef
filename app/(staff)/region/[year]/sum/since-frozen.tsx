import type { Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { compositionFrozen } from '@/db/queries/region/frozen'
import type { ReportInSum } from '@/db/queries/region/sum'
import type { Actor } from '@/lib/access'
import { compositionOf, unitDifferences } from '@/lib/region/composition'
import type { RegionSum } from '@/lib/region/sum'
import { labelsIn } from '@/lib/report/labels-in'

type Props = {
  actor: Actor<'report.view'>
  year: number
  sum: RegionSum & { reports: readonly ReportInSum[] }
  nameOf: (id: number) => string
}

/** What differs by unit between today's sum and the one that was published: published beside today. */
export async function SinceFrozen({ actor, year, sum, nameOf }: Props) {
  const frozen = compositionFrozen(actor, year)
  if (!frozen) return null
  const t = await getTranslations('region')
  const labels = labelsIn(await getLocale())
  const differences = unitDifferences(frozen.composition, compositionOf(sum, sum.reports, nameOf))
  return (
    <section aria-labelledby="since" className="mb-4 border-line border-l-4 pl-3 text-sm">
      <h2 id="since" className="font-semibold">
        {t('frozenIn', { revision: frozen.revision, day: frozen.publishedOn, units: frozen.composition.units.length })}
      </h2>
      {differences.length === 0 && <p>{t('sameAsFrozen')}</p>}
      <ul>
        {differences.map(({ unitId, name, before, after, cells }) => (
          <li key={unitId}>
            <Link href={`/region/${year}/units/${unitId}` as Route} className="underline">
              {name}
            </Link>{' '}
            {t('versionsDiffer', { before: String(before ?? '—'), after: String(after ?? '—'), count: cells.length })}{' '}
            {cells.slice(0, 6).map(({ figure, before: was, after: is, change }) => (
              <span key={figure} className="mr-3 inline-block">
                {labels.cell(sum.format, figure)} <span className="tabular-nums">{`${was} → ${is}`}</span>（
                {change.startsWith('-') ? change : `+${change}`}）
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
