import { useTranslations } from 'next-intl'
import { yuanInColumn } from '@/lib/figures/amount'

/** A figure with its unit: 12 件, 703190.00 元. */
export function FigureValue({ decisions, amountFen }: { decisions: number | null; amountFen: number | null }) {
  const t = useTranslations('figure')
  return amountFen === null ? t('cases', { value: String(decisions) }) : t('yuan', { value: yuanInColumn(amountFen) })
}
