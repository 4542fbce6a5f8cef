import type { Source, SourceBlock } from './source'
import { type Title, wholeTitle } from './title'

/** A title may be broken over as many lines. */
const LINES = 3

/**
 * A file divided where another report's title stands on lines of its own; one part where there are no two titles. A title that
 * is repeated, as at the head of every page, divides nothing.
 */
export function partsByTitle(source: Source): Source[] {
  const { blocks } = source
  const begins = titledBlocks(blocks)
  const starts = begins.filter(({ title }, index) => index === 0 || !sameTitle(title, begins[index - 1]!.title))
  return starts.length < 2
    ? [source]
    : starts.map(({ at }, index) => ({
        ...source,
        titles: [],
        blocks: blocks.slice(index === 0 ? 0 : at, starts[index + 1]?.at ?? blocks.length),
      }))
}

function titledBlocks(blocks: readonly SourceBlock[]): { at: number; title: Title }[] {
  const found: { at: number; title: Title }[] = []
  for (let at = 0; at < blocks.length; at++) {
    const lines = linesFrom(blocks, at)
    const title = lines.map((_, more) => wholeTitle(lines.slice(0, more + 1).join(''))).find(Boolean)
    if (title) found.push({ at, title })
  }
  return found
}

function linesFrom(blocks: readonly SourceBlock[], at: number): string[] {
  const lines: string[] = []
  for (const block of blocks.slice(at, at + LINES)) {
    if (block.type !== 'line') break
    lines.push(block.text)
  }
  return lines
}

const sameTitle = (a: Title, b: Title) => a.organ === b.organ && a.year === b.year
