import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { RuleHead } from '@/components/check/rule-head'
import Link from '@/components/ui/link'
import type { ReportFormat } from '@/lib/law/report-formats/report-format'
import type { SumFinding } from '@/lib/region/check-sum'
import type { CountedTwice } from '@/lib/region/counted-twice'
import type { RegionSum } from '@/lib/region/sum'
import { labelsIn } from '@/lib/report/labels-in'

type Named = { year: number; nameOf: (id: number) => string }

/** What the sum breaks, and the units that break it. */
export function SumFindings({
  year,
  sum,
  findings,
  nameOf,
}: Named & { sum: RegionSum; findings: readonly SumFinding[] }) {
  const t = useTranslations('region')
  const labels = labelsIn(useLocale())
  const check = useTranslations('check')
  return (
    <section aria-labelledby="sum-findings" className="mt-6">
      <h2 id="sum-findings" className="mb-1 font-semibold">
        {t('sumFindings', { count: findings.length })}
      </h2>
      {findings.length === 0 && <p className="text-muted text-sm">{t('sumHolds')}</p>}
      <ol className="text-sm">
        {findings.map(({ id, rule, found, expected, cells, breaking }, index) => {
          return (
            <li key={id} className="border-line border-b py-1.5">
              <RuleHead place={index + 1} rule={rule} />
              <p>
                {cells[0] && <span className="mr-3">{labels.cell(sum.format, cells.at(-1)!)}</span>}
                {check('compared', { found: String(found), expected: String(expected) })}
              </p>
              {breaking.length > 0 && (
                <p>
                  {t('brokenBy')}{' '}
                  {breaking.map(({ by, difference }) => (
                    <span key={by} className="mr-3 inline-block">
                      {typeof by === 'number' ? <UnitLink year={year} id={by} nameOf={nameOf} /> : t(`broken.${by}`)}{' '}
                      <span className="tabular-nums">{t('offBy', { difference })}</span>
                    </span>
                  ))}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What may be counted twice, with whose figures it concerns. */
export function TwiceList({
  year,
  format,
  warnings,
  nameOf,
}: Named & { format: ReportFormat; warnings: readonly CountedTwice[] }) {
  const t = useTranslations('region')
  const labels = labelsIn(useLocale())
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby="twice" className="mt-6">
      <h2 id="twice" className="mb-1 font-semibold">
        {t('twice', { count: warnings.length })}
      </h2>
      <ul className="text-sm">
        {warnings.map(({ kind, unitIds, own, figures, byUnitId }) => (
          <li key={`${kind}-${byUnitId ?? ''}`} className="border-line border-b py-1.5">
            <p>{t(`twiceKinds.${kind}`, { unit: byUnitId === undefined ? '' : nameOf(byUnitId) })}</p>
            <p>
              {own && <span className="mr-3">{t('broken.own')}</span>}
              {unitIds.map((id) => (
                <span key={id} className="mr-3 inline-block">
                  <UnitLink year={year} id={id} nameOf={nameOf} />
                </span>
              ))}
            </p>
            {figures.length > 0 && (
              <p className="text-muted">
                {figures.slice(0, 4).map((figure) => (
                  <Link key={figure} href={`/region/${year}/sum/${figure}` as Route} className="mr-3 inline-block">
                    {labels.cell(format, figure)}
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function UnitLink({ year, id, nameOf }: Named & { id: number }) {
  return <Link href={`/region/${year}/units/${id}` as Route}>{nameOf(id)}</Link>
}
