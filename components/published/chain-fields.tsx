'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form'
import { SelectField, TextField } from '@/components/forms/inputs'
import { Button } from '@/components/ui/button'
import {
  CHAIN_EMPTY,
  type ChainForm,
  REVIEW_CHAIN_CODES,
  REVIEW_CHAINS,
  REVIEWER_ROLES,
  type ReviewChain,
} from '@/lib/published/review-chain'
import { statutory } from '@/lib/statutory'

const STEP_GRID = 'grid items-start gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,1fr)_10rem_9rem_3rem]'
/** Hides the field's label where a column head shows it; on a phone there is no head, and the label is shown. */
const LABEL_IN_HEAD = 'sm:[&>:first-child]:sr-only'

/** The steps of each chain, in the order in which they are taken. */
export function ChainFields() {
  const field = useTranslations('field')
  const { control } = useFormContext<ChainForm>()
  const { errors } = useFormState({ control, name: 'steps' })
  const missing = errors.steps?.root?.message ?? errors.steps?.message
  return (
    <>
      {REVIEW_CHAIN_CODES.map((chain) => (
        <Steps key={chain} chain={chain} />
      ))}
      {missing && (
        <p role="alert" className="text-danger text-xs">
          {field(missing === CHAIN_EMPTY.secrecy ? CHAIN_EMPTY.secrecy : CHAIN_EMPTY.content)}
        </p>
      )}
    </>
  )
}

function Steps({ chain }: { chain: ReviewChain }) {
  const t = useTranslations('review')
  const roles = useTranslations('role')
  const locale = useLocale()
  const { control, register } = useFormContext<ChainForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'steps' })
  const rows = fields.flatMap((step, index) => (step.chain === chain ? [{ key: step.id, index }] : []))
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{statutory(REVIEW_CHAINS[chain], locale)}</legend>
      <div aria-hidden="true" className={`${STEP_GRID} border-line border-b pb-1 text-muted text-xs max-sm:hidden`}>
        <span>{t('step')}</span>
        <span>{t('fromRole')}</span>
        <span>{t('proofreading')}</span>
      </div>
      {rows.map(({ key, index }, ordinal) => (
        <div key={key} className={`${STEP_GRID} border-line border-b py-1`}>
          <TextField
            name={`steps.${index}.name`}
            label={t('stepAt', { ordinal: ordinal + 1 })}
            className={LABEL_IN_HEAD}
          />
          <SelectField
            name={`steps.${index}.role`}
            label={t('fromRole')}
            options={REVIEWER_ROLES.map((value) => ({ value, label: roles(value) }))}
            className={LABEL_IN_HEAD}
          />
          <label className="inline-flex h-9 items-center gap-2 text-sm">
            <input type="checkbox" className="size-4" {...register(`steps.${index}.proofread`)} />
            {t('proofreading')}
          </label>
          <button
            type="button"
            aria-label={t('removeStepAt', { ordinal: ordinal + 1 })}
            onClick={() => remove(index)}
            className="h-9 justify-self-start text-link text-sm hover:underline"
          >
            {t('removeStep')}
          </button>
        </div>
      ))}
      <Button
        className="mt-2"
        onClick={() =>
          append(
            { chain, name: '', proofread: chain === 'content', role: 'reviewer' },
            { focusName: `steps.${fields.length}.name` },
          )
        }
      >
        {t('addStep')}
      </Button>
    </fieldset>
  )
}
