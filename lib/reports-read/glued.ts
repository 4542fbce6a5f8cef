/** More ways than these say nothing of the figures any more. */
const MOST_WAYS = 20_000

/**
 * Every way in which a run of figures can be `count` cells: blanks part cells, a dash or slash is a cell by itself, no number
 * begins with a needless zero. `signed`: a minus belongs to the figure behind it (88-720 is 88, -72, 0). Empty where
 * there is none, or where there are too many to tell.
 */
export function waysToSplit(run: string, count: number, { signed = false } = {}): string[][] {
  const tokens = run.split(/[\s|]+/).filter((token) => token !== '')
  const perToken = tokens.map((token) => waysOf(token, count - tokens.length + 1, signed))
  let ways: string[][] = [[]]
  for (const [index, options] of perToken.entries()) {
    const after = tokens.length - index - 1
    ways = ways.flatMap((way) =>
      options.flatMap((cells) => (way.length + cells.length + after <= count ? [[...way, ...cells]] : [])),
    )
    if (ways.length > MOST_WAYS) return []
  }
  return ways.filter((way) => way.length === count)
}

const WHOLE = /^-?\d{1,3}(?:,\d{3})+$|^-?\d+\.\d+$/

/** The ways to cut one token into at most `most` cells. */
function waysOf(token: string, most: number, signed: boolean): string[][] {
  if (WHOLE.test(token)) return [[token]]
  const lengths = Array.from(token, (_, at) => lengthsAt(token, at, signed))
  const ways: string[][] = []
  const cells: string[] = []
  const walk = (at: number) => {
    if (ways.length > MOST_WAYS || cells.length > most) return
    if (at === token.length) {
      ways.push([...cells])
      return
    }
    for (const length of lengths[at]!) {
      cells.push(token.slice(at, at + length))
      walk(at + length)
      cells.pop()
    }
  }
  if (most > 0) walk(0)
  return ways
}

/** How long the cell that begins at a place may be. */
function lengthsAt(token: string, at: number, signed: boolean): number[] {
  const rest = token.slice(at)
  const dash = /^(?:[\u2012-\u2015\u2212]+|[-/\\无])/.exec(rest)
  if (dash) {
    const digits = signed && rest.startsWith('-') ? (/^-([1-9]\d*)/.exec(rest)?.[1]?.length ?? 0) : 0
    return digits > 0 ? Array.from({ length: digits }, (_, index) => index + 2) : [dash[0].length]
  }
  const digits = /^\d+/.exec(rest)?.[0]
  if (!digits) return []
  return digits.startsWith('0') ? [1] : Array.from({ length: digits.length }, (_, index) => index + 1)
}
