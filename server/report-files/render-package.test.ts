import { beforeAll, expect, test } from 'vitest'
import { publicationOf } from '@/db/queries/report/publication-view'
import { accepted, ZHAO_JUN } from '@/db/testing/cast'
import { openDemonstration } from '@/db/testing/demonstration'
import { commitIfOk } from '@/db/transaction'
import { publishReport, takeStep } from '@/db/writes/report-publication'
import type { PlainDate } from '@/lib/dates'
import { PACKAGE_PARTS } from '@/lib/report/package'
import { checkContent } from '@/lib/reports-check/check-content'
import { summaryOf } from '@/lib/reports-check/check-summary'
import { packageIn } from '@/lib/reports-read/read-package'
import { readableIn, readReport } from '@/lib/reports-read/read-report'
import { partsOfZip, zipOf } from '@/lib/zip/zip.fixture'
import { renderPackage } from './render-package'

const TODAY: PlainDate = '2024-01-25'
let made: NonNullable<Awaited<ReturnType<typeof renderPackage>>>

beforeAll(async () => {
  openDemonstration(TODAY)
  expect(await renderPackage(ZHAO_JUN, 2023)).toBeUndefined()
  const { contentHash } = publicationOf(ZHAO_JUN, 2023, TODAY)
  for (const step of ['checked', 'signed'] as const)
    accepted(commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, step, { year: 2023, contentHash, note: '' }, TODAY)))
  const publication = { year: 2023, contentHash, publishedOn: TODAY, address: 'https://example.gov.cn/1', reason: '' }
  accepted(commitIfOk(ZHAO_JUN, (tx) => publishReport(tx, publication, TODAY)))
  made = (await renderPackage(ZHAO_JUN, 2023))!
})

test('a published report is packed as data and as a document, and read as what it is', async () => {
  expect(made.name).toBe('新乡市教育局2023年度报告报送包.zip')
  expect([...partsOfZip(made.bytes).keys()]).toEqual(Object.values(PACKAGE_PARTS))
  const { organ, year, cells } = await readReport(made.bytes, made.name)
  expect([organ, year, cells.get('table3.received.total')?.value]).toEqual(['新乡市教育局', 2023, '8'])
  const content = checkContent(await readableIn(made.bytes, 'p.zip'), { told: {}, corrected: {} })
  expect(summaryOf(content).sealed).toEqual({ revision: 1, publishedOn: TODAY })
  const { sealed } = (await packageIn(made.bytes))!
  expect(sealed.records['table3.received.total']).toBe(8)
})

test('the same version is packed into the same bytes', async () => {
  expect((await renderPackage(ZHAO_JUN, 2023, 1))?.bytes.equals(made.bytes)).toBe(true)
  expect(await renderPackage(ZHAO_JUN, 2023, 2)).toBeUndefined()
})

test.each([PACKAGE_PARTS.data, PACKAGE_PARTS.document])('%s with another byte in it breaks the seal', async (name) => {
  const parts = partsOfZip(made.bytes)
  const changed = Buffer.from(parts.get(name)!)
  const digit = name === PACKAGE_PARTS.data ? changed.indexOf('2023') + 3 : changed.length - 9
  changed[digit] = changed[digit]! ^ 1
  const opened = readableIn(zipOf(new Map(parts).set(name, changed)), 'p.zip')
  await expect(opened).rejects.toMatchObject({ code: 'brokenSeal' })
})

test('a package without one of its parts, or of another organ than it says, is refused', async () => {
  const parts = partsOfZip(made.bytes)
  parts.delete(PACKAGE_PARTS.document)
  await expect(readableIn(zipOf(parts), 'p.zip')).rejects.toMatchObject({ code: 'brokenSeal' })
  const other = partsOfZip(made.bytes)
  const manifest = other.get(PACKAGE_PARTS.manifest)!.toString().replace('新乡市教育局', '新乡市民政局')
  const renamed = zipOf(new Map(other).set(PACKAGE_PARTS.manifest, Buffer.from(manifest)))
  await expect(readableIn(renamed, 'p.zip')).rejects.toMatchObject({ code: 'brokenSeal' })
})

test('a zip file that is no package is left to the other readers', async () => {
  expect(await packageIn(zipOf(new Map([['a.txt', Buffer.from('公开')]])))).toBeUndefined()
  const read = readableIn(zipOf(new Map([['a.txt', Buffer.from('公开')]])), 'p.zip')
  await expect(read).rejects.toMatchObject({ name: 'ReadError', code: 'damaged' })
})
