/** A piece of text that remembers for each of its characters where it stands in the source, as offsets from–to. */
export type Mapped = { text: string; from: readonly number[]; to: readonly number[] }

/** A stretch of the source: offsets into the section's text, the end not included. */
export type Span = readonly [start: number, end: number]

export function sliceOf({ text, from, to }: Mapped, start: number, end?: number): Mapped {
  return { text: text.slice(start, end), from: from.slice(start, end), to: to.slice(start, end) }
}

/** The characters start–end of the piece as a stretch of the source. */
export function spanOf({ from, to }: Mapped, start: number, end: number): Span {
  return [from[start] ?? 0, to[end - 1] ?? 0]
}

/** The pieces between the marks, which are left out. */
export function splitAt(piece: Mapped, mark: RegExp): Mapped[] {
  const parts: Mapped[] = []
  let start = 0
  for (const { index, 0: found } of piece.text.matchAll(mark)) {
    parts.push(sliceOf(piece, start, index))
    start = index + found.length
  }
  return [...parts, sliceOf(piece, start)].filter(({ text }) => text !== '')
}

/** The piece with each match written as `write` says; what is written stands where the match stood. */
export function rewritten(piece: Mapped, what: RegExp, write: (match: RegExpExecArray) => string | undefined): Mapped {
  const [text, from, to]: [string[], number[], number[]] = [[], [], []]
  let done = 0
  const keep = (end: number) => {
    text.push(piece.text.slice(done, end))
    for (let at = done; at < end; at += 1) {
      from.push(piece.from[at]!)
      to.push(piece.to[at]!)
    }
    done = end
  }
  for (const match of piece.text.matchAll(what)) {
    const written = write(match)
    if (written === undefined) continue
    keep(match.index)
    done = match.index + match[0].length
    const [start, end] = spanOf(piece, match.index, done)
    text.push(written)
    for (const _ of written) {
      from.push(start)
      to.push(end)
    }
  }
  keep(piece.text.length)
  return { text: text.join(''), from, to }
}
