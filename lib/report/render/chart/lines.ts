import type { DocumentChart } from '../../document'
import { CHART_RULE, seriesColour } from '../palette'
import { element, LABEL_SIZE, label } from './element'
import { largest, linear, type Plot } from './plot'

const LINE_PLOT_HEIGHT = 170
const LABEL_GAP_ABOVE = 10
const LABEL_GAP_BELOW = LABEL_SIZE + 5

/** A white outline that keeps a figure readable in front of a line. */
const HALO = { stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke' }

type Point = { x: number; y: number; value: number }

/** Series differ in marker and dash as well as in colour, for the black-and-white printer. */
export function linePlot(chart: DocumentChart, width: number): Plot {
  const step = width / chart.categories.length
  const height = linear(largest(chart), LINE_PLOT_HEIGHT - 24)
  const series = chart.series.map((one) =>
    one.values.map((value, index) => ({ x: step * (index + 0.5), y: LINE_PLOT_HEIGHT - height(value), value })),
  )
  const figuresBelow = series.flat().some(({ y }) => y + LABEL_GAP_BELOW > LINE_PLOT_HEIGHT)
  const foot = LINE_PLOT_HEIGHT + (figuresBelow ? LABEL_GAP_BELOW + 18 : 20)
  const names = chart.categories.map((name, index) =>
    label(name, step * (index + 0.5), foot, { 'text-anchor': 'middle' }),
  )
  const values = chart.categories.map((_, index) => valueLabels(series.flatMap((points) => points[index] ?? [])))
  const base = element('path', { d: `M0 ${LINE_PLOT_HEIGHT}H${width}`, stroke: CHART_RULE })
  const body = [base, ...series.map(line), ...series.flatMap((points, index) => points.map((p) => marker(p, index)))]
  return { height: foot + 8, body: [...body, ...values, ...names].join('') }
}

export function marker({ x, y }: { x: number; y: number }, series: number): string {
  const paint = {
    stroke: seriesColour(series),
    'stroke-width': 2,
    fill: series % 2 === 0 ? seriesColour(series) : '#fff',
  }
  if (series % 3 === 0) return element('circle', { cx: x, cy: y, r: 4, ...paint })
  if (series % 3 === 1) return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, ...paint })
  return element('path', { d: `M${x} ${y - 5}l5 9h-10z`, ...paint })
}

function line(points: readonly Point[], series: number): string {
  const dash = series === 0 ? undefined : series % 2 === 1 ? '6 4' : '2 3'
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')
  return element('path', { d, fill: 'none', stroke: seriesColour(series), 'stroke-width': 2, 'stroke-dasharray': dash })
}

/** Of several figures the lowest stands below its point, the others above theirs and above each other; equal ones once. */
function valueLabels(points: readonly Point[]): string {
  const lowestFirst = [...new Map(points.map((point) => [point.value, point])).values()].sort((a, b) => b.y - a.y)
  let free = Number.POSITIVE_INFINITY
  const texts = lowestFirst.map(({ x, y, value }, index) => {
    const labelY = index === 0 && lowestFirst.length > 1 ? y + LABEL_GAP_BELOW : y - LABEL_GAP_ABOVE
    const at = Math.min(labelY, free)
    free = at - LABEL_SIZE
    return label(String(value), x, at, { 'text-anchor': 'middle', ...HALO })
  })
  return texts.join('')
}
