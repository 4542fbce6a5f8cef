'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { record } from './actions'

type Option = { value: number; label: string }
/** `people`: those whose absence the reader may record; the first is the reader. */
type Props = { people: readonly Option[]; substitutes: readonly Option[] }

/** Who will be away, from when to when, and who acts meanwhile. */
export function AbsenceForm({ people, substitutes }: Props) {
  const t = useTranslations('absence')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/letters/decision')).absenceInput,
    action: record,
    defaultValues: { staffId: people[0]!.value, substituteId: null, firstDay: '', lastDay: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} saveLabel={t('record')}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <SelectField name="staffId" label={t('who')} options={[...people]} />
        <SelectField name="substituteId" label={t('substitute')} options={[...substitutes]} none={t('nobody')} />
        <DateField name="firstDay" label={t('firstDay')} required />
        <DateField name="lastDay" label={t('lastDay')} required />
      </div>
    </ActionForm>
  )
}
