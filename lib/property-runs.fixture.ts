/** Set by `npm run test:resilience`. */
const FULL = process.env.LEDGER_PROPERTY_RUNS === 'full'

/**
 * How often a costly property is tried: `inFull` times with `npm run test:resilience`, a quarter of that with every
 * commit, so that a run of all tests stays short. What a quarter does not find today, the next commit's random seed may.
 * Not for a property that asserts how often its generator came to something: that holds for the full number only.
 */
export function propertyRuns(inFull: number): number {
  return FULL ? inFull : Math.ceil(inFull / 4)
}
