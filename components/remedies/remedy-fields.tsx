'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { Citation } from '@/components/ui/citation'
import { Notice } from '@/components/ui/notice'
import { isPlainDate } from '@/lib/dates'
import { INSTRUMENTS } from '@/lib/law/instruments'
import { CO_DEFENDANT_RULE, RECONSIDERATION_FIRST, REMEDY_BLOCK_LABELS, REMEDY_RESULT_LABELS } from '@/lib/law/remedies'
import type { RemedyForm } from '@/lib/remedies/input'
import { statutoryOptions } from '@/lib/statutory'

const COVERED = Object.values(REMEDY_RESULT_LABELS)

/** A review or suit, and by choice how it was concluded. */
export function RemedyFields() {
  const t = useTranslations('remedy')
  const form = useTranslations('form')
  const locale = useLocale()
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField
        name="block"
        label={t('block')}
        options={statutoryOptions(REMEDY_BLOCK_LABELS, locale)}
        hint={<CoDefendants />}
        required
        autoFocus
      />
      <TextField name="requestNumber" label={t('requestNumber')} hint={t('requestNumberHint')} />
      <ReconsiderationFirst />
      <TextField name="body" label={t('body')} required />
      <TextField name="caseNumber" label={t('caseNumber')} />
      <DateField name="filedOn" label={t('filedOn')} required />
      <DateField name="concludedOn" label={t('concludedOn')} hint={t('concludedOnHint')} />
      <SelectField
        name="result"
        label={t('result')}
        options={statutoryOptions(REMEDY_RESULT_LABELS, locale)}
        none={t('noResult')}
      />
      <dl className="grid grid-cols-[max-content_1fr] content-start gap-x-3 self-end text-muted text-xs">
        {COVERED.map(({ label, covers }) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>{covers}</dd>
          </div>
        ))}
      </dl>
      <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2" />
    </div>
  )
}

function CoDefendants() {
  const { rule, instrument } = CO_DEFENDANT_RULE
  return `${rule}（${INSTRUMENTS[instrument].number}）。`
}

function ReconsiderationFirst() {
  const t = useTranslations('remedy')
  const [block, filedOn] = useWatch<RemedyForm, ['block', 'filedOn']>({ name: ['block', 'filedOn'] })
  const { inForceFrom, value, citation } = RECONSIDERATION_FIRST
  if (block !== 'litigation_direct' || !isPlainDate(filedOn) || filedOn < inForceFrom) return null
  return (
    <div className="*:my-0 sm:col-span-2">
      <Notice tone="warning" role="status">
        {value}（<Citation {...citation} />
        ）。{t('checkBlock')}
      </Notice>
    </div>
  )
}
