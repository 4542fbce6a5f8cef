import type { ReportDocument } from '@/lib/report/document'
import { withRowHeaders } from '@/lib/report/render/pdf-row-headers'
import { type TypstOptions, typstInput } from '@/lib/report/render/typst'
import { unprintable } from '@/lib/report/render/unprintable'
import { compilePdf } from './compile-pdf'

/**
 * The report as a tagged PDF (PDF/UA-1, or PDF/A-2b). Equal reports and options give equal bytes on machines with equal
 * fonts. Throws `UnprintableError` if no font has a character of it. Aborting `signal` ends the compilation and rejects
 * the promise with its reason.
 */
export async function renderPdf(
  document: ReportDocument,
  options: TypstOptions = { systemFonts: true },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const job = {
    template: 'report',
    input: typstInput(document, options),
    standard: options.standard ?? 'ua-1',
  } as const
  const pdf = await compilePdf(job, (missing) => unprintable(document, missing), signal)
  const tables = document.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
  return withRowHeaders(pdf, tables)
}
