import path from 'node:path'
import { z } from 'zod'

export interface Tally {
  passed: number
  failed: number
}

/** A single test, how long it took, and whether it failed; one that passed only at a second try failed. */
export interface TimedTest {
  file: string
  name: string
  seconds: number
  failed: boolean
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const timedVitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string().optional(), duration: z.number().nullish() }),
      ),
    }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

const playwrightSuite = z.object({
  get suites() {
    return z.array(playwrightSuite).optional()
  },
  specs: z.array(
    z.object({
      file: z.string(),
      title: z.string(),
      tests: z.array(z.object({ status: z.string().optional(), results: z.array(z.object({ duration: z.number() })) })),
    }),
  ),
})
const timedPlaywrightReport = z.object({ suites: z.array(playwrightSuite) })

export function tallyOfCheck(ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

export function tallyOfVitest(report: unknown, status: number): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report)
  // A file that cannot be loaded has no tests, so it would be missing from the counts.
  const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return honest({ passed: numPassedTests, failed: numFailedTests + unloadable.length }, status)
}

export function tallyOfPlaywright(report: unknown, status: number): Tally {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats
  return honest({ passed: expected, failed: unexpected + flaky }, status)
}

/** Every unit test of the report with its time; `root` is taken off the names of the files. */
export function timesOfVitest(report: unknown, root: string): TimedTest[] {
  return timedVitestReport.parse(report).testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, status, duration }) => ({
      file: path.relative(root, file),
      name: fullName,
      seconds: (duration ?? 0) / 1000,
      failed: status === 'failed',
    })),
  )
}

/** Every browser test of the report with its time, all its tries together. */
export function timesOfPlaywright(report: unknown): TimedTest[] {
  return timedPlaywrightReport.parse(report).suites.flatMap(timesOfSuite)
}

function timesOfSuite({ specs, suites = [] }: z.infer<typeof playwrightSuite>): TimedTest[] {
  const own = specs.map(({ file, title, tests }) => ({
    file,
    name: title,
    seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration / 1000, 0),
    failed: tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  }))
  return [...own, ...suites.flatMap(timesOfSuite)]
}

/** The slowest of them, one a line, the slowest first. */
export function slowestLines(tests: readonly TimedTest[], count: number): string[] {
  return [...tests]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ file, name, seconds }) => `${`${seconds.toFixed(1)} s`.padStart(9)}   ${file}: ${name}`)
}

/** Those that failed, one a line: a long run shows their own messages far above. */
export function failedLines(tests: readonly TimedTest[]): string[] {
  return tests.filter(({ failed }) => failed).map(({ file, name }) => `  ${file}: ${name}`)
}

export function total(tallies: Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })
}

export function summaryLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}

/** Counts a run that broke off or ran nothing as one failure, even if no test failed. */
function honest(tally: Tally, status: number): Tally {
  const broken = status !== 0 || tally.passed === 0
  return broken && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
