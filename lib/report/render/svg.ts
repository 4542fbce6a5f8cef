import type { DocumentChart } from '../document'
import { barPlot } from './chart/bars'
import { element, LABEL_SIZE, label, textWidth, WIDTH } from './chart/element'
import { linePlot, marker } from './chart/lines'
import type { Plot } from './chart/plot'
import { CHART_INK, seriesColour } from './palette'

const TITLE_SIZE = 16
const FONTS = "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"

const LEGEND_LINE = 22

/** A chart as an SVG document of its own, for the page and for paper. */
export function renderChartSvg(chart: DocumentChart): string {
  const legend = chart.series.length > 1 ? legendLines(chart) : []
  const top = 44 + legend.length * LEGEND_LINE
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
    label(`单位：${chart.unit}`, WIDTH, legend.length > 0 ? 52 : 40, { 'text-anchor': 'end', 'font-size': 12 }),
    ...legend.map((line, index) => legendLine(chart.kind, line, 40 + index * LEGEND_LINE)),
    element('g', { transform: `translate(0 ${top})` }, plot.body),
  )
}

function plotOf(chart: DocumentChart): Plot {
  if (chart.categories.length === 0 || chart.series.length === 0) {
    return { height: 40, body: label('（无数据）', WIDTH / 2, 24, { 'text-anchor': 'middle' }) }
  }
  return chart.kind === 'line' ? linePlot(chart) : barPlot(chart)
}

type LegendEntry = { name: string; index: number; x: number }

/** The names of the series, on as many lines as they need; the first leaves room for the unit. */
function legendLines({ series, unit }: DocumentChart): LegendEntry[][] {
  const lines: LegendEntry[][] = [[]]
  let [x, room] = [0, WIDTH - textWidth(`单位：${unit}`, 12) - LABEL_SIZE]
  for (const [index, { name }] of series.entries()) {
    const width = textWidth(name) + 20
    if (x > 0 && x + width > room) {
      lines.push([])
      x = 0
      room = WIDTH
    }
    lines.at(-1)!.push({ name, index, x })
    x += width + 24
  }
  return lines
}

function legendLine(kind: DocumentChart['kind'], entries: readonly LegendEntry[], y: number): string {
  const drawn = entries.map(({ name, index, x }) => {
    const key =
      kind === 'line'
        ? marker({ x: x + 8, y: y + 7 }, index)
        : element('rect', { x, y, width: LABEL_SIZE, height: LABEL_SIZE, fill: seriesColour(index) })
    return key + label(name, x + 20, y + 12)
  })
  return drawn.join('')
}
