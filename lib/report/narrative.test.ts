import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureId, NamedFigure } from './figures'
import { fillFigures, withIds } from './narrative'

const figure = (id: FigureId, label: string, text: string): [FigureId, NamedFigure] => [id, { id, label, text }]
const figures = new Map([
  figure('published.kind.information', '主动公开信息总数', '452'),
  figure('table3.granted.total', '表三 予以公开·总计', '3'),
])
const stored = '全年公开信息{{published.kind.information}}条。\n\n予以公开{{table3.granted.total}}件。'

test('paragraphs are filled with the figures, and each figure keeps its name', () => {
  expect(fillFigures(stored, figures)).toEqual([
    [{ text: '全年公开信息' }, { text: '452', figure: 'published.kind.information' }, { text: '条。' }],
    [{ text: '予以公开' }, { text: '3', figure: 'table3.granted.total' }, { text: '件。' }],
  ])
})

test('a paragraph that is one figure has nothing around it', () => {
  expect(fillFigures('{{table3.granted.total}}', figures)).toEqual([[{ text: '3', figure: 'table3.granted.total' }]])
})

test('a token that names no figure is printed as it was typed, not dropped', () => {
  expect(fillFigures('共{{别的}}条', figures)).toEqual([[{ text: '共' }, { text: '{{别的}}' }, { text: '条' }]])
})

describe('editing', () => {
  test('a figure is known by its name and by what the office calls it; the ledger keeps the name', () => {
    expect(withIds('共{{ 主动公开信息总数 }}条，{{ table3.granted.total }}件', figures)).toEqual({
      text: '共{{published.kind.information}}条，{{table3.granted.total}}件',
    })
  })
  test('what is not on the list is named', () => {
    expect(withIds('{{主动公开信息总数}}与{{没有}}', figures)).toEqual({ unknown: ['没有'] })
  })
  test('text without tokens comes back unchanged, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/\{\{[^{}]+\}\}/.test(text)),
        (text) => {
          expect(withIds(text, figures)).toEqual({ text })
        },
      ),
    )
  })
})
