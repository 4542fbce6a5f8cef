'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AmendmentFields } from '@/components/forms/amendment-fields'
import { DateField } from '@/components/forms/date-field'
import { NumberField, SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { LineList } from '@/components/forms/line-list'
import { Citation } from '@/components/ui/citation'
import { statutoryOptions } from '@/lib/statutory'
import type { Register } from '@/lib/supervision/entry'
import { EVALUATION_DUTY, EVALUATION_KINDS } from '@/lib/supervision/evaluation'
import { MEMBER_FUNCTIONS } from '@/lib/supervision/member'
import { NEW_MEASURE, PROBLEM_SOURCES } from '@/lib/supervision/problem'

const FIELDS: Record<Register, () => ReactNode> = {
  'leading-group': MemberFields,
  rules: RuleFields,
  meetings: MeetingFields,
  inspections: InspectionFields,
  complaints: ComplaintFields,
  problems: ProblemFields,
  evaluations: EvaluationFields,
}

/** The fields of a record of supervision, in the order of its form. */
export function EntryFields({ register }: { register: Register }) {
  const Fields = FIELDS[register]
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <Fields />
    </div>
  )
}

const WHOLE_WIDTH = 'sm:col-span-2'

function MemberFields() {
  const t = useTranslations('supervision.field')
  const locale = useLocale()
  return (
    <>
      <SelectField
        name="duty"
        label={t('duty')}
        options={statutoryOptions(MEMBER_FUNCTIONS, locale)}
        required
        autoFocus
      />
      <TextField name="position" label={t('position')} hint={t('positionHint')} required />
      <TextField name="person" label={t('person')} />
      <TextField name="basis" label={t('basis')} hint={t('basisHint')} />
      <DateField name="fromOn" label={t('fromOn')} required />
      <DateField name="untilOn" label={t('untilOn')} hint={t('untilOnHint')} />
    </>
  )
}

function RuleFields() {
  const t = useTranslations('supervision.field')
  return (
    <>
      <TextField name="title" label={t('title')} className={WHOLE_WIDTH} required autoFocus />
      <TextField name="documentNumber" label={t('documentNumber')} />
      <DateField name="adoptedOn" label={t('adoptedOn')} required />
      <DateField name="endedOn" label={t('endedOn')} hint={t('endedOnHint')} />
      <AmendmentFields />
      <TextAreaField name="note" label={t('note')} rows={2} className={WHOLE_WIDTH} />
    </>
  )
}

function MeetingFields() {
  const t = useTranslations('supervision.field')
  return (
    <>
      <DateField name="heldOn" label={t('heldOn')} required />
      <TextField name="topic" label={t('topic')} required />
      <TextAreaField name="attended" label={t('attended')} rows={2} className={WHOLE_WIDTH} />
      <TextAreaField name="decisions" label={t('decisions')} rows={4} className={WHOLE_WIDTH} />
    </>
  )
}

function InspectionFields() {
  const t = useTranslations('supervision.field')
  return (
    <>
      <DateField name="inspectedOn" label={t('inspectedOn')} required />
      <TextField name="inspector" label={t('inspector')} required />
      <TextField name="inspected" label={t('inspected')} hint={t('inspectedHint')} className={WHOLE_WIDTH} required />
      <TextAreaField name="findings" label={t('findings')} hint={t('findingsHint')} rows={4} className={WHOLE_WIDTH} />
    </>
  )
}

function ComplaintFields() {
  const t = useTranslations('supervision.field')
  return (
    <>
      <DateField name="receivedOn" label={t('receivedOn')} required />
      <TextField name="receivedFrom" label={t('receivedFrom')} hint={t('receivedFromHint')} required />
      <TextAreaField
        name="matter"
        label={t('matter')}
        hint={t('matterHint')}
        rows={3}
        className={WHOLE_WIDTH}
        required
      />
      <TextField name="requestNumber" label={t('requestNumber')} />
      <DateField name="answeredOn" label={t('answeredOn')} />
      <TextAreaField name="result" label={t('result')} rows={3} className={WHOLE_WIDTH} />
    </>
  )
}

function ProblemFields() {
  const t = useTranslations('supervision.field')
  const source = useTranslations('supervision.source')
  const options = PROBLEM_SOURCES.map((value) => ({ value, label: source(value) }))
  return (
    <>
      <DateField name="foundOn" label={t('foundOn')} required />
      <SelectField name="source" label={t('source')} options={options} required />
      <TextAreaField name="description" label={t('description')} rows={3} className={WHOLE_WIDTH} required />
      <LineList name="measures" legend={t('measures')} addLabel={t('addMeasure')} line={NEW_MEASURE}>
        {(path) => (
          <>
            <TextField name={`${path}.measure`} label={t('measure')} className={WHOLE_WIDTH} required />
            <DateField name={`${path}.dueOn`} label={t('dueOn')} />
            <DateField name={`${path}.doneOn`} label={t('doneOn')} hint={t('doneOnHint')} />
            <TextField name={`${path}.result`} label={t('measureResult')} className={WHOLE_WIDTH} />
          </>
        )}
      </LineList>
    </>
  )
}

function EvaluationFields() {
  const t = useTranslations('supervision.field')
  const locale = useLocale()
  return (
    <>
      <SelectField
        name="kind"
        label={t('kind')}
        options={statutoryOptions(EVALUATION_KINDS, locale)}
        required
        autoFocus
      />
      <NumberField name="ofYear" label={t('ofYear')} required />
      <TextField name="body" label={t('body')} required />
      <DateField name="concludedOn" label={t('concludedOn')} required />
      <TextAreaField name="result" label={t('evaluationResult')} rows={4} className={WHOLE_WIDTH} required />
      <p className={`text-muted text-xs ${WHOLE_WIDTH}`}>
        {t('evaluationDuty')} <Citation {...EVALUATION_DUTY} />
      </p>
    </>
  )
}
