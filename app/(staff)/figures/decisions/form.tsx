'use client'

import { useTranslations } from 'next-intl'
import { DecisionFields } from '@/components/figures/decision-fields'
import { ChangeRecord, NewRecord, RemoveRecord } from '@/components/forms/record-form'
import type { DecisionForm } from '@/lib/figures/input'
import { NEW_DECISION } from '@/lib/figures/new-figure'
import { change, record, remove } from './actions'

const LIST = '/figures/decisions'

type Props = { sources: readonly string[] }

export function NewDecision({ sources }: Props) {
  const t = useTranslations('decision')
  return (
    <NewRecord
      name="decision"
      schema={async () => (await import('@/lib/figures/input')).decisionInput}
      action={record}
      empty={NEW_DECISION}
      carriedOver={({ kind, source }) => ({ kind, source })}
      summaryOf={({ decisionNumber }) => decisionNumber}
      list={LIST}
      saveLabel={t('record')}
      nextLabel={t('recordAndNext')}
    >
      <DecisionFields sources={sources} />
    </NewRecord>
  )
}

export function ChangeDecision({
  sources,
  values,
}: Props & { values: DecisionForm & { id: number; version: number } }) {
  return (
    <ChangeRecord
      schema={async () => (await import('@/lib/figures/input')).decisionChangeInput}
      action={change}
      values={values}
      list={LIST}
    >
      <DecisionFields sources={sources} />
    </ChangeRecord>
  )
}

export function RemoveDecision(decision: { id: number; version: number }) {
  return <RemoveRecord {...decision} action={remove} list={LIST} />
}
