import { listInput, type PrintedList } from '@/lib/lists/printed-list'
import { unprintableIn } from '@/lib/report/render/unprintable'
import { compilePdf } from './compile-pdf'

/** A list, or a volume of it, as a tagged PDF on A4 across. Throws `UnprintableError` if no font has a character of it. */
export async function renderListPdf(
  list: PrintedList,
  { systemFonts = true, signal }: { systemFonts?: boolean; signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  const job = { template: 'list', input: listInput(list, { systemFonts }), standard: 'ua-1' } as const
  const passages = () => [
    { place: list.title, text: [list.organ, list.title, ...list.lines].join('') },
    ...list.rows.flatMap((row) =>
      row.map((cell, index) => ({ place: `${row[0] ?? ''} ${list.columns[index]!.head}`, text: String(cell ?? '') })),
    ),
  ]
  return compilePdf(job, (missing) => unprintableIn(passages(), missing), signal)
}
