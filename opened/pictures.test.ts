import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ledgerOf } from '@/bench/ledger-of'
import { closeConnection } from '@/db/client'
import { annualReport } from '@/db/queries/report/annual-report'
import { ZHAO_JUN } from '@/db/testing/cast'
import { toDocument } from '@/lib/report/assemble'
import type { ReportDocument } from '@/lib/report/document'
import { renderDocx } from '@/lib/report/render/docx'
import { renderHtml } from '@/lib/report/render/html'
import { pageTexts } from '@/server/pdf/read-pdf.fixture'
import { renderPdf } from '@/server/pdf/render-pdf'
import { type GreyPicture, pagePictures } from '@/server/report-files/grey-picture.fixture'
import { heldAgainstKept, TOLERANCE } from '@/server/report-files/kept-pictures.fixture'
import { demonstrationReport, fullReport } from '@/server/report-files/pictured-reports.fixture'
import { browserWithShippedFaces, printedPage, screenPicture } from './chromium.fixture'
import { openedByLibreOffice } from './libreoffice.fixture'

// Every page of three reports in every program was looked at; each is held against its picture. The pictures are of LibreOffice
// 7.4 and Chromium as Debian 12 has them. After a change that is wanted, look at what `LEDGER_PICTURES=write npm run
// test:documents -- pictures` writes.

const FOLDER = path.join(import.meta.dirname, 'pictures')
const MANY_REQUESTS = 14_069

const REPORTS: Record<string, () => ReportDocument> = {
  demonstration: demonstrationReport,
  full: fullReport,
  large: () => {
    ledgerOf(MANY_REQUESTS)
    const report = toDocument(annualReport(ZHAO_JUN, 2023))
    closeConnection()
    rmSync(path.dirname(process.env.DATABASE_URL!.replace('file:', '')), { recursive: true })
    return report
  },
}

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

async function pdfByLibreOffice(report: ReportDocument): Promise<Uint8Array> {
  const opened = openedByLibreOffice(new Map([['report.docx', await renderDocx(report)]]), 'pdf')
  return opened.get('report.pdf')!
}

const PRINTED: Record<string, (report: ReportDocument) => Promise<Uint8Array>> = {
  pdf: (report) => renderPdf(report, { systemFonts: false }),
  word: pdfByLibreOffice,
  web: (report) => printedPage(browser, renderHtml(report)),
}

describe.each(Object.entries(REPORTS))('the %s report', (name, reportOf) => {
  let report: ReportDocument
  beforeAll(() => {
    report = reportOf()
  })

  const held = (view: string, pages: readonly GreyPicture[]) => heldAgainstKept(FOLDER, `${name}-${view}`, pages)

  // The PDFs of the others are held against their pictures with every test run.
  const printed = Object.entries(PRINTED).filter(([view]) => name === 'large' || view !== 'pdf')

  test.each(printed)('printed from %s looks as it did, table 三 on one page', async (view, print) => {
    const pdf = await print(report)
    const page = pageTexts(pdf).find((text) => text.includes('四、结转下年度继续办理'))
    expect(page).toContain('三、收到和处理政府信息公开申请情况')
    expect(page).toContain('一、本年新收政府信息公开申请数量')
    const { pages, differences } = held(view, pagePictures(pdf))
    expect(differences).toHaveLength(pages)
    expect(differences.filter((difference) => difference > TOLERANCE)).toEqual([])
  })

  test('looks on a screen as it did', async () => {
    const { pages, differences } = held('screen', [await screenPicture(browser, renderHtml(report))])
    expect(differences).toHaveLength(pages)
    expect(differences.filter((difference) => difference > TOLERANCE)).toEqual([])
  })
})
