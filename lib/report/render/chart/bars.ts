import type { DocumentChart } from '../../document'
import { CHART_INK, CHART_RULE, seriesColour } from '../palette'
import { element, LABEL_SIZE, label, textWidth, WIDTH, wrapped } from './element'
import { largest, linear, type Plot } from './plot'

const BAR_PLOT_HEIGHT = 190
const THICKEST_BAR = 44
const ROW_LABELS = 190

/** Upright bars where the labels have room below them, lying bars where they have not. */
export function barPlot(chart: DocumentChart): Plot {
  return hasRoomBelow(chart) ? uprightBars(chart) : lyingBars(chart)
}

function hasRoomBelow({ categories, series }: DocumentChart): boolean {
  const group = WIDTH / categories.length
  const bar = (group * 0.8) / series.length
  const values = series.flatMap((one) => one.values.map((value) => textWidth(String(value))))
  return categories.every((name) => textWidth(name) <= group - LABEL_SIZE) && values.every((width) => width <= bar + 8)
}

function uprightBars(chart: DocumentChart): Plot {
  const { categories, series } = chart
  const group = WIDTH / categories.length
  const bar = Math.min(THICKEST_BAR, (group * 0.7) / series.length)
  const height = linear(largest(chart), BAR_PLOT_HEIGHT - 24)
  const bars = series.flatMap((one, index) =>
    one.values.map((value, category) => {
      const left = group * (category + 0.5) + bar * (index - series.length / 2)
      const top = BAR_PLOT_HEIGHT - height(value)
      return [
        element('rect', { x: left + 1, y: top, width: bar - 2, height: height(value), fill: seriesColour(index) }),
        label(String(value), left + bar / 2, top - 6, { 'text-anchor': 'middle' }),
      ].join('')
    }),
  )
  const names = categories.map((name, index) =>
    label(name, group * (index + 0.5), BAR_PLOT_HEIGHT + 20, { 'text-anchor': 'middle' }),
  )
  const base = element('path', { d: `M0 ${BAR_PLOT_HEIGHT}H${WIDTH}`, stroke: CHART_RULE })
  return { height: BAR_PLOT_HEIGHT + 28, body: [...bars, ...names, base].join('') }
}

function lyingBars(chart: DocumentChart): Plot {
  const { categories, series } = chart
  const thickness = series.length > 1 ? 16 : 20
  const row = Math.max(thickness * series.length + 14, LABEL_SIZE * 2 + 12)
  const valueRoom = Math.max(...series.flatMap((one) => one.values.map((value) => textWidth(String(value))))) + 10
  const left = Math.min(ROW_LABELS, Math.max(...categories.map((name) => textWidth(name)))) + 12
  const length = linear(largest(chart), WIDTH - left - valueRoom)
  const bars = series.flatMap((one, index) =>
    one.values.map((value, category) => {
      const top = row * (category + 0.5) + thickness * (index - series.length / 2)
      return [
        element('rect', {
          x: left,
          y: top + 1,
          width: length(value),
          height: thickness - 2,
          fill: seriesColour(index),
        }),
        label(String(value), left + length(value) + 6, top + thickness / 2 + 5),
      ].join('')
    }),
  )
  const names = categories.map((name, index) => rowLabel(name, left - 10, row * (index + 0.5)))
  const height = row * categories.length
  const base = element('path', { d: `M${left} 0V${height}`, stroke: CHART_RULE })
  return { height, body: [...bars, ...names, base].join('') }
}

function rowLabel(name: string, right: number, middle: number): string {
  const lines = wrapped(name, ROW_LABELS)
  const first = middle + 5 - ((lines.length - 1) * (LABEL_SIZE + 2)) / 2
  const texts = lines.map((line, index) =>
    label(line, right, first + index * (LABEL_SIZE + 2), { 'text-anchor': 'end', fill: CHART_INK }),
  )
  return texts.join('')
}
