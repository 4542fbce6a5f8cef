import { describe, expect, test } from 'vitest'
import type { Block, DocumentChart } from '../document'
import { withChartRows } from './chart-rows'
import { heading, paragraph } from './sample-document.fixture'
import { renderChartRow, renderChartSvg } from './svg'

const chart = (id: string, changes: Partial<DocumentChart> = {}): DocumentChart => ({
  id,
  kind: 'bar',
  title: '本年度办理结果',
  alternative: `图${id}`,
  unit: '件',
  categories: ['予以公开', '部分公开', '不予公开'],
  series: [{ name: '办结', values: [3, 12, 4628] }],
  ...changes,
})
const block = (one: DocumentChart): Block => ({ type: 'chart', chart: one })
const rowsOf = (blocks: readonly Block[]) =>
  withChartRows(blocks).map((one) => (one.type === 'charts' ? one.charts.map(({ id }) => id).join('+') : one.type))

const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`)
const large = chart('大', {
  categories: months,
  series: ['自然人', '法人'].map((name) => ({ name, values: months.map(() => 1) })),
})

describe('two small charts', () => {
  test('that follow each other stand beside each other, a third by itself', () => {
    const [one, two, three] = ['甲', '乙', '丙'].map((id) => block(chart(id))) as [Block, Block, Block]
    expect(rowsOf([one])).toEqual(['甲'])
    expect(rowsOf([one, two])).toEqual(['甲+乙'])
    expect(rowsOf([one, two, three])).toEqual(['甲+乙', '丙'])
  })

  test('stand apart with something between them, and beside no large one', () => {
    expect(rowsOf([block(chart('甲')), paragraph('文字。'), heading(2, '（二）'), block(chart('乙'))])).toEqual([
      '甲',
      'paragraph',
      'heading',
      '乙',
    ])
    expect(rowsOf([block(chart('甲')), block(large), block(chart('乙'))])).toEqual(['甲', '大', '乙'])
  })

  test.each<[string, Partial<DocumentChart>]>([
    ['a figure for each month', { categories: months, series: [{ name: '新收', values: months.map(() => 1) }] }],
    ['lines', { kind: 'line' }],
    ['a long name', { categories: ['申请人无正当理由逾期不补正'] }],
    [
      'a legend that needs the whole width',
      { series: ['甲', '乙'].map((name) => ({ name: name.repeat(10), values: [1, 2, 3] })) },
    ],
    ['a long title', { title: '长'.repeat(60) }],
  ])('are none with %s', (_, changes) => {
    expect(rowsOf([block(chart('甲')), block(chart('乙', changes))])).toEqual(['甲', '乙'])
  })
})

describe('the drawings of a row', () => {
  const sizeOf = (svg: string) => /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number) as [number, number]

  test('are equally high, together as wide as one with the space between them', () => {
    const [one, other] = renderChartRow([
      chart('甲'),
      chart('乙', { title: '2023年末各平台关注人数和访问数量的比较情况' }),
    ])
    const [[width, height], second] = [sizeOf(one!), sizeOf(other!)]
    expect(second).toEqual([width, height])
    expect(2 * width + 24).toBe(sizeOf(renderChartSvg(chart('甲')))[0])
  })

  test('keep everything within their width: a long title takes two lines', () => {
    const title = '2023年末各平台关注人数和访问数量的比较情况'
    const [svg] = renderChartRow([chart('甲', { title }), chart('乙')])
    expect(svg!.replace(/<[^>]+>/g, '')).toContain(title)
    const lines = [...svg!.matchAll(/font-size="16"[^>]*>([^<]+)</g)].map(([, line]) => line!)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line.length * 16).toBeLessThan(268)
  })
})
