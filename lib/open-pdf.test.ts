import { expect, test } from 'vitest'
import { openPdf } from './open-pdf'
import { pdfOf } from './reports-read/testing/pdf-file.fixture'

test('after a PDF file was opened the lists of the process are those of the language', async () => {
  const { push } = Array.prototype
  const loading = await openPdf(pdfOf([]))
  expect(Array.prototype.push).toBe(push)
  await loading.promise.catch(() => {})
  expect(Array.prototype.push).toBe(push)
  await loading.destroy()
})
