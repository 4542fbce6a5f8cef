'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ComponentProps, type MouseEvent, useState } from 'react'
import { Bar, BarChart, LabelList, Rectangle, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Mark } from '@/lib/dashboard/mark'
import { seriesColour } from '@/lib/report/render/palette'
import type { Chart, Series } from './chart'

const LATE = '#b42318'
/** If names are longer than this many characters, some of the axis labels are left out. */
const SHORT_NAME_CHARACTERS = 4
const FONT_SIZE = 12

type Row = { category: string; at: number } & Record<`s${number}`, number>

/** Its width and height in pixels. */
export type Size = { width: number; height: number }

/** The height of a line of the legend. */
const LEGEND_LINE = 20

/** A bar chart whose bars link to the records they count, and its legend; drawn for that size at once, and anew where its place has another. */
export default function Bars({ chart, size: { width, height } }: { chart: Chart; size: Size }) {
  const legend = chart.series.length > 1
  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1">
        <ResponsiveContainer initialDimension={{ width, height: legend ? height - LEGEND_LINE : height }}>
          <Plot chart={chart} />
        </ResponsiveContainer>
      </div>
      {legend && <SeriesNames series={chart.series} />}
    </div>
  )
}

/** Not the library's legend, which draws the whole chart again once it has measured itself. */
function SeriesNames({ series }: { series: readonly Series[] }) {
  return (
    <ul className="flex flex-wrap justify-center gap-x-3 text-xs leading-5">
      {series.map((one, place) => (
        <li key={one.name} className="flex items-center gap-1">
          <span className="size-2.5" style={{ background: colourOf(one, place) }} />
          {one.name}
        </li>
      ))}
    </ul>
  )
}

function Plot({ chart }: { chart: Chart }) {
  const { categories, series, stacked, lying } = chart
  const [pointed, setPointed] = useState(false)
  const rows = categories.map((category, at) => ({
    category,
    at,
    ...Object.fromEntries(series.map(({ marks }, place) => [`s${place}`, marks[at]!.count])),
  })) as Row[]
  const names = { dataKey: 'category', type: 'category', tickLine: false, fontSize: FONT_SIZE } as const
  const numbers = {
    type: 'number',
    allowDecimals: false,
    tickLine: false,
    axisLine: false,
    fontSize: FONT_SIZE,
  } as const
  return (
    <BarChart
      data={rows}
      accessibilityLayer={false}
      layout={lying ? 'vertical' : 'horizontal'}
      onMouseEnter={() => setPointed(true)}
      margin={{ top: 18, right: lying ? 28 : 4, bottom: 0, left: 0 }}
    >
      {lying ? (
        <XAxis {...numbers} hide />
      ) : (
        <XAxis
          {...names}
          interval={categories.every(({ length }) => length <= SHORT_NAME_CHARACTERS) ? 0 : 'preserveStartEnd'}
        />
      )}
      {lying ? <YAxis {...names} interval={0} width={widthOf(categories)} /> : <YAxis {...numbers} width={34} />}
      {pointed && <Tooltip isAnimationActive={false} cursor={{ fill: '#edf3fb' }} />}
      {series.map((one, place) => (
        <Bar
          key={one.name}
          dataKey={`s${place}`}
          name={one.name}
          stackId={stacked ? 'all' : undefined}
          fill={colourOf(one, place)}
          isAnimationActive={false}
          maxBarSize={lying ? 20 : 36}
          shape={(bar: object) => <LinkedBar bar={bar as Drawn} marks={one.marks} />}
        >
          {!stacked && <LabelList dataKey={`s${place}`} position={lying ? 'right' : 'top'} fontSize={FONT_SIZE} />}
        </Bar>
      ))}
    </BarChart>
  )
}

function colourOf({ tone }: Series, place: number): string {
  return tone === 'late' ? LATE : seriesColour(place)
}

/** The room for names beside lying bars: Chinese characters are as wide as they are high, others two thirds at most. */
function widthOf(categories: readonly string[]): number {
  const characters = categories.map((name) =>
    [...name].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.66), 0),
  )
  return Math.min(220, Math.ceil(Math.max(...characters) * FONT_SIZE) + 12)
}

type Drawn = ComponentProps<typeof Rectangle> & { payload: Row }

/** Not in the tab order: the chart's table has the same link for the keyboard. */
function LinkedBar({ bar, marks }: { bar: Drawn; marks: readonly Mark[] }) {
  const router = useRouter()
  const { payload, ...shape } = bar
  // While the period changes, bars of the old period are rendered once with the marks of the new one.
  const href = marks[payload.at]?.href
  if (href === undefined) return <Rectangle {...shape} />
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    router.push(href as Route)
  }
  return (
    <a href={href} tabIndex={-1} onClick={open}>
      <Rectangle {...shape} />
    </a>
  )
}
