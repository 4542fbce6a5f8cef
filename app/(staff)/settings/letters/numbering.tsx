'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ActButton } from '@/components/forms/act-button'
import { ActionForm } from '@/components/forms/action-form'
import { NumberField, SelectField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { LETTER_KINDS, letterRule } from '@/lib/law/letters/letters'
import {
  DEFAULT_NUMBER_PATTERN,
  type NumberPattern,
  numberIn,
  numberPatternInput,
  type SeriesStart,
  seriesOf,
} from '@/lib/letters/number-pattern'
import { statutory } from '@/lib/statutory'
import { dropPattern, keepPattern, startAt } from './actions'

const NUMBERED_KINDS = LETTER_KINDS.filter((kind) => letterRule(kind).series !== null)

type PatternsProps = { patterns: readonly NumberPattern[]; agencyCode: string; year: number }

/** 发文字号: how numbers are written, for all letters and for those that differ. */
export function NumberPatterns({ patterns, agencyCode, year }: PatternsProps) {
  const t = useTranslations('letterNumbering')
  const locale = useLocale()
  const router = useRouter()
  const all = patterns.find(({ scope }) => scope === 'all')?.pattern ?? DEFAULT_NUMBER_PATTERN
  const action = useActionForm({
    schema: async () => (await import('@/lib/letters/number-pattern')).numberPatternInput,
    action: keepPattern,
    defaultValues: { scope: 'all', pattern: all },
    onSaved: () => router.refresh(),
  })
  const nameOf = (scope: NumberPattern['scope']) => (scope === 'all' ? t('all') : statutory(letterRule(scope), locale))
  return (
    <>
      <ActionForm {...action} saveLabel={t('keep')}>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          <SelectField
            name="scope"
            label={t('scope')}
            options={[
              { value: 'all', label: t('all') },
              ...NUMBERED_KINDS.map((kind) => ({ value: kind, label: statutory(letterRule(kind), locale) })),
            ]}
          />
          <TextField name="pattern" label={t('pattern')} hint={t('patternHint')} required />
        </div>
        <Example agencyCode={agencyCode} year={year} />
      </ActionForm>
      <ul className="mt-3">
        {patterns.map(({ scope, pattern }) => (
          <li key={scope} className="flex flex-wrap items-center gap-x-4 border-line border-t py-1.5 text-sm">
            <span className="font-semibold">{nameOf(scope)}</span>
            <span>{pattern}</span>
            <ActButton act={dropPattern.bind(null, { scope })}>{t('drop')}</ActButton>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a number written so looks like. */
function Example({ agencyCode, year }: { agencyCode: string; year: number }) {
  const t = useTranslations('letterNumbering')
  const { scope, pattern } = useWatch<{ scope: NumberPattern['scope']; pattern: string }>()
  const kind = scope === undefined || scope === 'all' ? 'clarification' : scope
  const tried = numberPatternInput.safeParse({ scope: scope ?? 'all', pattern })
  const series = tried.success ? seriesOf(kind, [tried.data], agencyCode) : null
  return <p className="text-muted text-sm">{series && t('example', { number: numberIn(series, year, 1) })}</p>
}

type StartsProps = { series: readonly string[]; starts: readonly SeriesStart[]; year: number }

/** From which number a series goes on, where the letters before were written elsewhere. */
export function SeriesStarts({ series, starts, year }: StartsProps) {
  const t = useTranslations('letterNumbering')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/letters/number-pattern')).seriesStartInput,
    action: startAt,
    defaultValues: { series: series[0] ?? '', year, first: 1, reason: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <>
      <ActionForm {...action} saveLabel={t('start')}>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-4">
          <SelectField
            name="series"
            label={t('series')}
            options={series.map((name) => ({ value: name, label: name }))}
          />
          <NumberField name="year" label={t('year')} required />
          <NumberField name="first" label={t('first')} required />
          <TextField name="reason" label={t('reason')} required />
        </div>
      </ActionForm>
      <ul className="mt-3">
        {starts.map(({ series, year, first, reason, staffName }) => (
          <li key={`${series} ${year}`} className="flex flex-wrap gap-x-4 border-line border-t py-1.5 text-sm">
            <span className="font-semibold">{t('startsAt', { number: numberIn(series, year, first) })}</span>
            <span>{reason}</span>
            <span className="text-muted">{staffName}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
