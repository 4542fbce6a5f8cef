import type { DocumentChart } from '../../document'
import { CHART_INK, CHART_RULE, seriesColour } from '../palette'
import { element, LABEL_SIZE, label, textWidth, wrapped } from './element'
import { largest, linear, type Plot } from './plot'

const BAR_PLOT_HEIGHT = 190
const THICKEST_BAR = 44
/** What the names of lying bars may take, and which share of the width. */
const [ROW_LABELS, ROW_LABELS_SHARE] = [190, 0.34]

/** Upright bars where the names have room below them, lying bars where they have not. */
export function barPlot(chart: DocumentChart, width: number): Plot {
  const setting = uprightSetting(chart, width)
  return setting ? uprightBars(chart, setting) : lyingBars(chart, width)
}

/** The width of a category and of its bars, the length of the longest figure, and whether figures are turned to fit. */
type Upright = { group: number; bar: number; longest: number; turned: boolean }

function uprightSetting({ categories, series }: DocumentChart, width: number): Upright | undefined {
  const group = width / categories.length
  const bar = Math.min(THICKEST_BAR, (group * 0.7) / series.length)
  const longest = Math.max(...series.flatMap((one) => one.values.map((value) => textWidth(String(value)))))
  const turned = longest > (series.length === 1 ? group - 4 : bar)
  const named = categories.every((name) => textWidth(name) <= group - LABEL_SIZE)
  return named && (!turned || bar >= LABEL_SIZE) ? { group, bar, longest, turned } : undefined
}

function uprightBars(chart: DocumentChart, { group, bar, longest, turned }: Upright): Plot {
  const { categories, series } = chart
  const height = linear(largest(chart), BAR_PLOT_HEIGHT - (turned ? longest + 12 : 24))
  const bars = series.flatMap((one, index) =>
    one.values.map((value, category) => {
      const left = group * (category + 0.5) + bar * (index - series.length / 2)
      const top = BAR_PLOT_HEIGHT - height(value)
      return [
        element('rect', { x: left + 1, y: top, width: bar - 2, height: height(value), fill: seriesColour(index) }),
        figureAbove(value, left + bar / 2, top - 6, turned),
      ].join('')
    }),
  )
  const names = categories.map((name, index) =>
    label(name, group * (index + 0.5), BAR_PLOT_HEIGHT + 20, { 'text-anchor': 'middle' }),
  )
  const base = element('path', { d: `M0 ${BAR_PLOT_HEIGHT}H${group * categories.length}`, stroke: CHART_RULE })
  return { height: BAR_PLOT_HEIGHT + 28, body: [...bars, ...names, base].join('') }
}

/** A figure that is wider than its bar is read from below, so that it does not lie under the next bar. */
function figureAbove(value: number, middle: number, bottom: number, turned: boolean): string {
  if (!turned) return label(String(value), middle, bottom, { 'text-anchor': 'middle' })
  const x = middle + LABEL_SIZE / 2 - 2
  return label(String(value), x, bottom, { transform: `rotate(-90 ${x.toFixed(2)} ${bottom.toFixed(2)})` })
}

function lyingBars(chart: DocumentChart, width: number): Plot {
  const { categories, series } = chart
  const thickness = series.length > 1 ? 16 : 20
  const row = Math.max(thickness * series.length + 14, LABEL_SIZE * 2 + 12)
  const valueRoom = Math.max(...series.flatMap((one) => one.values.map((value) => textWidth(String(value))))) + 10
  const labels = Math.min(ROW_LABELS, width * ROW_LABELS_SHARE)
  const left = Math.min(labels, Math.max(...categories.map((name) => textWidth(name)))) + 12
  const length = linear(largest(chart), width - left - valueRoom)
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
  const names = categories.map((name, index) =>
    rowLabel(name, { right: left - 10, width: labels }, row * (index + 0.5)),
  )
  const height = row * categories.length
  const base = element('path', { d: `M${left} 0V${height}`, stroke: CHART_RULE })
  return { height, body: [...bars, ...names, base].join('') }
}

function rowLabel(name: string, { right, width }: { right: number; width: number }, middle: number): string {
  const lines = wrapped(name, width)
  const first = middle + 5 - ((lines.length - 1) * (LABEL_SIZE + 2)) / 2
  const texts = lines.map((line, index) =>
    label(line, right, first + index * (LABEL_SIZE + 2), { 'text-anchor': 'end', fill: CHART_INK }),
  )
  return texts.join('')
}
