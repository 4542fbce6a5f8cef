'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField } from '@/components/forms/inputs'
import { useActForm } from '@/components/requests/use-act-form'
import { Button } from '@/components/ui/button'
import type { SplitForm as Form } from '@/lib/requests/inputs/split'
import { split } from './actions'

const LEAST_PARTS = 2

export function SplitForm({ number }: { number: string }) {
  const t = useTranslations('split')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/split')).splitInput,
    action: split,
    defaultValues: { number, splitOn: '', reasons: '', parts: [{ description: '' }, { description: '' }] },
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <DateField name="splitOn" label={t('splitOn')} required />
        <TextAreaField name="reasons" label={t('reasons')} required className="sm:col-span-2" rows={2} />
      </div>
      <Parts />
    </ActionForm>
  )
}

function Parts() {
  const t = useTranslations('split')
  const { fields, append, remove } = useFieldArray<Form, 'parts'>({ name: 'parts' })
  return (
    <fieldset className="mt-4 border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('parts')}</legend>
      <ol className="flex flex-col gap-3">
        {fields.map((field, index) => (
          <li key={field.id} className="flex items-end gap-2">
            <TextAreaField
              name={`parts.${index}.description`}
              label={t('part', { ordinal: index + 1 })}
              required
              rows={2}
              className="grow"
            />
            {fields.length > LEAST_PARTS && (
              <Button aria-label={t('removePart', { ordinal: index + 1 })} onClick={() => remove(index)}>
                <span aria-hidden="true">×</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button className="mt-3" onClick={() => append({ description: '' })}>
        {t('addPart')}
      </Button>
    </fieldset>
  )
}
