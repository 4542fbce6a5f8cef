import { GLANCE_SHAPES, type GlanceFormat, type GlanceShape } from '@/lib/report/glance/file'
import { type Glance, glanceText } from '@/lib/report/glance/glance'
import { glanceInput, glancePassages } from '@/lib/report/render/glance-typst'
import { pictureOf } from '@/lib/report/render/picture'
import type { SheetOptions } from '@/lib/report/render/typst-sheet'
import { unprintableIn } from '@/lib/report/render/unprintable'
import { compilePdf } from './compile-pdf'

type Wanted = { shape: GlanceShape; format: GlanceFormat }

/**
 * 一图读懂 as a file: a tagged PDF, a picture of the same page, or its text alternative. Throws `UnprintableError` if no
 * font has a character of it.
 */
export async function renderGlance(
  glance: Glance,
  { shape, format }: Wanted,
  options: SheetOptions = { systemFonts: true },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (format === 'txt') return new TextEncoder().encode(`${glanceText(glance)}\n`)
  const job = {
    template: 'glance',
    input: glanceInput(glance, shape, options),
    standard: 'ua-1',
    as: format === 'png' ? 'svg' : 'pdf',
  } as const
  const bytes = await compilePdf(job, (missing) => unprintableIn(glancePassages(glance), missing), signal)
  if (format === 'pdf') return bytes
  // The letters of the drawing are outlines, so that no font is needed for it.
  return (await pictureOf(new TextDecoder().decode(bytes), GLANCE_SHAPES[shape].pixels)).png
}
