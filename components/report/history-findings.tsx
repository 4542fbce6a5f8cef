'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { CheckboxField } from '@/components/forms/inputs'
import { formatByCode } from '@/lib/law/report-formats/format-of'
import type { OrganKind } from '@/lib/organ/organ'
import { type HistoryForm, historyInput } from '@/lib/report/history/input'
import { findingsOfEntered, isOwnName } from '@/lib/report/history/own-rules'
import { labelsIn } from '@/lib/report/labels-in'

import { SectionFindings } from './section-findings'

export type OwnOrgan = { fullName: string; shortName: string; kind: OrganKind }

/** What the rules say of the report as it stands in the form, with the confirmations that it then needs. */
export function HistoryFindings({ own }: { own: OwnOrgan }) {
  const t = useTranslations('history')
  const labels = labelsIn(useLocale())
  const { getValues } = useFormContext<HistoryForm>()
  useWatch<HistoryForm>()
  const values = getValues()
  const read = historyInput.safeParse({ ...values, source: values.source || '—' })
  const findings = read.success ? findingsOfEntered(read.data, own.kind) : []
  const { organ = '' } = values
  const figures = new Map(
    read.data
      ? findings.flatMap(({ cells }) =>
          cells.map((cell) => [cell, { label: labels.cell(formatByCode(read.data.format), cell) }] as const),
        )
      : [],
  )
  return (
    <div className="mt-4 space-y-3">
      {organ && !isOwnName(organ, own) && (
        <div className="space-y-1 border-warn border-l-2 pl-3 text-sm">
          <p className="text-warn">{t('anotherOrgan', { organ, own: own.fullName })}</p>
          <CheckboxField name="formerName" label={t('formerName', { organ })} />
        </div>
      )}
      {findings.length > 0 && (
        <>
          <SectionFindings findings={findings} figures={figures} />
          <CheckboxField name="asPrinted" label={t('asPrinted')} hint={t('asPrintedHint')} />
        </>
      )}
    </div>
  )
}
