'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { useActForm } from '@/components/requests/use-act-form'
import type { archivingCorrection } from '@/lib/requests/inputs/archiving'
import { archive, correct } from './actions'

export function ArchivingForm({ number }: { number: string }) {
  const t = useTranslations('archiving')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/archiving')).archivingInput,
    action: archive,
    defaultValues: { number, archivedOn: '', fileNumber: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <Fields />
    </ActionForm>
  )
}

export function CorrectForm({ values }: { values: z.input<typeof archivingCorrection> }) {
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/archiving')).archivingCorrection}
      action={correct}
      values={values}
    >
      <Fields />
    </CorrectionForm>
  )
}

function Fields() {
  const t = useTranslations('archiving')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="archivedOn" label={t('archivedOn')} required />
      <TextField name="fileNumber" label={t('fileNumber')} />
    </div>
  )
}
