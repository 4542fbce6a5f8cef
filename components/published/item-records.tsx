import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { inWords, type PlainDate } from '@/lib/dates'
import { InterpretedBy } from './interpreted-by'

type Correction = { id: number; version: number; correctedOn: PlainDate; corrected: string; reason: string }

type Props = {
  withdrawal?: { withdrawnOn: PlainDate; reason: string }
  corrections: readonly Correction[]
  interpretations: Parameters<typeof InterpretedBy>[0]['interpretations']
  strikeWithdrawal?: ReactNode
  strikeCorrection?: (record: { id: number; version: number }) => ReactNode
}

/** The records of an item after publication: withdrawal (撤回), corrections (更正), interpretations. */
export function ItemRecords({ withdrawal, corrections, interpretations, strikeWithdrawal, strikeCorrection }: Props) {
  const t = useTranslations('published')
  const locale = useLocale()
  if (!withdrawal && corrections.length === 0 && interpretations.length === 0) return null
  return (
    <div>
      {withdrawal && (
        <Notice tone="warning">
          <div className="flex flex-wrap items-center gap-3">
            <span>
              {t('withdrawnFor', { date: inWords(withdrawal.withdrawnOn, locale), reason: withdrawal.reason })}
            </span>
            {strikeWithdrawal}
          </div>
        </Notice>
      )}
      {corrections.map(({ id, version, correctedOn, corrected, reason }) => (
        <Notice key={id} tone="info">
          <div className="flex flex-wrap items-center gap-3">
            <span className="whitespace-pre-wrap">
              {t('correctedFor', { date: inWords(correctedOn, locale), corrected, reason })}
            </span>
            {strikeCorrection?.({ id, version })}
          </div>
        </Notice>
      ))}
      <InterpretedBy interpretations={interpretations} />
    </div>
  )
}
