import { useTranslations } from 'next-intl'
import type { PartState } from '@/lib/region/sum'

/** What stands in a cell: its number, or in words that there is none; a nil report and a written zero are told apart. */
export function CellText({ cell }: { cell: { state: PartState; value: string | null } | undefined }) {
  const t = useTranslations('region')
  if (cell === undefined) return <span className="text-muted">{t('cell.absent')}</span>
  if (cell.state === 'number' || cell.state === 'zero') return <span className="tabular-nums">{cell.value}</span>
  return (
    <span
      className={cell.state === 'nil' || cell.state === 'blank' || cell.state === 'dash' ? 'text-muted' : 'text-warn'}
    >
      {t(`cell.${cell.state}`)}
    </span>
  )
}
