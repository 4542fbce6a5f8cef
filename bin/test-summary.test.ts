import { describe, expect, it, test } from 'vitest'
import {
  failedLines,
  slowestLines,
  summaryLine,
  tallyOfCheck,
  tallyOfPlaywright,
  tallyOfVitest,
  timesOfPlaywright,
  timesOfVitest,
  total,
} from './test-summary'

const passedFile = { status: 'passed', assertionResults: [{}, {}] }
const unloadableFile = { status: 'failed', assertionResults: [] }

function vitestReport(passed: number, failed: number, testResults = [passedFile]) {
  return { numPassedTests: passed, numFailedTests: failed, testResults }
}

function playwrightReport(expected: number, unexpected: number, flaky = 0) {
  return { stats: { expected, unexpected, flaky, skipped: 0 } }
}

describe('the summary of a test run', () => {
  it('adds up checks, vitest and Playwright', () => {
    const tallies = [
      tallyOfCheck(true),
      tallyOfCheck(false),
      tallyOfVitest(vitestReport(7, 2), 1),
      tallyOfPlaywright(playwrightReport(5, 1), 1),
    ]
    expect(summaryLine(total(tallies))).toBe('13 passed, 4 failed')
  })

  it('counts a test file that cannot be loaded as a failure', () => {
    expect(tallyOfVitest(vitestReport(2, 0, [passedFile, unloadableFile]), 1)).toEqual({ passed: 2, failed: 1 })
  })

  it('counts a run without tests as a failure', () => {
    expect(tallyOfVitest(vitestReport(0, 0, []), 0)).toEqual({ passed: 0, failed: 1 })
    expect(tallyOfPlaywright(playwrightReport(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('counts a run that ended badly as a failure even when every test passed', () => {
    expect(tallyOfVitest(vitestReport(3, 0), 1)).toEqual({ passed: 3, failed: 1 })
    expect(tallyOfPlaywright(playwrightReport(3, 0), 1)).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a flaky test as a failure', () => {
    expect(tallyOfPlaywright(playwrightReport(3, 0, 1), 0)).toEqual({ passed: 3, failed: 1 })
  })
})

describe('the slowest tests', () => {
  it('come first, from unit tests by file', () => {
    const report = {
      testResults: [
        {
          name: '/root/lib/a.test.ts',
          assertionResults: [{ fullName: 'quick', duration: 100 }, { fullName: 'skipped' }],
        },
        { name: '/root/lib/b.test.ts', assertionResults: [{ fullName: 'slow', duration: 2_500 }] },
      ],
    }
    expect(slowestLines(timesOfVitest(report, '/root'), 2)).toEqual([
      '    2.5 s   lib/b.test.ts: slow',
      '    0.1 s   lib/a.test.ts: quick',
    ])
  })

  it('are found in nested groups of browser tests, with all tries of each', () => {
    const spec = (title: string, ...durations: number[]) => ({
      file: 'a.spec.ts',
      title,
      tests: [{ results: durations.map((duration) => ({ duration })) }],
    })
    const report = { suites: [{ specs: [spec('outer', 3_000)], suites: [{ specs: [spec('inner', 2_000, 2_000)] }] }] }
    expect(slowestLines(timesOfPlaywright(report), 10)).toEqual([
      '    4.0 s   a.spec.ts: inner',
      '    3.0 s   a.spec.ts: outer',
    ])
  })
})

test('what failed is named with its file, a browser test that passed at the second try too', () => {
  const ofVitest = timesOfVitest(
    {
      testResults: [
        {
          name: '/root/lib/a.test.ts',
          assertionResults: [
            { fullName: 'whole', status: 'passed' },
            { fullName: 'wrong', status: 'failed' },
          ],
        },
      ],
    },
    '/root',
  )
  const spec = (title: string, status: string) => ({ file: 'a.spec.ts', title, tests: [{ status, results: [] }] })
  const ofPlaywright = timesOfPlaywright({
    suites: [{ specs: [spec('good', 'expected'), spec('bad', 'unexpected'), spec('odd', 'flaky')] }],
  })
  expect(failedLines([...ofVitest, ...ofPlaywright])).toEqual([
    '  lib/a.test.ts: wrong',
    '  a.spec.ts: bad',
    '  a.spec.ts: odd',
  ])
})
