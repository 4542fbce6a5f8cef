import { describe, expect, test } from 'vitest'
import type { DocumentChart } from '../document'
import { SERIES_COLOURS } from './palette'
import { renderChartSvg } from './svg'

const chart = (changes: Partial<DocumentChart> = {}): DocumentChart => ({
  id: 'requests',
  kind: 'bar',
  title: '各类申请人数量',
  alternative: '自然人8件，商业企业2件。',
  unit: '件',
  categories: ['自然人', '商业企业'],
  series: [{ name: '2023年', values: [8, 2] }],
  ...changes,
})

const numbers = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => Number(match[1]))

describe('bars', () => {
  test('are as long as their figures, which stand beside them', () => {
    const svg = renderChartSvg(chart())
    const [first, second] = numbers(svg, /<rect[^>]* height="([\d.]+)"/g)
    expect(first! / second!).toBeCloseTo(4, 2)
    expect(svg).toContain('>8</text>')
    expect(svg).toContain('>2</text>')
  })

  test('lie where a label is too long to stand below its bar', () => {
    const svg = renderChartSvg(
      chart({ categories: ['自然人', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'] }),
    )
    const [first, second] = numbers(svg, /<rect[^>]* width="([\d.]+)"/g)
    expect(first! / second!).toBeCloseTo(4, 2)
    expect(svg.replace(/<[^>]+>/g, '')).toContain('申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请')
  })

  test('that are narrower than their figures have them upright, so that none lies under the next bar', () => {
    const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`)
    const values = (value: number) => months.map(() => value)
    const svgOf = (one: number, other: number) =>
      renderChartSvg(
        chart({
          categories: months,
          series: [one, other].map((value, at) => ({ name: `${at}`, values: values(value) })),
        }),
      )
    expect(svgOf(98, 99)).not.toContain('rotate')
    expect(svgOf(198, 996).match(/rotate\(-90 /g)).toHaveLength(24)
    // The longest figure, of five digits, has room above the highest of the bars.
    const highest = Math.max(...numbers(svgOf(198, 99612), /<rect[^>]* height="([\d.]+)"/g))
    expect(190 - highest).toBeGreaterThan(5 * 0.58 * 14)
  })

  test('of figures that are all nought are nothing, not an error', () => {
    const svg = renderChartSvg(chart({ series: [{ name: '2023年', values: [0, 0] }] }))
    expect(numbers(svg, /<rect[^>]* height="([\d.]+)"/g)).toEqual([0, 0])
  })
})

describe('lines', () => {
  const lines = chart({
    kind: 'line',
    categories: ['2022年', '2023年'],
    series: [
      { name: '新收', values: [10, 4] },
      { name: '办结', values: [10, 0] },
    ],
  })

  test('print equal figures of a year once', () => {
    expect(renderChartSvg(lines).match(/>10<\/text>/g)).toHaveLength(1)
  })

  test('differ in dash and marker too', () => {
    const svg = renderChartSvg(lines)
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(svg).toContain('<circle')
    expect(svg).toContain('<rect')
  })

  test('start at nought: a nought lies on the base', () => {
    const svg = renderChartSvg(lines)
    const base = /<path d="M0 (\d+)H/.exec(svg)![1]
    expect(svg).toContain(`L420.00 ${base}.00`)
  })
})

test('several series have a legend, one has none', () => {
  const two = [...chart().series, { name: '2022年', values: [1, 1] }]
  expect(renderChartSvg(chart({ series: two }))).toContain('>2022年</text>')
  expect(renderChartSvg(chart())).not.toContain('>2023年</text>')
})

test('a chart without figures says so', () => {
  expect(renderChartSvg(chart({ categories: [], series: [] }))).toContain('（无数据）')
})

test('text is escaped and says in words what is drawn', () => {
  const svg = renderChartSvg(chart({ title: '<b>&"甲"\u0000', alternative: '"引号"<x>' }))
  expect(svg).toContain('&lt;b&gt;&amp;&quot;甲&quot;<')
  expect(svg).toContain('aria-label="&quot;引号&quot;&lt;x&gt;"')
})

test('neighbouring colours differ in grey', () => {
  const grey = SERIES_COLOURS.map((colour) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
      number,
    ]
    return 0.299 * red + 0.587 * green + 0.114 * blue
  })
  for (const [index, value] of grey.slice(1).entries()) expect(Math.abs(value - grey[index]!)).toBeGreaterThan(30)
})

test('many series stand in a legend of several lines inside the picture, above the bars', () => {
  const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(
    (name) => `${name}提出的申请`,
  )
  const series = names.map((name) => ({ name, values: [1] }))
  const svg = renderChartSvg(chart({ categories: ['予以公开'], series }))
  const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)<\/text>/g)]
    .map(([, x, y, name]) => ({ x: Number(x), y: Number(y), name: name! }))
    .filter(({ name }) => names.includes(name))
  expect(places).toHaveLength(6)
  for (const { x, name } of places) expect(x + name.length * 14).toBeLessThanOrEqual(560)
  const lowest = Math.max(...places.map(({ y }) => y))
  expect(new Set(places.map(({ y }) => y)).size).toBeGreaterThan(1)
  expect(Number(/translate\(0 (\d+)\)/.exec(svg)![1])).toBeGreaterThan(lowest)
})
