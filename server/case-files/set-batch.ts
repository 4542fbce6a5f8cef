import { batchParts } from '@/lib/letters/batch'
import type { PostedLetter } from '@/lib/letters/posted'
import { pdfPageCount } from '@/lib/open-pdf'
import type { SheetOptions } from '@/lib/report/render/typst-sheet'
import type { OnProgress } from '../exports/asked'
import { compilePdf } from '../pdf/compile-pdf'
import { renderLetterPages } from '../pdf/render-letter'
import { pagesInput } from './pages-input'

type Options = SheetOptions & { receipts: boolean; signal?: AbortSignal; onProgress?: OnProgress }

/** Several letters in one PDF: the list of letters posted, then each letter with its receipt. `onProgress` counts letters. */
export async function setBatch(
  letters: readonly PostedLetter[],
  organ: string,
  { receipts, signal, onProgress, ...options }: Options,
): Promise<Uint8Array> {
  const files: Uint8Array[] = []
  const pages: number[] = []
  for (const { document } of letters) {
    onProgress?.(files.length, letters.length + 1)
    signal?.throwIfAborted()
    const bytes = await renderLetterPages(document, organ, options, signal)
    files.push(bytes)
    pages.push(await pdfPageCount(bytes))
  }
  onProgress?.(letters.length, letters.length + 1)
  const input = pagesInput(organ, '交邮清单', batchParts(letters, pages, receipts), options)
  return compilePdf({ template: 'pages', input, files }, () => [], signal)
}
