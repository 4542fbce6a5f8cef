import { z } from 'zod'

export interface Tally {
  passed: number
  failed: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

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
