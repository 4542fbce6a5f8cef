import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderHtml } from '@/lib/report/render/html'
import { pageTexts, pageWords } from '@/server/pdf/read-pdf.fixture'
import { CASES, editionFor, figuresOf } from '@/server/report-files/matrix.fixture'
import { figuresInPdf } from '@/server/report-files/read-back.fixture'
import { ALL, reportWithFigures } from '@/server/report-files/wide-figures.fixture'
import { browserWithShippedFaces, printedPage } from './chromium.fixture'

// The web page as a browser prints it.

let folder: string
let browser: Browser
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ledger-opened-'))
  browser = await browserWithShippedFaces(folder)
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('figures of %i digits are all there and undivided', async (digits) => {
  const { document, figure } = reportWithFigures(digits)
  const pdf = await printedPage(browser, renderHtml(document))
  expect(
    pageWords(pdf)
      .flat()
      .filter(({ text }) => text === figure),
  ).toHaveLength(ALL)
})

test.each(CASES)(
  '$digits digits, a name of $name characters, $paragraphs paragraphs: every figure is that of the JSON, table 三 on one page',
  async (one) => {
    const edition = editionFor(one)
    const pdf = await printedPage(browser, renderHtml(edition.document))
    expect(figuresInPdf(pdf)).toEqual(figuresOf(edition.data))
    const page = pageTexts(pdf).find((text) => text.includes('四、结转下年度继续办理'))
    expect(page).toContain('三、收到和处理政府信息公开申请情况')
  },
)
