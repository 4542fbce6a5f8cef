import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import Link from '@/components/ui/link'
import { type PlainDate, yearOf } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { Table3Row } from '@/lib/law/report-formats/report-format'
import { definitionOf } from '@/lib/report/definitions'
import { labelsIn } from '@/lib/report/labels-in'
import { placementsOf } from '@/lib/report/placement'
import type { CaseFile } from '@/lib/requests/case-file'
import { conclusionsOf, countedConclusion, uncountedConclusions } from '@/lib/requests/conclusion'
import { standingOf } from '@/lib/requests/standing-of'

type Props = { file: CaseFile; today: PlainDate }

/** The cells of table 三, by year, in which the request is counted, with the rule and the day that decide. */
export function RequestPlacement({ file, today }: Props) {
  const t = useTranslations('placement')
  const placed = placementsOf(file, yearOf(today))
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">{t('title')}</h2>
      {placed.length === 0 ? (
        <p className="text-muted text-sm">{t(standingOf(file).split ? 'split' : 'nowhere')}</p>
      ) : (
        <dl className="grid gap-x-4 text-sm sm:grid-cols-[5rem_minmax(0,1fr)]">
          {placed.map(({ year, rows }) => (
            <div key={year} className="contents">
              <dt className="border-line border-t py-1.5 text-muted">{t('year', { year: String(year) })}</dt>
              <dd className="border-line border-t py-1.5">
                {rows.map((row) => (
                  <Placed key={row} year={year} row={row} file={file} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <DecidedAnew file={file} />
    </section>
  )
}

/** Why a reply after a reopening stands in no table, and where the report can speak of it. */
function DecidedAnew({ file }: { file: CaseFile }) {
  const t = useTranslations('placement')
  const conclusions = conclusionsOf(file)
  const counted = countedConclusion(conclusions)
  return uncountedConclusions(conclusions).map(({ round, on }) => (
    <p key={round} className="mt-1.5 text-sm">
      {t('decidedAnew', { day: on, year: String(yearOf(on)), counted: String(yearOf(counted!.on)) })}
    </p>
  ))
}

function Placed({ year, row, file }: { year: number; row: Table3Row; file: CaseFile }) {
  const t = useTranslations('placement')
  const locale = useLocale()
  const labels = labelsIn(locale)
  const { receivedOn, applicantKind } = file
  const concludedOn = countedConclusion(conclusionsOf(file))?.on
  const format = formatOf(year)
  const { rule, citation } = definitionOf(format, { table: 3, row }, locale)!
  const because =
    row === 'received' || row === 'carried_in'
      ? t('received', { day: receivedOn })
      : row === 'carried_out'
        ? concludedOn
          ? t('concludedLater', { day: concludedOn })
          : t('open')
        : t('concluded', { day: concludedOn ?? '' })
  return (
    <p>
      <Link className="underline" href={`/reports/${year}/figures/table3.${row}.${applicantKind}` as Route}>
        {labels.row(format, row)}·{labels.column(format, applicantKind)}
      </Link>
      <span className="ml-2">{because}</span>
      <span className="ml-2 text-muted">
        {rule}（<Citation {...citation} />）
      </span>
    </p>
  )
}
