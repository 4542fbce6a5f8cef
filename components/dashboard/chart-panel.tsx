'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import Link from '@/components/ui/link'
import type { Mark } from '@/lib/dashboard/mark'
import { renderChartSvg } from '@/lib/report/render/svg'
import { asPrinted, asRows, type Chart, inWords, isEmpty } from './chart'
import { ChartPicture } from './chart-picture'
import { Panel } from './panel'
import { type Format, saveChart, svgSource } from './save-chart'

const FORMATS: readonly Format[] = ['png', 'svg', 'csv']

type Props = { chart: Chart; note?: ReactNode; choice?: ReactNode; height?: number; children?: ReactNode }

/**
 * A chart with a text, a table of its numbers, and download buttons. The table repeats the chart's links for keyboards
 * and screen readers. `children` replaces the default bars.
 */
export function ChartPanel({ chart, note, choice, height = heightOf(chart), children }: Props) {
  const t = useTranslations('dashboard.chart')
  const picture = useRef<HTMLDivElement>(null)
  return (
    <Panel
      title={chart.title}
      aside={
        <SaveButtons
          chart={chart}
          svg={() => {
            const drawing = children ? picture.current?.querySelector('svg') : null
            return drawing ? svgSource(drawing) : renderChartSvg(asPrinted(chart))
          }}
        />
      }
    >
      <p className="flex flex-wrap items-center gap-x-3 text-muted text-xs">
        <span>{t('unit', { unit: chart.unit })}</span>
        {choice}
      </p>
      <p className="sr-only">{inWords(chart)}</p>
      <div ref={picture} aria-hidden="true" className="chart-picture laid-out-in-view" style={{ height }}>
        {children ??
          (isEmpty(chart) ? (
            <p className="pt-8 text-center text-muted">{t('nothing')}</p>
          ) : (
            <ChartPicture chart={chart} />
          ))}
      </div>
      {note && <p className="mt-1 text-muted text-xs">{note}</p>}
      <details className="mt-1 text-sm print:hidden">
        <summary className="text-link">
          {t('table')}
          <span className="sr-only">：{chart.title}</span>
        </summary>
        <ChartTable chart={chart} />
      </details>
    </Panel>
  )
}

/** Horizontal bars need a line each, and many series a second line for the legend. */
function heightOf({ lying, categories, series }: Chart): number {
  return lying ? Math.max(140, categories.length * 34 + (series.length > 4 ? 80 : 52)) : 250
}

function SaveButtons({ chart, svg }: { chart: Chart; svg: () => string }) {
  const t = useTranslations('dashboard.chart')
  const [saved, setSaved] = useState('')
  return (
    <fieldset className="flex gap-1 print:hidden">
      <legend className="sr-only">{t('save', { title: chart.title })}</legend>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="rounded border border-line bg-white px-1.5 text-muted text-xs hover:bg-wash hover:text-ink"
          onClick={async () => {
            const file = await saveChart(format, { svg: svg(), rows: asRows(chart), name: chart.title })
            setSaved(t('saved', { file }))
          }}
        >
          {format.toUpperCase()}
        </button>
      ))}
      <span role="status" className="sr-only">
        {saved}
      </span>
    </fieldset>
  )
}

function ChartTable({ chart: { heading, categories, series, title } }: { chart: Chart }) {
  return (
    <div className="overflow-x-auto">
      <table className="ledger-table mt-1">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="whitespace-normal">
              {heading}
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="figure min-w-14 whitespace-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={category}>
              <th scope="row" className="whitespace-normal font-normal">
                {category}
              </th>
              {series.map(({ name, marks }) => (
                <td key={name} className="figure">
                  <MarkLink mark={marks[at]!} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A number that links to the list of records it counts. */
export function MarkLink({ mark, className = '' }: { mark: Mark; className?: string }) {
  return (
    <Link
      href={mark.href as Route}
      className={`no-underline hover:underline ${mark.count === 0 ? 'text-muted' : ''} ${className}`}
    >
      {mark.count}
    </Link>
  )
}
