import type { PlainDate } from '../dates'
import { FEE_MEASURES_IN_FORCE_FROM } from './articles'
import { type Citation, type Dated, inForceOn } from './citation'

const FEE_MEASURES = (article: string): Citation => ({ instrument: 'processingFee2020', article })

/** The two bases of the fee (第三条): for one application an organ charges on one of them, never on both. */
export const FEE_BASES = {
  per_case: {
    label: '按件',
    gloss: 'per case',
    unit: '件',
    counts: '同一申请人在一个自然月内累计申请的件数',
    citation: FEE_MEASURES('第四条'),
  },
  per_volume: {
    label: '按量',
    gloss: 'per volume',
    unit: '页',
    counts: '一件申请所提供信息的页数，A4及以下幅面的单面为一页',
    citation: FEE_MEASURES('第五条'),
  },
} as const satisfies Record<string, { label: string; gloss: string; unit: string; counts: string; citation: Citation }>

export type FeeBasis = keyof typeof FEE_BASES
export const FEE_BASIS_CODES = Object.keys(FEE_BASES) as [FeeBasis, ...FeeBasis[]]

/** Rates in 元 from a unit on; `tiers` cuts the last band into tiers of `size`, each dearer by `step` than the last. */
type Schedule = { bands: readonly { from: number; rate: number }[]; tiers?: { size: number; step: number } }

const SCHEDULES: Record<FeeBasis, readonly Dated<Schedule>[]> = {
  per_case: [
    {
      inForceFrom: FEE_MEASURES_IN_FORCE_FROM,
      value: {
        bands: [
          { from: 1, rate: 0 },
          { from: 11, rate: 100 },
          { from: 31, rate: 200 },
        ],
        tiers: { size: 10, step: 100 },
      },
      citation: FEE_BASES.per_case.citation,
    },
  ],
  per_volume: [
    {
      inForceFrom: FEE_MEASURES_IN_FORCE_FROM,
      value: {
        bands: [
          { from: 1, rate: 0 },
          { from: 31, rate: 10 },
          { from: 101, rate: 20 },
          { from: 201, rate: 40 },
        ],
      },
      citation: FEE_BASES.per_volume.citation,
    },
  ],
}

/** The part of a quantity within one band: units `from`–`to`, `count` of them at `rate` 元 each. */
type FeeBand = { from: number; to: number; rate: number; count: number; yuan: number }

/** A fee in whole 元, band by band; `quantity` in the unit of its basis. */
export type Fee = { basis: FeeBasis; quantity: number; yuan: number; bands: FeeBand[]; citation: Citation }

/** The fee for all of `quantity` (件 of a month, or 页 of one application) on a day; throws where the law is silent. */
export function feeFor(basis: FeeBasis, quantity: number, on: PlainDate): Fee {
  const { value, citation } = inForceOn(SCHEDULES[basis], on)
  const bands = [...bandsReached(value, quantity)]
  return { basis, quantity, yuan: bands.reduce((sum, { yuan }) => sum + yuan, 0), bands, citation }
}

/** The fee for the `ordinal`-th application of a month (from 1) alone, in 元: the rate of its band. */
export function feeOfCase(ordinal: number, on: PlainDate): number {
  return feeFor('per_case', ordinal, on).bands.at(-1)!.rate
}

/** The day from which the latest schedule of a basis holds. */
/** The day from which there is a processing fee at all. */
export const FEES_IN_FORCE_FROM: PlainDate = SCHEDULES.per_case[0]!.inForceFrom

export function latestFeesFrom(basis: FeeBasis): PlainDate {
  return SCHEDULES[basis].at(-1)!.inForceFrom
}

/** The day before which no fee can be charged. */
export function feesInForceFrom(): PlainDate {
  return SCHEDULES.per_case[0]!.inForceFrom
}

/** The computation as a letter states it: 第1–30页 0元；第31–72页 42×10＝420元；合计420元. */
export function feeArithmetic({ basis, bands, yuan }: Fee): string {
  const { unit } = FEE_BASES[basis]
  const parts = bands.map((band) => {
    const units = band.from === band.to ? `${band.from}` : `${band.from}–${band.to}`
    const sum = band.rate === 0 ? '' : `${band.count}×${band.rate}＝`
    return `第${units}${unit} ${sum}${band.yuan}元`
  })
  return [...parts, `合计${yuan}元`].join('；')
}

/** 超额累进 (第三条): only the part inside a band is charged at its rate. */
function* bandsReached(schedule: Schedule, quantity: number): Generator<FeeBand> {
  if (!Number.isInteger(quantity) || quantity < 1) throw new RangeError(`no quantity to charge for: ${quantity}`)
  for (const { from, end, rate } of bandsOf(schedule)) {
    if (from > quantity) return
    const to = Math.min(end, quantity)
    const count = to - from + 1
    yield { from, to, rate, count, yuan: count * rate }
  }
}

function* bandsOf({ bands, tiers }: Schedule): Generator<{ from: number; end: number; rate: number }> {
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1]
    if (next || !tiers) yield { ...band, end: next ? next.from - 1 : Number.POSITIVE_INFINITY }
    else yield* tiersFrom(band, tiers)
  }
}

function* tiersFrom(first: { from: number; rate: number }, { size, step }: { size: number; step: number }) {
  for (let { from, rate } = first; ; from += size, rate += step) yield { from, end: from + size - 1, rate }
}
