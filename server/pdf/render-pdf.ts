import type { ReportDocument } from '@/lib/report/document'
import { type TypstOptions, typstInput } from '@/lib/report/render/typst'
import { type Unprintable, unprintable } from '@/lib/report/render/unprintable'
import { compileTypst } from './typst-worker'

/** Thrown for characters that no font has; PDF/UA does not allow a placeholder box for them. */
export class UnprintableError extends Error {
  constructor(readonly characters: readonly Unprintable[]) {
    const list = characters.map(({ character, place }) => `${place}：“${character}”（${codePoint(character)}）`)
    super(`没有字体可以打印以下字符：${list.join('；')}`)
    this.name = 'UnprintableError'
  }

  /** The characters for the reader, each behind its place. */
  get places(): string {
    return this.characters.map(({ character, place }) => `${place}“${character}”`).join('；')
  }
}

/**
 * The report as a tagged PDF (PDF/UA-1, or PDF/A-2b). Equal reports and options give equal bytes on machines with equal
 * fonts. Aborting `signal` ends the compilation and rejects the promise with its reason.
 */
export async function renderPdf(
  document: ReportDocument,
  options: TypstOptions = { systemFonts: true },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const standard = options.standard ?? 'ua-1'
  const answer = await compileTypst(
    { template: 'report', input: typstInput(document, options), standard },
    signal,
  ).catch((error: Error) => ({ failure: error.message }))
  signal?.throwIfAborted()
  if ('pdf' in answer) return answer.pdf
  const characters = unprintable(document, charactersWithoutFont(answer.failure))
  if (characters.length > 0) throw new UnprintableError(characters)
  throw new Error(`PDF 生成失败：${answer.failure}`)
}

export function charactersWithoutFont(failure: string): Set<string> {
  const texts = [...failure.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((match) => match[1]!)
  const plain = texts.map((text) =>
    text.replace(/\\{1,2}u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  )
  return new Set(plain.flatMap((text) => [...text]))
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
