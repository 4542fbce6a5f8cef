import { widthInEms } from './text-width'

/** Characters of 二号 on a line of the type area (GB/T 9704, 7.3.1). */
const PER_LINE = 20

/** A digit or a Latin letter is half as wide as a Chinese character. */
const widthOf = (text: string) => widthInEms(text, 0.5)

/** The words of a name; one in brackets stays whole where a line has room for it, since it is a second name. */
function unitsOf(name: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return name
    .split(/(（[^（）]*）|\([^()]*\))/)
    .filter((part) => part !== '')
    .flatMap((part) =>
      /^[（(]/.test(part) && widthOf(part) <= PER_LINE
        ? [part]
        : [...segmenter.segment(part)].map(({ segment }) => segment),
    )
    .flatMap((word) => (widthOf(word) > PER_LINE ? [...word] : [word]))
    .reduce<string[]>((units, word) => {
      // No line begins with a closing bracket or ends with an opening one.
      const last = units.at(-1)
      if (last !== undefined && (/^[）)、，》”]/.test(word) || /[（(《“]$/.test(last)))
        units[units.length - 1] = last + word
      else units.push(word)
      return units
    }, [])
}

/** All ways to break the units into that many lines. */
function breaksInto(units: readonly string[], lines: number): string[][] {
  if (lines === 1) return [[units.join('')]]
  return units
    .slice(0, units.length - lines + 1)
    .flatMap((_, index) =>
      breaksInto(units.slice(index + 1), lines - 1).map((rest) => [units.slice(0, index + 1).join(''), ...rest]),
    )
}

/** A title is a trapezoid or a diamond: it may become shorter after it became longer, never the reverse, nor stay equal. */
function isShaped(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((width, index) => Math.sign(width - widths[index]!))
  const turnsBack = steps.some((step, index) => step < 0 && steps.slice(index).some((later) => later > 0))
  return !turnsBack && steps.some((step) => step !== 0)
}

function unevenness(widths: readonly number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  return widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
}

/**
 * The lines of a report's title: the organ's name, broken between words if it is longer than a line, then what it is.
 * Lines together form a trapezoid or a diamond (GB/T 9704, 7.3.1).
 */
export function titleLines({ organ, rest }: { organ: string; rest: string }): string[] {
  const width = widthOf(organ)
  if (width <= PER_LINE) return [organ, rest]
  const units = unitsOf(organ)
  const least = Math.ceil(width / PER_LINE)
  for (let lines = least; lines <= units.length; lines += 1) {
    const possible = breaksInto(units, lines).filter((each) => each.every((line) => widthOf(line) <= PER_LINE))
    const ranked = possible
      .map((each) => ({
        each,
        shaped: isShaped([...each, rest].map(widthOf)),
        unevenness: unevenness(each.map(widthOf)),
      }))
      .sort((a, b) => Number(b.shaped) - Number(a.shaped) || a.unevenness - b.unevenness)
    if (ranked[0]) return [...ranked[0].each, rest]
  }
  return [organ, rest]
}
