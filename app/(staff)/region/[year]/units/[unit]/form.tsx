'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Judged } from '@/components/check/judged'
import { ActButton } from '@/components/forms/act-button'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import type { JudgedFinding } from '@/lib/reports-check/verdict'
import { accept, extend, giveBack, judge, rule } from './actions'

type OfYear = { unitId: number; year: number }

/** 采用 or 退回; what was accepted can only be returned. */
export function Decide({ id, accepted }: { id: number; accepted: boolean }) {
  const t = useTranslations('region')
  const router = useRouter()
  const [returning, setReturning] = useState(false)
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/input')).returnInput,
    action: giveBack,
    defaultValues: { submissionId: id, remarks: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-center gap-2">
        {!accepted && <ActButton act={accept.bind(null, { submissionId: id })}>{t('accept')}</ActButton>}
        {!returning && <Button onClick={() => setReturning(true)}>{t('return')}</Button>}
      </div>
      {returning && (
        <ActionForm {...form} quiet saveLabel={t('return')}>
          <TextAreaField name="remarks" label={t('remarks')} hint={t('remarksHint')} required />
        </ActionForm>
      )}
    </div>
  )
}

/** 认定 of a finding in a version. */
export function JudgeVersion({ id, finding }: { id: number; finding: JudgedFinding }) {
  return <Judged finding={finding} judge={(said, submission) => judge({ ...said, submissionId: id }, submission)} />
}

/** 延期报送. */
export function Extension({ unitId, year }: OfYear) {
  const t = useTranslations('region')
  const router = useRouter()
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/input')).extensionInput,
    action: extend,
    defaultValues: { unitId, year, openUntil: null, reason: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...form} quiet saveLabel={t('extend')}>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <DateField name="openUntil" label={t('extendedUntil')} hint={t('extendedHint')} />
        <TextField name="reason" label={t('reason')} />
      </div>
    </ActionForm>
  )
}

/** That the unit has to report, or has not, otherwise than its days say. */
export function Ruling({ unitId, year }: OfYear) {
  const t = useTranslations('region')
  const router = useRouter()
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/input')).rulingForm,
    action: rule,
    defaultValues: { unitId, year, ruling: 'exempt', reason: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...form} quiet saveLabel={t('rule')}>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <SelectField
          name="ruling"
          label={t('obligation')}
          options={(['exempt', 'owed', 'by_days'] as const).map((value) => ({ value, label: t(`rulings.${value}`) }))}
        />
        <TextField name="reason" label={t('reason')} />
      </div>
    </ActionForm>
  )
}
