import { useLocale, useTranslations } from 'next-intl'
import type { Cause } from '@/lib/report/checks/causes'
import { labelsIn } from '@/lib/report/labels-in'
import type { ReadReport } from '@/lib/reports-read/recognise'

/** Cells each of which, with another number in it, would make several sums hold that fail. */
export function Causes({ report, causes }: { report: Pick<ReadReport, 'format' | 'cells'>; causes: readonly Cause[] }) {
  const t = useTranslations('checker')
  const labels = labelsIn(useLocale())
  if (causes.length === 0) return null
  return (
    <ul className="mb-2 grid gap-1 text-sm">
      {causes.map(({ cell, value, sums }) => (
        <li key={cell}>
          {t('cause', {
            label: labels.cell(report.format, cell),
            printed: report.cells.get(cell)?.printed ?? '',
            value: String(value),
            count: sums.length,
          })}
        </li>
      ))}
    </ul>
  )
}
