import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ReadError } from '@/lib/reports-read/read-error'
import { type CaseResult, runCase, SUITE_FILE, type SuiteCase, suiteContent } from '@/lib/reports-read/suite'

/** Runs the conformance suite in a folder: each of its files must give just the findings that are written of it. */
export async function checkSuite(folder: string): Promise<void> {
  const read = (file: string) => readFileSync(path.join(folder, file))
  const { cases } = suiteContent.parse(JSON.parse(read(SUITE_FILE).toString('utf8')))
  const results: CaseResult[] = []
  for (const one of cases) results.push(await resultOf(one, read))
  const wrong = results.filter(({ isAsExpected }) => !isAsExpected)
  for (const { about, file, found, missing } of wrong)
    console.log(
      `${about}  ${file}${found.length > 0 ? `  found besides: ${found.join('; ')}` : ''}${missing.length > 0 ? `  missing: ${missing.join('; ')}` : ''}`,
    )
  const known = cases.filter(({ knownFailure }) => knownFailure !== undefined).length
  console.log(`${results.length - wrong.length} as expected, ${wrong.length} not, ${known} known failures`)
  if (wrong.length > 0) throw new Error('the suite does not hold')
}

async function resultOf(one: SuiteCase, read: (file: string) => Buffer): Promise<CaseResult> {
  try {
    return await runCase(one, read)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const isAsExpected = one.knownFailure !== undefined
    return { about: one.about, file: one.file, isAsExpected, found: [error.message], missing: one.findings }
  }
}
