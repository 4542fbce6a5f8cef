'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Dashboard, NamedMark } from '@/lib/dashboard/dashboard'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from '@/lib/law/applicants'
import { OUTCOMES } from '@/lib/law/outcomes'
import { REMEDY_BLOCK_LABELS, REMEDY_PENDING, REMEDY_RESULT_LABELS } from '@/lib/law/remedies'
import { namedGroup, shortOutcomeName } from '@/lib/law/report-formats/names'
import { REMEDY_OUTCOMES } from '@/lib/remedies/remedy'
import { statutory } from '@/lib/statutory'
import { ChartPanel } from './chart-panel'
import { shareOf } from './share'

export function MonthsChart({ months }: Pick<Dashboard, 'months'>) {
  const t = useTranslations('dashboard.months')
  const words = useWords()
  return (
    <ChartPanel
      chart={{
        id: 'months',
        title: t('title'),
        unit: words.cases,
        heading: words.month,
        categories: months.map(({ month }) => words.monthOf(month)),
        series: (['received', 'concluded'] as const).map((line) => ({
          name: t(line),
          marks: months.map((month) => month[line]),
        })),
      }}
    />
  )
}

export function SectionsChart({ timeliness: { bySection } }: Pick<Dashboard, 'timeliness'>) {
  const t = useTranslations('dashboard.timeliness')
  const words = useWords()
  return (
    <ChartPanel
      chart={{
        id: 'sections',
        title: t('chart'),
        unit: words.cases,
        heading: t('bySection'),
        categories: bySection.map(({ name }) => name || t('none')),
        series: [
          { name: t('onTime'), marks: bySection.map(({ onTime }) => onTime) },
          { name: t('late'), marks: bySection.map(({ late }) => late), tone: 'late' },
        ],
        stacked: true,
        lying: true,
      }}
    />
  )
}

export function OutcomesChart({ outcomes }: Pick<Dashboard, 'outcomes'>) {
  const t = useTranslations('dashboard.outcomes')
  const words = useWords()
  const locale = useLocale()
  return (
    <ChartPanel
      chart={{
        id: 'outcomes',
        title: t('title'),
        unit: words.cases,
        heading: t('group'),
        categories: outcomes.map(({ group }) => statutory(namedGroup(group), locale)),
        series: APPLICANT_KIND_CODES.map((kind) => ({
          name: statutory(APPLICANT_KINDS[kind], locale),
          marks: outcomes.map(({ byKind }) => byKind[kind]),
        })),
        stacked: true,
        lying: true,
      }}
    />
  )
}

export function RefusalsChart({ refusals }: Pick<Dashboard, 'refusals'>) {
  const t = useTranslations('dashboard.refusals')
  const words = useWords()
  const locale = useLocale()
  return (
    <ChartPanel
      chart={{
        id: 'refusals',
        title: t('title'),
        unit: words.cases,
        heading: t('ground'),
        categories: refusals.map(({ ground }) =>
          statutory({ label: shortOutcomeName(ground), gloss: OUTCOMES[ground].gloss }, locale),
        ),
        series: [
          { name: t('refused'), marks: refusals.map(({ refused }) => refused) },
          { name: t('withheld'), marks: refusals.map(({ withheld }) => withheld) },
        ],
        stacked: true,
        lying: true,
      }}
    />
  )
}

export function RemediesChart({ remedies }: Pick<Dashboard, 'remedies'>) {
  const t = useTranslations('dashboard.remedies')
  const words = useWords()
  const locale = useLocale()
  const corrected = remedies.map(({ block, results, settled }) => {
    const share = shareOf(results.corrected.count, settled.count)
    return `${statutory(REMEDY_BLOCK_LABELS[block], locale)} ${share}（${results.corrected.count} / ${settled.count}）`
  })
  return (
    <ChartPanel
      note={`${t('corrected')}：${corrected.join('；')}。${t('rate')}。`}
      chart={{
        id: 'remedies',
        title: t('title'),
        unit: words.cases,
        heading: t('block'),
        categories: remedies.map(({ block }) => statutory(REMEDY_BLOCK_LABELS[block], locale)),
        series: [
          ...REMEDY_OUTCOMES.map((result) => ({
            name: statutory(REMEDY_RESULT_LABELS[result], locale),
            marks: remedies.map(({ results }) => results[result]),
          })),
          { name: statutory(REMEDY_PENDING, locale), marks: remedies.map(({ pending }) => pending) },
        ],
        stacked: true,
        lying: true,
      }}
    />
  )
}

const CUTS = ['byCategory', 'byMonth', 'byChannel'] as const

/** Published items by category, channel or month. */
export function PublishedChart({ published, by }: Pick<Dashboard, 'published'> & { by: (typeof CUTS)[number] }) {
  const t = useTranslations('dashboard.published')
  const published_ = useTranslations('published')
  const words = useWords()
  const heads = { byCategory: published_('category'), byMonth: words.month, byChannel: published_('channel') }
  const rows: NamedMark[] = published[by]
  return (
    <ChartPanel
      note={by === 'byChannel' && t('channelNote')}
      chart={{
        id: by,
        title: t(by),
        unit: words.items,
        heading: heads[by],
        categories: rows.map(({ name }) => (by === 'byMonth' ? words.monthOf(name) : name)),
        series: [{ name: t('items'), marks: rows.map(({ items }) => items) }],
        lying: by !== 'byMonth',
      }}
    />
  )
}

export function ComparisonCharts({ comparison }: Pick<Dashboard, 'comparison'>) {
  const t = useTranslations('dashboard.comparison')
  const months = useTranslations('dashboard.months')
  const published = useTranslations('dashboard.published')
  const words = useWords()
  const years = [...comparison].reverse()
  const base = { heading: t('year'), categories: years.map(({ year }) => String(year)) }
  const series = (['received', 'concluded'] as const).map((line) => ({
    name: months(line),
    marks: years.map((year) => year[line]),
  }))
  return (
    <>
      <ChartPanel chart={{ id: 'comparison', title: t('title'), unit: words.cases, ...base, series }} />
      <ChartPanel
        chart={{
          id: 'comparisonPublished',
          title: t('published'),
          unit: words.items,
          ...base,
          series: [{ name: published('items'), marks: years.map((year) => year.published) }],
        }}
      />
    </>
  )
}

function useWords() {
  const t = useTranslations('dashboard')
  return {
    cases: t('cases'),
    items: t('items'),
    month: t('chart.month'),
    monthOf: (month: string) => t('chart.monthOf', { month: Number(month.slice(5)) }),
  }
}
