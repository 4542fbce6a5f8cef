import { z } from 'zod'
import type { PublishedReport } from '../report/history/published-report'
import { checkFile, previousReport } from './checked-file'

/** The list of a conformance suite: what must be found in each of its files, and nothing else. */
export const SUITE_FILE = 'suite.json'

const suiteCase = z.strictObject({
  file: z.string().min(1),
  /** The report of the year before, for the rules that need it. */
  previous: z.string().optional(),
  /** The rule, or the format of files, that the case is about. */
  about: z.string().min(1),
  /** Each finding by its rule and what it is about: its first cell, or its section. */
  findings: z.array(z.string()),
  notAssessed: z.array(z.string()).default([]),
  /** Why it is known not to be found yet; such a case must fail. */
  knownFailure: z.string().optional(),
})
export const suiteContent = z.strictObject({ version: z.literal(1), cases: z.array(suiteCase).min(1) })
export type SuiteCase = z.infer<typeof suiteCase>

/** How a case came out: `as expected` too where a known failure fails. */
export type CaseResult = { about: string; file: string; isAsExpected: boolean; found: string[]; missing: string[] }

/** Runs one case; `read` gives a file of the suite. Throws a `ReadError` where no report is read in it. */
export async function runCase(one: SuiteCase, read: (file: string) => Buffer): Promise<CaseResult> {
  const { file, previous, about, knownFailure } = one
  const last: PublishedReport | undefined = previous ? await previousReport(read(previous), previous) : undefined
  const { assessment } = await checkFile(read(file), file, { last })
  const found = [
    ...assessment.findings.map(({ rule, cells, section }) => `${rule} ${section ?? cells[0] ?? ''}`.trim()),
    ...assessment.notAssessed.map(({ rule, why }) => `${rule} not assessed: ${why}`),
  ]
  const expected = [...one.findings, ...one.notAssessed]
  const without = (all: readonly string[], others: readonly string[]) => {
    const left = [...others]
    return all.filter((each) => !left.includes(each) || left.splice(left.indexOf(each), 1).length === 0)
  }
  const [more, missing] = [without(found, expected), without(expected, found)]
  const holds = more.length === 0 && missing.length === 0
  return { about, file, isAsExpected: holds === (knownFailure === undefined), found: more, missing }
}
