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

/** A number on record; `voided`: its letter was voided, and the number stays used. */
export type UsedNumber = LetterNumber & { voided?: boolean }

/** From which number a series goes on in a year, since those before were used elsewhere. */
export type SeriesStart = { series: string; year: number; first: number }

/** A stretch of numbers under which nothing is recorded, first and last. */
export type NumberGap = { from: number; to: number }

/** One series in a year, from its first number to its highest, with what is remarkable about its numbers. */
export type NumberSeries = {
  series: string
  year: number
  first: number
  last: number
  /** How many of its numbers are on record. */
  used: number
  voided: number[]
  gaps: NumberGap[]
  /** Numbers that more than one letter has. */
  doubles: number[]
}

/** Every series by name and year, with its gaps up to the highest number, and with the numbers that were used twice. */
export function numberSeries(numbers: readonly UsedNumber[], starts: readonly SeriesStart[] = []): NumberSeries[] {
  const grouped = new Map<string, UsedNumber[]>()
  for (const number of numbers) {
    const key = JSON.stringify([number.series, number.year])
    const group = grouped.get(key)
    if (group) group.push(number)
    else grouped.set(key, [number])
  }
  return [...grouped.values()]
    .map((group) => oneSeries(group, starts))
    .sort((a, b) => b.year - a.year || (a.series < b.series ? -1 : 1))
}

function oneSeries(group: readonly UsedNumber[], starts: readonly SeriesStart[]): NumberSeries {
  const { series, year } = group[0]!
  const times = new Map<number, number>()
  for (const { ordinal } of group) times.set(ordinal, (times.get(ordinal) ?? 0) + 1)
  const used = [...times.keys()].sort((a, b) => a - b)
  const start = starts.find((each) => each.series === series && each.year === year)?.first ?? 1
  const first = Math.min(start, used[0]!)
  return {
    series,
    year,
    first,
    last: used.at(-1)!,
    used: used.length,
    voided: group
      .filter(({ voided }) => voided)
      .map(({ ordinal }) => ordinal)
      .sort((a, b) => a - b),
    gaps: gapsFrom(first, used),
    doubles: used.filter((ordinal) => times.get(ordinal)! > 1),
  }
}

function gapsFrom(first: number, used: readonly number[]): NumberGap[] {
  return used.flatMap((ordinal, index) => {
    const before = used[index - 1] ?? first - 1
    return ordinal - before > 1 ? [{ from: before + 1, to: ordinal - 1 }] : []
  })
}

/** Numbers in few words: 3、7—9. */
export function stretchesText(stretches: readonly NumberGap[]): string {
  return stretches.map(({ from, to }) => (from === to ? String(from) : `${from}—${to}`)).join('、')
}
