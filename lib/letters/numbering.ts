/** A document number taken apart: its series as it is written before the year, the year, and its place in the series. */
export type LetterNumber = { series: string; year: number; ordinal: number }

/** 新教公开答〔2024〕18号, with the brackets and the 第 that offices use, and what some add at the end. */
const NUMBER = /^(.*?)[〔［[（(【](\d{4})[〕］\])）】]\s*第?\s*0*(\d+)\s*号?\s*(?:[-－—]?\s*(\D*))?$/

/** A number as it was recorded, taken apart; undefined for one that follows no series. */
export function readNumber(text: string): LetterNumber | undefined {
  const match = NUMBER.exec(text.trim())
  if (!match) return undefined
  const [, before = '', year, ordinal, after = ''] = match
  const place = Number(ordinal)
  if (!Number.isSafeInteger(place) || place === 0) return undefined
  // What an office puts behind the number tells its series like what stands before it.
  const series = [before.trim(), after.trim()].filter(Boolean).join('-')
  return { series, year: Number(year), ordinal: place }
}

/** The number as GB/T 9704 writes it: the year in full in 〔〕, without 第 and without leading zeros. */
export function writeNumber({ series, year, ordinal }: LetterNumber): string {
  return `${series}〔${year}〕${ordinal}号`
}

/** Numbers of a series that nothing is recorded under, first and last of each stretch. */
export type NumberGap = { series: string; year: number; from: number; to: number }

/** The gaps of every series up to its highest number, and the numbers that were used twice. */
export function seriesFaults(numbers: readonly LetterNumber[]): { gaps: NumberGap[]; doubles: LetterNumber[] } {
  const series = new Map<string, LetterNumber[]>()
  for (const number of numbers) {
    const key = JSON.stringify([number.series, number.year])
    series.set(key, [...(series.get(key) ?? []), number])
  }
  const sorted = [...series.values()].map((all) => all.sort((a, b) => a.ordinal - b.ordinal))
  return { gaps: sorted.flatMap(gapsOf), doubles: sorted.flatMap(doublesOf) }
}

function gapsOf(sorted: readonly LetterNumber[]): NumberGap[] {
  return sorted.flatMap(({ series, year, ordinal }, index) => {
    const before = sorted[index - 1]?.ordinal ?? 0
    return ordinal - before > 1 ? [{ series, year, from: before + 1, to: ordinal - 1 }] : []
  })
}

function doublesOf(sorted: readonly LetterNumber[]): LetterNumber[] {
  return sorted.filter(
    ({ ordinal }, index) => sorted[index - 1]?.ordinal === ordinal && sorted[index - 2]?.ordinal !== ordinal,
  )
}
