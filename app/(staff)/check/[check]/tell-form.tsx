'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { tell } from './actions'

type Props = {
  told: { token: string; organ: string; year: string; previous: string }
  /** The reports of the year before that are in the list. */
  earlier: readonly { token: string; label: string }[]
}

/** Asks whose report it is, of which year, and against which one of last year it is to be held. */
export function TellForm({ told, earlier }: Props) {
  const t = useTranslations('checker')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/reports-check/input')).tellInput,
    action: tell,
    defaultValues: told,
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('tell')}>
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField name="organ" label={t('tellOrgan')} hint={t('tellEmpty')} maxLength={100} />
        <TextField name="year" label={t('tellYear')} inputMode="numeric" maxLength={4} />
        <SelectField
          name="previous"
          label={t('previous')}
          hint={t('previousHint')}
          options={[
            { value: '', label: t('noPrevious') },
            ...earlier.map(({ token, label }) => ({ value: token, label })),
          ]}
        />
      </div>
    </ActionForm>
  )
}
