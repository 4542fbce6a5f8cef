'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActButton } from '@/components/forms/act-button'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import type { TableFigureId } from '@/lib/report/history/published-report'
import type { ShownFigure } from '@/lib/reports-check/form-view'
import { correct } from './actions'

type Props = { token: string; cell: TableFigureId; figure: ShownFigure; onClose: () => void }

/** What is printed in a cell of the file, and the form in which a misread number is put right. */
export function CorrectCell({ token, cell, figure, onClose }: Props) {
  const t = useTranslations('checker')
  const router = useRouter()
  const { label, text, state, printed, corrected, may } = figure
  const isNumber = state === 'number' || state === 'zero'
  const action = useActionForm({
    schema: async () => (await import('@/lib/reports-check/input')).correctInput,
    action: correct,
    defaultValues: { token, cell, value: isNumber ? text : '' },
    onSaved: () => {
      onClose()
      router.refresh()
    },
  })
  return (
    <>
      <p className="font-semibold">{label}</p>
      <p>
        {t('printed', { printed: printed || t('nothingPrinted') })}
        {corrected && <span className="ml-2 text-warn">{t('corrected')}</span>}
        {may.length > 0 && <span className="ml-2">{t('may', { may: may.join('、') })}</span>}
      </p>
      <ActionForm
        {...action}
        quiet
        saveLabel={t('saveCorrection')}
        extra={
          <>
            {corrected && <ActButton act={() => correct({ token, cell, value: '' })}>{t('takeBack')}</ActButton>}
            <Button onClick={onClose}>{t('close')}</Button>
          </>
        }
      >
        <TextField name="value" label={t('correct')} hint={t('correctedHint')} inputMode="decimal" maxLength={20} />
      </ActionForm>
    </>
  )
}
