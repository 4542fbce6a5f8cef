import { useLocale, useTranslations } from 'next-intl'
import type { ReportFormat } from '@/lib/law/report-formats/report-format'
import { ruleInWords } from '@/lib/report/checks/rules-in-english'
import { labelsIn } from '@/lib/report/labels-in'
import type { NotAssessed as Unassessed } from '@/lib/reports-read/assess'

const MOST_CELLS = 8

/** The rules that could not be held against the report, and why. */
export function NotAssessed({ format, notAssessed }: { format: ReportFormat; notAssessed: readonly Unassessed[] }) {
  const t = useTranslations('checker')
  const locale = useLocale()
  const labels = labelsIn(locale)
  if (notAssessed.length === 0) return null
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer">
        {t('notAssessed')}（{notAssessed.length}）
      </summary>
      <ul className="mt-1 grid gap-1">
        {notAssessed.map(({ rule, why, cells }) => (
          <li key={`${rule} ${why}`}>
            <span className="font-semibold">{rule}</span> {ruleInWords(rule, locale)}：{t(`why.${why}`)}
            <span className="block text-muted">
              {cells
                .slice(0, MOST_CELLS)
                .map((cell) => labels.cell(format, cell))
                .join('、')}
              {cells.length > MOST_CELLS && '…'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
