import { describe, expect, it } from 'vitest'
import { summaryLine, tallyOfCheck, tallyOfPlaywright, tallyOfVitest, total } from './test-summary'

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
