'use client'

import { useTranslations } from 'next-intl'
import { NEW_AMENDMENT } from '@/lib/amendment'
import { DateField } from './date-field'
import { TextField } from './inputs'
import { LineList } from './line-list'

/** The dated amendments of a document or an internal rule. */
export function AmendmentFields() {
  const t = useTranslations('amendment')
  return (
    <LineList name="amendments" legend={t('title')} addLabel={t('add')} line={NEW_AMENDMENT}>
      {(path) => (
        <>
          <DateField name={`${path}.amendedOn`} label={t('amendedOn')} required />
          <TextField name={`${path}.basis`} label={t('basis')} hint={t('basisHint')} required />
        </>
      )}
    </LineList>
  )
}
