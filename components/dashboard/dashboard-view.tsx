'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { ListSelect } from '@/components/forms/list-select'
import { fetchJson } from '@/components/ui/fetch-json'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { addressOf, NONE } from '@/lib/address'
import type { Dashboard } from '@/lib/dashboard/dashboard'
import { type DashboardQuery, dashboardQuery, PERIOD_PARTS } from '@/lib/dashboard/period'
import { inWords } from '@/lib/dates'
import {
  ComparisonCharts,
  MonthsChart,
  OutcomesChart,
  PublishedChart,
  RefusalsChart,
  RemediesChart,
  SectionsChart,
} from './charts'
import { DueCalendar } from './due-calendar'
import { FiguresStrip } from './figures-strip'
import { FlowPanel } from './flow-panel'
import { PlatformsPanel } from './platforms-panel'
import { ActsPanel, ApplicantsPanel } from './small-panels'
import { TimelinessPanel } from './timeliness-panel'

type Props = {
  /** The query with which the page was opened; `first` are its numbers. */
  initialQuery: DashboardQuery
  first: Dashboard
  years: readonly number[]
  sections: readonly { id: number; name: string }[]
}

/** The dashboard; another period or section is loaded in place, and the old numbers stay until the new ones arrive. */
export function DashboardView({ initialQuery, first, years, sections }: Props) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const query = dashboardQuery.parse(Object.fromEntries(useSearchParams()))
  const address = addressOf('/api/dashboard', query)
  const { data, isPlaceholderData, isError } = useQuery({
    queryKey: ['dashboard', address],
    queryFn: () => fetchJson<Dashboard>(address),
    initialData: address === addressOf('/api/dashboard', initialQuery) ? first : undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  // Drawn in steps between which the page answers: all charts anew take a slow machine half a second.
  const dashboard = useDeferredValue(data ?? first)
  const isStale = isPlaceholderData || dashboard !== (data ?? first)
  const { from, to } = dashboard.period
  const period = t('shown', { from: inWords(from, locale), to: inWords(to, locale) })
  return (
    <>
      <PageHeader title={t('title')} count={period}>
        <Choices query={query} year={dashboard.period.year} years={years} sections={sections} />
      </PageHeader>
      <p role="status" className="sr-only">
        {isStale ? t('loading') : period}
      </p>
      {isError && (
        <Notice tone="error" role="alert">
          {t('failed')}
        </Notice>
      )}
      <div aria-busy={isStale} className={isStale ? 'opacity-60' : ''}>
        <Panels dashboard={dashboard} query={query} />
      </div>
    </>
  )
}

function Panels({ dashboard, query }: { dashboard: Dashboard; query: DashboardQuery }) {
  return (
    <>
      <FiguresStrip {...dashboard} query={query} />
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2 min-[116rem]:grid-cols-3 min-[200rem]:grid-cols-4 print:block print:space-y-4">
        <FlowPanel flow={dashboard.flow} query={query} />
        <MonthsChart {...dashboard} />
        <DueCalendar days={dashboard.due} />
        <SectionsChart {...dashboard} />
        <OutcomesChart {...dashboard} />
        <RefusalsChart {...dashboard} />
        <RemediesChart {...dashboard} />
        <ComparisonCharts {...dashboard} />
        <PublishedChart {...dashboard} by="byCategory" />
        <PublishedChart {...dashboard} by="byMonth" />
        <PublishedChart {...dashboard} by="byChannel" />
        <PlatformsPanel {...dashboard} />
        <ActsPanel {...dashboard} />
        <ApplicantsPanel {...dashboard} />
        <TimelinessPanel {...dashboard} />
      </div>
    </>
  )
}

type ChoicesProps = Pick<Props, 'years' | 'sections'> & { query: DashboardQuery; year: number }

/** The choice of period and section, kept in the address so that it can be shared. */
function Choices({ query, year, years, sections }: ChoicesProps) {
  const t = useTranslations('dashboard')
  const change = (changed: Record<string, string | undefined>) =>
    window.history.pushState(null, '', addressOf('/dashboard', { ...query, ...changed }))
  const style = 'h-9 rounded border border-line bg-white px-2 text-sm'
  return (
    <>
      <select
        aria-label={t('year')}
        value={query.year ?? year}
        onChange={({ target }) => change({ year: target.value })}
        className={style}
      >
        {(years.includes(year) ? years : [year, ...years]).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <select
        aria-label={t('part')}
        value={query.part}
        onChange={({ target }) => change({ part: target.value === 'year' ? undefined : target.value })}
        className={style}
      >
        {PERIOD_PARTS.map((part) => (
          <option key={part} value={part}>
            {t(`parts.${part}`)}
          </option>
        ))}
      </select>
      <ListSelect
        label={t('section')}
        value={String(query.section ?? '')}
        none={t('allSections')}
        options={[
          ...sections.map(({ id, name }) => ({ value: String(id), label: name })),
          { value: NONE, label: t('timeliness.none') },
        ]}
        onChange={(section) => change({ section: section || undefined })}
        className={`${style} max-w-48`}
      />
    </>
  )
}
