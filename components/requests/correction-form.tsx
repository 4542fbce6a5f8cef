'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { CorrectionReason } from './correction-reason'
import { useActForm } from './use-act-form'

type ActForm<I extends FieldValues> = Parameters<typeof useActForm<I, unknown>>[1]
type Props<I extends FieldValues> = Pick<ActForm<I>, 'schema' | 'action'> & {
  values: DefaultValues<I> & { number: string }
  children: ReactNode
}

/** The form that corrects a record of a request: its fields under the reason for the correction. */
export function CorrectionForm<I extends FieldValues>({ schema, action, values, children }: Props<I>) {
  const t = useTranslations('form')
  const form = useActForm(values.number, { schema, action, defaultValues: values })
  return (
    <ActionForm {...form} saveLabel={t('saveChanges')}>
      <CorrectionReason />
      {children}
    </ActionForm>
  )
}
