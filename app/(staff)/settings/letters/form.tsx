'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, SelectField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { ChainReach } from '@/components/letters/chain-reach'
import { Button } from '@/components/ui/button'
import type { Approver } from '@/lib/letters/approvers'
import {
  CHAIN_SCOPE_CODES,
  CHAIN_SCOPES,
  type ChainScope,
  LETTER_DUTIES,
  type LetterChainForm,
} from '@/lib/letters/chain'
import { REVIEWER_ROLES } from '@/lib/published/review-chain'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { keep } from './actions'

/** The chains of approval, one for each scope of letters. */
export function ChainForm({ values, staff }: { values: LetterChainForm; staff: readonly Approver[] }) {
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/letters/chain')).letterChainInput,
    action: keep,
    defaultValues: values,
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      {CHAIN_SCOPE_CODES.map((scope) => (
        <Steps key={scope} scope={scope} />
      ))}
      <Faulty />
      <ChainReach staff={staff} />
    </ActionForm>
  )
}

function Faulty() {
  const field = useTranslations('field')
  const { control } = useFormContext<LetterChainForm>()
  const { errors } = useFormState({ control, name: 'steps' })
  return errors.steps?.root || errors.steps?.message ? (
    <p role="alert" className="text-danger text-xs">
      {field('signatureNotLast')}
    </p>
  ) : null
}

function Steps({ scope }: { scope: ChainScope }) {
  const t = useTranslations('letterChain')
  const roles = useTranslations('role')
  const locale = useLocale()
  const { control } = useFormContext<LetterChainForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'steps' })
  const rows = fields.flatMap((step, index) => (step.scope === scope ? [{ key: step.id, index }] : []))
  return (
    <fieldset className="mb-4 border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{statutory(CHAIN_SCOPES[scope], locale)}</legend>
      {rows.length === 0 && <p className="text-muted text-sm">{t('usual')}</p>}
      {rows.map(({ key, index }) => (
        <div key={key} className="grid items-end gap-x-3 gap-y-1 border-line border-b py-1 sm:grid-cols-5">
          <SelectField
            name={`steps.${index}.duty`}
            label={t('duty')}
            options={statutoryOptions(LETTER_DUTIES, locale)}
          />
          <TextField name={`steps.${index}.name`} label={t('name')} />
          <SelectField
            name={`steps.${index}.role`}
            label={t('role')}
            options={REVIEWER_ROLES.map((value) => ({ value, label: roles(value) }))}
          />
          <CheckboxField name={`steps.${index}.qualified`} label={t('qualified')} />
          <button type="button" className="h-9 text-link text-sm hover:underline" onClick={() => remove(index)}>
            {t('remove')}
          </button>
        </div>
      ))}
      <Button
        className="mt-2"
        onClick={() =>
          append({
            scope,
            duty: 'signature',
            name: LETTER_DUTIES.signature.label,
            role: 'supervisor',
            qualified: false,
          })
        }
      >
        {t('add')}
      </Button>
    </fieldset>
  )
}
