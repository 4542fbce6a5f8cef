'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import type { ExplainedFinding } from '@/lib/report/checks/finding'
import type { explanationInput } from '@/lib/report/checks/input'
import type { Result } from '@/lib/result'

/** Saves the explanation of a finding; the second argument is the submission key, which prevents saving twice. */
export type ExplainAction = (input: z.input<typeof explanationInput>, submission?: string) => Promise<Result<undefined>>

type Props = { year: number; finding: ExplainedFinding; explain: ExplainAction; onDone: () => void }

/** The form for explaining a finding; the explanation holds for the facts shown. */
export default function ExplanationForm({ year, finding, explain, onDone }: Props) {
  const t = useTranslations('check')
  const form = useTranslations('form')
  const { id, fingerprint, explained, outdated } = finding
  const explanation = explained ?? outdated
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/checks/input')).explanationInput,
    action: explain,
    defaultValues: {
      year,
      finding: id,
      fingerprint,
      version: explanation?.version ?? 0,
      explanation: explanation?.explanation ?? '',
    },
    onSaved: onDone,
  })
  return (
    <ActionForm {...action} quiet saveLabel={form('save')} extra={<Button onClick={onDone}>{form('cancel')}</Button>}>
      <TextAreaField name="explanation" label={t('explanation')} hint={t('explanationHint')} rows={2} required />
    </ActionForm>
  )
}
