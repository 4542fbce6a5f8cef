import type { DocumentChart } from '../document'
import { barPlot } from './chart/bars'
import { element, HALF_WIDTH, LABEL_SIZE, label, textWidth, WIDTH, wrapped } from './chart/element'
import { linePlot, marker } from './chart/lines'
import type { Plot } from './chart/plot'
import { CHART_INK, seriesColour } from './palette'

const [TITLE_SIZE, TITLE_LINE] = [16, 20]
const FONTS = "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"

const LEGEND_LINE = 22

/** A chart as an SVG document of its own, for the page and for paper. */
export function renderChartSvg(chart: DocumentChart): string {
  return documents([chart], WIDTH)[0]!
}

/** The same as wide as a telephone, so that its figures need not be made smaller there. */
export function renderNarrowChartSvg(chart: DocumentChart): string {
  return documents([chart], HALF_WIDTH)[0]!
}

/** One chart, or two that stand beside each other, as SVG documents of equal height. */
export function renderChartRow(charts: readonly DocumentChart[]): string[] {
  return documents(charts, charts.length > 1 ? HALF_WIDTH : WIDTH)
}

function documents(charts: readonly DocumentChart[], width: number): string[] {
  const drawings = charts.map((chart) => drawing(chart, width))
  const height = Math.ceil(Math.max(...drawings.map((one) => one.height)))
  return charts.map(({ alternative }, index) =>
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': alternative,
        'font-family': FONTS,
        fill: CHART_INK,
      },
      drawings[index]!.body,
    ),
  )
}

function drawing(chart: DocumentChart, width: number): Plot {
  const title = wrapped(chart.title, width, TITLE_SIZE)
  const below = (title.length - 1) * TITLE_LINE
  const legend = chart.series.length > 1 ? legendLines(chart, width) : []
  const top = 44 + below + legend.length * LEGEND_LINE
  const plot = plotOf(chart, width)
  const unit = (legend.length > 0 ? 52 : 40) + below
  const body = [
    ...title.map((line, index) =>
      label(line, width / 2, 20 + index * TITLE_LINE, { 'text-anchor': 'middle', 'font-size': TITLE_SIZE }),
    ),
    label(`单位：${chart.unit}`, width, unit, { 'text-anchor': 'end', 'font-size': 12 }),
    ...legend.map((line, index) => legendLine(chart.kind, line, 40 + below + index * LEGEND_LINE)),
    element('g', { transform: `translate(0 ${top})` }, plot.body),
  ]
  return { height: top + plot.height + 4, body: body.join('') }
}

function plotOf(chart: DocumentChart, width: number): Plot {
  if (chart.categories.length === 0 || chart.series.length === 0) {
    return { height: 40, body: label('（无数据）', width / 2, 24, { 'text-anchor': 'middle' }) }
  }
  return chart.kind === 'line' ? linePlot(chart, width) : barPlot(chart, width)
}

type LegendEntry = { name: string; index: number; x: number }

/** The names of the series, on as many lines as they need; the first leaves room for the unit. */
function legendLines({ series, unit }: DocumentChart, whole: number): LegendEntry[][] {
  const lines: LegendEntry[][] = [[]]
  let [x, room] = [0, whole - textWidth(`单位：${unit}`, 12) - LABEL_SIZE]
  for (const [index, { name }] of series.entries()) {
    const width = textWidth(name) + 20
    if (x > 0 && x + width > room) {
      lines.push([])
      x = 0
      room = whole
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
