'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextAreaField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import type { findingVerdict } from '@/lib/reports-check/input'
import { type JudgedFinding, VERDICTS } from '@/lib/reports-check/verdict'
import type { Result } from '@/lib/result'

type Judge = (input: z.input<typeof findingVerdict>, submission?: string) => Promise<Result<undefined>>
/** `judge` says of which report the finding is. */
type Props = { judge: Judge; finding: JudgedFinding; onDone: () => void }

/** The form for what is to be thought of a finding; it holds for the facts shown. */
export function JudgeForm({ judge, finding, onDone }: Props) {
  const t = useTranslations('checker')
  const form = useTranslations('form')
  const router = useRouter()
  const { id, fingerprint, verdict, outdated } = finding
  const given = verdict ?? outdated
  const action = useActionForm({
    schema: async () => (await import('@/lib/reports-check/input')).findingVerdict,
    action: judge,
    defaultValues: {
      finding: id,
      fingerprint,
      version: given?.version ?? 0,
      verdict: given?.verdict ?? 'confirmed',
      reason: given?.reason ?? '',
    },
    onSaved: () => {
      onDone()
      router.refresh()
    },
  })
  return (
    <ActionForm {...action} quiet saveLabel={form('save')} extra={<Button onClick={onDone}>{form('cancel')}</Button>}>
      <SelectField
        name="verdict"
        label={t('verdict')}
        options={VERDICTS.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
        required
      />
      <TextAreaField name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} />
    </ActionForm>
  )
}
