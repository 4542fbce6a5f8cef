/** The median duration of several runs, in milliseconds, after one warm-up run. */
export function median(run: () => unknown, runs = 9): number {
  run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return middleOf(times.sort((a, b) => a - b))
}

export function middleOf<T>(sorted: readonly T[]): T {
  return sorted[Math.floor((sorted.length - 1) / 2)]!
}

/** Prints a time beside its limit and as a multiple of a reference taken in the same run. */
export function print(name: string, milliseconds: number, reference: number, limit?: number): void {
  const parts = [
    name.padEnd(44),
    `${milliseconds.toFixed(1)} ms`.padStart(10),
    `${(milliseconds / reference).toFixed(2)} × reference`.padStart(20),
  ]
  console.log(
    [...parts, limit === undefined ? '' : milliseconds < limit ? `  under ${limit} ms` : `  OVER ${limit} ms`].join(
      ' ',
    ),
  )
}
