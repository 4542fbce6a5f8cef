'use client'

import { Bar, ComposedChart, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { seriesColour } from '@/lib/report/render/palette'

type Month = { month: string; value: number | null; text: string; missing: boolean }
type Props = { nature: 'stock' | 'flow'; months: readonly Month[]; missingLabel: string }

/** The months of a series: flows as bars, stocks as a line; a missing month is a labelled pale column. */
export default function SeriesPlot({ nature, months, missingLabel }: Props) {
  const top = Math.max(1, ...months.map(({ value }) => value ?? 0))
  const rows = months.map(({ missing, ...month }) => ({
    ...month,
    gap: missing ? top : null,
    gapLabel: missing ? missingLabel : '',
  }))
  const label = { fontSize: 11, fill: '#1f2328' }
  return (
    <ResponsiveContainer>
      <ComposedChart data={rows} margin={{ top: 18, right: 8, bottom: 0, left: -20 }} barGap="-100%">
        <XAxis dataKey="month" tickLine={false} fontSize={12} interval={0} />
        <YAxis domain={[0, top]} tickLine={false} axisLine={false} fontSize={12} />
        <Bar
          dataKey="gap"
          fill="#fdf6e7"
          stroke="#8a5300"
          strokeDasharray="3 3"
          isAnimationActive={false}
          maxBarSize={28}
        >
          <LabelList dataKey="gapLabel" position="inside" fontSize={11} fill="#8a5300" />
        </Bar>
        {nature === 'flow' ? (
          <Bar dataKey="value" fill={seriesColour(0)} isAnimationActive={false} maxBarSize={28}>
            <LabelList dataKey="text" position="top" {...label} />
          </Bar>
        ) : (
          <Line
            dataKey="value"
            stroke={seriesColour(0)}
            strokeWidth={2}
            connectNulls={false}
            isAnimationActive={false}
            dot={{ r: 3 }}
          >
            <LabelList dataKey="text" position="top" {...label} />
          </Line>
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
