import type { Unprintable } from '@/lib/report/render/unprintable'
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
 * The PDF of a job, or the drawing that it asks for. `unprintable` says where in the document characters stand that no font has: where there are some,
 * they are thrown as an `UnprintableError`. Aborting `signal` ends the compilation and rejects with its reason.
 */
export async function compilePdf(
  job: Parameters<typeof compileTypst>[0],
  unprintable: (missing: ReadonlySet<string>) => Unprintable[],
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const answer = await compileTypst(job, signal).catch((error: Error) => ({ failure: error.message }))
  signal?.throwIfAborted()
  if ('bytes' in answer) return answer.bytes
  const characters = unprintable(charactersWithoutFont(answer.failure))
  if (characters.length > 0) throw new UnprintableError(characters)
  throw new Error(`PDF 生成失败：${answer.failure}`)
}

function charactersWithoutFont(failure: string): Set<string> {
  const texts = [...failure.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((match) => match[1]!)
  const plain = texts.map((text) =>
    text.replace(/\\{1,2}u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  )
  return new Set(plain.flatMap((text) => [...text]))
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
