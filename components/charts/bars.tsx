'use client'

import { Bar, BarChart, LabelList, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { DocumentChart } from '@/lib/report/document'
import { seriesColour } from '@/lib/report/render/palette'

export default function Bars({ chart }: { chart: DocumentChart }) {
  const rows = chart.categories.map((category, index) => ({
    category,
    ...Object.fromEntries(chart.series.map(({ name, values }) => [name, values[index]])),
  }))
  return (
    <ResponsiveContainer>
      <BarChart data={rows} margin={{ top: 20, right: 8, bottom: 0, left: -16 }}>
        <XAxis dataKey="category" tickLine={false} fontSize={12} interval={0} />
        <YAxis allowDecimals={false} tickLine={false} axisLine={false} fontSize={12} />
        <Tooltip isAnimationActive={false} />
        {chart.series.length > 1 && <Legend />}
        {chart.series.map(({ name }, index) => (
          <Bar key={name} dataKey={name} fill={seriesColour(index)} isAnimationActive={false} maxBarSize={36}>
            <LabelList dataKey={name} position="top" fontSize={12} />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
