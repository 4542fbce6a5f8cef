import { type PagedContent, type Volume, type VolumePaper, volumeParts } from '@/lib/letters/volume'
import { pdfPageCount } from '@/lib/open-pdf'
import type { SheetOptions } from '@/lib/report/render/typst-sheet'
import type { OnProgress } from '../exports/asked'
import { compilePdf } from '../pdf/compile-pdf'
import { renderLetterPages } from '../pdf/render-letter'
import { pagesInput } from './pages-input'
import { type Gathered, gather, nothingGathered, takenIn } from './taken-in'

type Options = SheetOptions & { signal?: AbortSignal; onProgress?: OnProgress }

/**
 * The volume as one PDF. `onProgress` counts its papers.
 */
export async function setVolume(volume: Volume, { signal, onProgress, ...options }: Options): Promise<Uint8Array> {
  const gathered = nothingGathered()
  const paged: PagedContent[] = []
  // The contents and the cover are one more step.
  const total = volume.papers.length + 1
  for (const paper of volume.papers) {
    onProgress?.(paged.length, total)
    signal?.throwIfAborted()
    paged.push(await pagedPaper(paper, volume.organ, gathered, options, signal))
  }
  onProgress?.(volume.papers.length, total)
  const input = pagesInput(volume.organ, volume.title, volumeParts(volume, paged), options)
  return compilePdf({ template: 'pages', input, files: gathered.files }, () => [], signal)
}

async function pagedPaper(
  { content }: VolumePaper,
  organ: string,
  gathered: Gathered,
  options: SheetOptions,
  signal?: AbortSignal,
): Promise<PagedContent> {
  if (content.type === 'elsewhere') return { type: 'none', pages: 0 }
  if (content.type === 'attached') return takenIn(content.file, gathered, signal)
  const bytes = await renderLetterPages(content.document, organ, options, signal)
  return { type: 'pdf', file: gather(gathered, bytes), pages: await pdfPageCount(bytes) }
}
