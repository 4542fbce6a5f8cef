/** `full` by `npm run test:resilience`, `few` by `npm run test:mutation`. */
const EXTENT = process.env.LEDGER_PROPERTY_RUNS
const SHARE = EXTENT === 'full' ? 1 : EXTENT === 'few' ? 1 / 40 : 1 / 4

/**
 * How often a costly property is tried: `inFull` times with `npm run test:resilience`, a quarter of that with every
 * commit, so that a run of all tests stays short.
 * Not for a property that asserts how often its generator came to something: that holds for the full number only.
 */
export function propertyRuns(inFull: number): number {
  return Math.ceil(inFull * SHARE)
}

/**
 * Whether a property is tried often enough to assert how often its generator came to something. Not by
 * `npm run test:mutation`, which runs the tests once for every changed token.
 */
export const GENERATOR_IS_JUDGED = EXTENT !== 'few'

/**
 * The cases of all properties with every commit are the same ones, so that what fails is what the commit changed. New ones
 * are looked for by `npm run test:resilience`.
 */
export const SEED = EXTENT === 'full' ? undefined : 20190515

/** How often a property that asserts this is tried. */
export function runsOfJudgedGenerator(needed: number): number {
  return GENERATOR_IS_JUDGED ? needed : propertyRuns(needed)
}

/**
 * The cases of a costly table: all of them by `npm run test:resilience`, every third with every commit, every twentieth by
 * `npm run test:mutation`.
 */
export function casesTried<T>(cases: readonly T[]): readonly T[] {
  const each = EXTENT === 'full' ? 1 : EXTENT === 'few' ? 20 : 3
  return cases.filter((_, index) => index % each === 0)
}
