'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { DateField } from '@/components/forms/date-field'
import { NumberField, SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { EVENT_KINDS, type InteractionRegister, PROPOSAL_KINDS } from '@/lib/published/interaction'
import { statutoryOptions } from '@/lib/statutory'

type Props = { register: InteractionRegister; columns: readonly string[] }

/** The fields of a record of interaction, in the order of its form. */
export function InteractionFields({ register, columns }: Props) {
  const form = useTranslations('form')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {register === 'letters' && <LetterFields columns={columns} />}
      {register === 'proposals' && <ProposalFields />}
      {register === 'events' && <EventFields />}
      <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2" />
    </div>
  )
}

function LetterFields({ columns }: { columns: readonly string[] }) {
  const t = useTranslations('interaction')
  const list = useId()
  return (
    <>
      <TextField
        name="columnName"
        label={t('columnName')}
        hint={t('columnHint')}
        list={list}
        className="sm:col-span-2"
        required
        autoFocus
      />
      <datalist id={list}>
        {columns.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DateField name="periodFrom" label={t('periodFrom')} required />
      <DateField name="periodTo" label={t('periodTo')} required />
      <NumberField name="received" label={t('lettersReceived')} required />
      <NumberField name="answered" label={t('lettersAnswered')} required />
      <NumberField name="published" label={t('lettersPublished')} />
    </>
  )
}

function ProposalFields() {
  const t = useTranslations('interaction')
  const locale = useLocale()
  return (
    <>
      <SelectField name="kind" label={t('kind')} options={statutoryOptions(PROPOSAL_KINDS, locale)} autoFocus />
      <TextField name="number" label={t('number')} />
      <TextField name="title" label={t('matter')} className="sm:col-span-2" required />
      <DateField name="receivedOn" label={t('receivedOn')} required />
      <DateField name="answeredOn" label={t('answeredOn')} />
      <ItemField />
    </>
  )
}

function EventFields() {
  const t = useTranslations('interaction')
  const locale = useLocale()
  return (
    <>
      <SelectField name="kind" label={t('kind')} options={statutoryOptions(EVENT_KINDS, locale)} autoFocus />
      <TextField name="host" label={t('host')} />
      <TextField name="title" label={t('matter')} className="sm:col-span-2" required />
      <DateField name="heldOn" label={t('heldOn')} required />
      <DateField name="until" label={t('until')} hint={t('untilHint')} />
      <NumberField name="received" label={t('opinionsReceived')} />
      <NumberField name="adopted" label={t('opinionsAdopted')} />
      <ItemField />
    </>
  )
}

function ItemField() {
  const t = useTranslations('interaction')
  return <NumberField name="itemId" label={t('item')} hint={t('itemHint')} />
}
