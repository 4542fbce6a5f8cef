import { getLocale, getTranslations } from 'next-intl/server'
import { adjustmentsOf } from '@/db/queries/region/sum'
import type { Actor } from '@/lib/access'
import { dayOf } from '@/lib/instants'
import type { ReportFormat } from '@/lib/law/report-formats/report-format'
import { tableFigures } from '@/lib/report/history/published-report'
import { labelsIn } from '@/lib/report/labels-in'
import { AdjustForm, RemoveAdjustment } from './form'

type Props = {
  actor: Actor<'region.view'>
  year: number
  format: ReportFormat
  units: readonly { id: number; name: string }[]
  mayAdjust: boolean
}

/** 汇总调整: what is added or deducted, with its reason; the units' own figures stay as they are. */
export async function Adjustments({ actor, year, format, units, mayAdjust }: Props) {
  const t = await getTranslations('region')
  const labels = labelsIn(await getLocale())
  const adjustments = adjustmentsOf(actor, year)
  const nameOf = (id: number | null) => units.find((unit) => unit.id === id)?.name
  return (
    <section aria-labelledby="adjustments" className="mt-6">
      <h2 id="adjustments" className="mb-1 font-semibold">
        {t('adjustments')}
      </h2>
      <p className="mb-1 text-muted text-sm">{t('adjustmentsAbout')}</p>
      <ul className="text-sm">
        {adjustments.map(({ id, figure, amount, unitId, reason, evidence, staffName, at }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-line border-b py-1.5">
            <span className="font-semibold tabular-nums">{amount.startsWith('-') ? amount : `+${amount}`}</span>
            <span>{labels.cell(format, figure)}</span>
            {unitId !== null && <span>{nameOf(unitId)}</span>}
            <span className="whitespace-pre-wrap">{[reason, evidence].filter(Boolean).join('；')}</span>
            <span className="text-muted">
              {staffName} {dayOf(at)}
            </span>
            {mayAdjust && <RemoveAdjustment id={id} label={labels.cell(format, figure)} />}
          </li>
        ))}
      </ul>
      {mayAdjust && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer text-link">{t('adjust')}</summary>
          <AdjustForm
            year={year}
            figures={tableFigures(format).map((figure) => ({ value: figure, label: labels.cell(format, figure) }))}
            units={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </details>
      )}
    </section>
  )
}
