'use client'

import {
  Bar,
  BarChart,
  LabelList,
  Legend,
  ResponsiveContainer,
  Text,
  Tooltip,
  XAxis,
  type XAxisTickContentProps,
  YAxis,
} from 'recharts'
import type { DocumentChart } from '@/lib/report/document'
import { seriesColour } from '@/lib/report/render/palette'

const NAME_LINES = 3
const LINE_HEIGHT_PX = 14
/** The width in pixels below which the name of a month does not fit in one line. */
const MONTH_WIDTH_PX = 28

export default function Bars({ chart }: { chart: DocumentChart }) {
  const rows = chart.categories.map((category, index) => ({
    category,
    ...Object.fromEntries(chart.series.map(({ name, values }) => [name, values[index]])),
  }))
  return (
    <ResponsiveContainer>
      <BarChart data={rows} margin={{ top: 20, right: 8, bottom: 0, left: -16 }}>
        <XAxis
          dataKey="category"
          tickLine={false}
          interval={0}
          height={NAME_LINES * LINE_HEIGHT_PX + 8}
          tick={CategoryName}
        />
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

/** The name under a bar, broken into lines that fit beside the neighbouring names. */
function CategoryName({ x, y, width, visibleTicksCount, payload }: XAxisTickContentProps) {
  const room = Number(width) / visibleTicksCount - 2
  return (
    <Text
      x={x}
      y={y}
      width={Math.max(MONTH_WIDTH_PX, room)}
      breakAll
      textAnchor="middle"
      verticalAnchor="start"
      fontSize={room < MONTH_WIDTH_PX ? 10 : 12}
      lineHeight={LINE_HEIGHT_PX}
      fill="#1f2328"
    >
      {payload.value}
    </Text>
  )
}
