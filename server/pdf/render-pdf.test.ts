import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { DocumentCell } from '@/lib/report/document'
import { HOSTILE_TEXT, paragraph, RARE, sampleDocument } from '@/lib/report/render/sample-document.fixture'
import { UnprintableError } from './compile-pdf'
import { bare, pageTexts, run } from './read-pdf.fixture'
import { renderPdf } from './render-pdf'

const FIXED = { systemFonts: false }

describe('the file', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await renderPdf(sampleDocument(), FIXED)
  })

  test('has no faults that qpdf can find', () => {
    expect(run('qpdf', ['--check'], pdf)).toContain('No syntax or stream encoding errors found')
  })

  test('is tagged, A4, and names its title and organ', () => {
    const info = run('pdfinfo', [], pdf)
    expect(info).toMatch(/Title: +新乡市教育局2023年政府信息公开工作年度报告\n/)
    expect(info).toMatch(/Author: +新乡市教育局\n/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Page size: .*A4/)
  })

  test('says that it is Chinese and PDF/UA-1', () => {
    const json = run('qpdf', ['--json', '--json-stream-data=inline', '--decode-level=all'], pdf)
    expect(json).toMatch(/"\/Lang": "u:zh-CN"/i)
    const metadata = [...json.matchAll(/"data": "([A-Za-z0-9+/=]+)"/g)].map((match) => atob(match[1]!))
    expect(metadata.some((text) => /<pdfuaid:part>1<\/pdfuaid:part>/.test(text))).toBe(true)
  })

  test('has every heading of a column and every label of a row as a header cell with its scope', () => {
    const structure = run('pdfinfo', ['-struct'], pdf)
    const tables = structure.split(/\n\s+Table[ :\n]/).slice(1)
    const expected = sampleDocument().blocks.flatMap((block) => {
      if (block.type !== 'table') return []
      const isHead = (cells: readonly DocumentCell[]) => cells.every(({ header }) => header)
      const labels = block.table.rows.filter((cells) => !isHead(cells)).flat()
      const heads = block.table.rows.filter(isHead).flat()
      return [{ heads: heads.length, labels: labels.filter(({ header }) => header).length }]
    })
    expect(expected.map(({ labels }) => labels)).toEqual([6, 30, 0])
    const count = (table: string, text: RegExp) => table.match(text)?.length ?? 0
    expect(
      tables.map((table) => [
        count(table, /\n\s+TH[ :]/g),
        count(table, /Scope \/Column/g),
        count(table, /Scope \/Row/g),
      ]),
    ).toEqual(expected.map(({ heads, labels }) => [heads + labels, heads, labels]))
    // Lists of headers would hide those of a row from a reader.
    expect(structure).not.toMatch(/Headers \[(?!\])/)
  })

  test('has its headings, tables and figures as structure, and its headings as bookmarks', () => {
    const structure = run('pdfinfo', ['-struct'], pdf)
    const count = (tag: string) => structure.split('\n').filter((line) => line.trim().split(/[ :]/)[0] === tag).length
    expect([count('H1'), count('H2'), count('Table'), count('Figure')]).toEqual([6, 5, 3, 2])
    expect(count('TH')).toBeGreaterThan(20)
    expect(JSON.parse(run('qpdf', ['--json', '--json-key=outlines'], pdf)).outlines).toHaveLength(6)
  })

  test('carries its fonts', () => {
    const fonts = run('pdffonts', [], pdf).trim().split('\n').slice(2)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
    for (const name of ['NotoSerifSC-Bold', 'NotoSerifSC-Regular', 'NotoSansSC-Regular', 'LedgerKai-Regular']) {
      expect(fonts.join('\n')).toContain(name)
    }
  })

  test('holds every label and figure, row by row', () => {
    const text = pageTexts(pdf).join('')
    for (const block of sampleDocument().blocks) {
      if (block.type === 'heading') expect(text).toContain(bare(block.text))
      if (block.type !== 'table') continue
      for (const row of block.table.rows) {
        for (const cell of row) expect(text).toContain(bare(cell.text))
        const figures = row.filter((cell) => !cell.header && cell.align === 'center').map((cell) => cell.text)
        expect(text).toContain(figures.join(''))
      }
    }
  })

  test('holds hostile and rare text as it was written', () => {
    const text = pageTexts(pdf).join('')
    expect(text).toContain(bare(`原文照录：${HOSTILE_TEXT}；姓名${RARE}；网址https://www.xinxiang.gov.cn/`))
  })

  test('is the same to the byte from another process, which then ends by itself', () => {
    const script = path.join(import.meta.dirname, 'print-sample.fixture.ts')
    const other = spawnSync(process.execPath, ['--import', 'tsx', script], { maxBuffer: 1e8 })
    expect(other.stderr.toString()).toBe('')
    expect(other.status).toBe(0)
    expect(Buffer.compare(other.stdout, pdf)).toBe(0)
  })
})

test('the file says when it was made only if it is told', async () => {
  const dated = await renderPdf(sampleDocument([paragraph('一')]), { ...FIXED, date: '2024-01-30' })
  expect(run('pdfinfo', ['-rawdates'], dated)).toMatch(/CreationDate: +D:20240130/)
  expect(run('pdfinfo', ['-rawdates'], await renderPdf(sampleDocument([]), FIXED))).not.toContain('CreationDate')
})

test('a character that no font has is named with its place', async () => {
  const document = sampleDocument([paragraph('第一段'), paragraph('笑脸🎉和私用字\ue000')])
  await expect(renderPdf(document, FIXED)).rejects.toThrow(UnprintableError)
  await expect(renderPdf(document, FIXED)).rejects.toThrow(
    '没有字体可以打印以下字符：“正文”第2段：“🎉”（U+1F389）；“正文”第2段：“\ue000”（U+E000）',
  )
})

test('reports asked for at the same time do not mix', async () => {
  const pdfs = await Promise.all(['甲', '乙', '丙'].map((text) => renderPdf(sampleDocument([paragraph(text)]), FIXED)))
  expect(pdfs.map((pdf) => pageTexts(pdf)[0]!.slice(-4, -3))).toEqual(['甲', '乙', '丙'])
})

test('a root without the template gives a sentence, and the next report is made', async () => {
  const shared = globalThis as { typstWorker?: unknown }
  const running = shared.typstWorker
  shared.typstWorker = undefined
  vi.stubEnv('LEDGER_ROOT', '/nowhere')
  await expect(renderPdf(sampleDocument([]), FIXED)).rejects.toThrow(/^PDF 生成失败：.*worker\.mjs/)
  vi.unstubAllEnvs()
  expect((await renderPdf(sampleDocument([]), FIXED)).length).toBeGreaterThan(1000)
  shared.typstWorker = running
})
