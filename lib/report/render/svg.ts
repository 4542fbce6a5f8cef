import type { DocumentChart } from '../document'
import { barPlot } from './chart/bars'
import { element, LABEL_SIZE, label, textWidth, WIDTH } from './chart/element'
import { linePlot, marker } from './chart/lines'
import type { Plot } from './chart/plot'
import { CHART_INK, seriesColour } from './palette'

const TITLE_SIZE = 16
const FONTS = "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"

/** A chart as an SVG document of its own, for the page and for paper. */
export function renderChartSvg(chart: DocumentChart): string {
  const legend = chart.series.length > 1
  const top = legend ? 66 : 44
  const plot = plotOf(chart)
  const height = top + plot.height + 4
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      role: 'img',
      'aria-label': chart.alternative,
      'font-family': FONTS,
      fill: CHART_INK,
    },
    label(chart.title, WIDTH / 2, 20, { 'text-anchor': 'middle', 'font-size': TITLE_SIZE }),
    label(`单位：${chart.unit}`, WIDTH, legend ? 52 : 40, { 'text-anchor': 'end', 'font-size': 12 }),
    ...(legend ? [legendOf(chart)] : []),
    element('g', { transform: `translate(0 ${top})` }, plot.body),
  )
}

function plotOf(chart: DocumentChart): Plot {
  if (chart.categories.length === 0 || chart.series.length === 0) {
    return { height: 40, body: label('（无数据）', WIDTH / 2, 24, { 'text-anchor': 'middle' }) }
  }
  return chart.kind === 'line' ? linePlot(chart) : barPlot(chart)
}

function legendOf({ kind, series }: DocumentChart): string {
  const widths = series.map(({ name }) => textWidth(name) + 44)
  const entries = series.map(({ name }, index) => {
    const x = widths.slice(0, index).reduce((sum, width) => sum + width, 0)
    const key =
      kind === 'line'
        ? marker({ x: x + 8, y: 47 }, index)
        : element('rect', { x, y: 40, width: LABEL_SIZE, height: LABEL_SIZE, fill: seriesColour(index) })
    return key + label(name, x + 20, 52)
  })
  return entries.join('')
}
