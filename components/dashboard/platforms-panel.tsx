'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Dashboard } from '@/lib/dashboard/dashboard'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { statutory } from '@/lib/statutory'
import { ChartPanel } from './chart-panel'
import { Panel } from './panel'

/** The statistics of a platform over the last years, one measure at a time, since measures have no common scale. */
export function PlatformsPanel({ platforms }: Pick<Dashboard, 'platforms'>) {
  const t = useTranslations('dashboard.platforms')
  const locale = useLocale()
  const [chosen, choose] = useState(0)
  const series = platforms[chosen] ?? platforms[0]
  if (!series)
    return (
      <Panel title={t('title')}>
        <p className="text-muted text-sm">{t('empty')}</p>
      </Panel>
    )
  const nameOf = ({ platform, measure }: (typeof platforms)[number]) =>
    `${platform} ${statutory(PLATFORM_MEASURES[measure], locale)}`
  const chart = {
    id: 'platforms',
    title: t('title'),
    unit: PLATFORM_MEASURES[series.measure].unit,
    heading: t('asOf'),
    categories: series.stated.map(({ asOf }) => asOf),
    series: [{ name: nameOf(series), marks: series.stated.map(({ value, href }) => ({ count: value, href })) }],
  }
  const choice = (
    <label className="inline-flex items-center gap-1">
      {t('choose')}
      <select
        value={platforms.indexOf(series)}
        onChange={({ target }) => choose(Number(target.value))}
        className="h-7 max-w-52 rounded border border-line bg-white px-1"
      >
        {platforms.map((one, at) => (
          <option key={nameOf(one)} value={at}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
  return <ChartPanel chart={chart} choice={choice} />
}
