import path from 'node:path'
import { expect, test } from 'vitest'
import type { ReportDocument } from '@/lib/report/document'
import { renderPdf } from '../pdf/render-pdf'
import { largestDifference, pagePictures } from './grey-picture.fixture'
import { heldAgainstKept, TOLERANCE } from './kept-pictures.fixture'
import { demonstrationReport, fullReport } from './pictured-reports.fixture'

// Every page of a report was looked at; it is held against its picture, with some tolerance, since each version of poppler
// draws a little otherwise. After a change that is wanted, look at the pictures that `LEDGER_PICTURES=write npx vitest run
// server/report-files/pictures.test.ts` writes.

const FOLDER = path.join(import.meta.dirname, 'pictures')

const REPORTS: Record<string, () => ReportDocument> = {
  demonstration: demonstrationReport,
  large: fullReport,
}

test.each(Object.entries(REPORTS))('the pages of the %s report look as they did', async (name, document) => {
  const pages = pagePictures(await renderPdf(document(), { systemFonts: false }))
  const { pages: kept, differences } = heldAgainstKept(FOLDER, name, pages)
  expect(differences).toHaveLength(kept)
  expect(differences.filter((difference) => difference > TOLERANCE)).toEqual([])
})

test('a line that moved is seen', async () => {
  const document = REPORTS.large!()
  const [first] = pagePictures(await renderPdf(document, { systemFonts: false }))
  const other = (change: (text: string) => string) => ({
    ...document,
    blocks: document.blocks.map((block) =>
      block.type === 'paragraph'
        ? { ...block, runs: block.runs.map((run) => ({ ...run, text: change(run.text) })) }
        : block,
    ),
  })
  const moved = pagePictures(
    await renderPdf(
      other((text) => text.replace('编制本报告', '编制本年度的报告')),
      { systemFonts: false },
    ),
  )
  expect(largestDifference(first!, first!)).toBe(0)
  expect(largestDifference(first!, moved[0]!)).toBeGreaterThan(TOLERANCE)
})
