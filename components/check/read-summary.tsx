import { useTranslations } from 'next-intl'
import type { CheckSummary } from '@/lib/reports-check/check-summary'

/** How much of each table was found, and how many cells stay open. */
export function ReadExtent({ summary: { read, cells, empty } }: { summary: CheckSummary }) {
  const t = useTranslations('checker')
  if (empty) return t('emptyForm')
  const [table2, table3, table4] = [read.table2, read.table3, read.table4].map((extent) => t(`extent.${extent}`))
  return (
    <>
      {t('extents', { table2: table2!, table3: table3!, table4: table4! })}
      <span className={cells.open > 0 ? 'block text-warn' : 'block text-muted'}>{t('cells', cells)}</span>
    </>
  )
}

const FOUND = ['correct', 'fill', 'explain', 'hint'] as const

/** How many findings of each kind there are. */
export function Found({ summary: { findings, notAssessed, empty } }: { summary: CheckSummary }) {
  const t = useTranslations('checker')
  const check = useTranslations('check')
  if (empty) return null
  const found = FOUND.filter((kind) => findings[kind] > 0).map((kind) => `${check(`kind.${kind}`)} ${findings[kind]}`)
  const none = found.length === 0
  return (
    <>
      <span className={findings.correct > 0 ? 'text-danger' : none ? 'text-done' : ''}>
        {none ? `✓ ${t('none')}` : found.join(' · ')}
      </span>
      {notAssessed > 0 && <span className="block text-muted">{t('notAssessedCount', { count: notAssessed })}</span>}
    </>
  )
}
