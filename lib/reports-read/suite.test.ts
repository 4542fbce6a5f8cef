import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULE_IDS, ruleOf } from '../report/checks/rules'
import { runCase, SUITE_FILE, type SuiteCase, suiteContent } from './suite'
import { conformanceSuite } from './testing/conformance.fixture'

const FOLDER = path.resolve(import.meta.dirname, '../../assets/conformance')
const made = conformanceSuite()
/** `MAKE_SUITE=1 npx vitest run lib/reports-read/suite.test.ts` writes the suite anew. */
if (process.env.MAKE_SUITE) {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, bytes] of made.files) writeFileSync(path.join(FOLDER, name), bytes)
  writeFileSync(path.join(FOLDER, SUITE_FILE), `${JSON.stringify({ version: 1, cases: made.cases }, null, 2)}\n`)
}
const read = (file: string) => readFileSync(path.join(FOLDER, file))
const { cases } = suiteContent.parse(JSON.parse(read(SUITE_FILE).toString('utf8')))

describe('the conformance suite', () => {
  test('is what its script makes', () => {
    expect(cases).toEqual(made.cases)
    expect(readdirSync(FOLDER).sort()).toEqual([...made.files.keys(), SUITE_FILE].sort())
    // Word files carry the time of their making.
    for (const [name, bytes] of made.files)
      if (!name.endsWith('.docx')) expect([name, read(name)]).toEqual([name, bytes])
  })
  test('has a file that keeps and one that breaks every rule that a file alone can break', () => {
    const fromFiles = RULE_IDS.filter((rule) => !ruleOf(rule).needs.includes('register'))
    for (const rule of fromFiles) {
      const own = cases.filter(({ about }) => about === rule)
      expect([
        rule,
        own.some(({ findings }) => findings.length === 0),
        own.some(({ findings }) => findings.length > 0),
      ]).toEqual([rule, true, true])
      for (const { findings } of own)
        expect(findings.filter((each) => !each.startsWith(`${rule} `) && each !== rule)).toEqual([])
    }
  })
  test.each(cases.map((one) => [one.file, one] as const))('%s gives just what is written of it', async (_, one) => {
    expect(await runCase(one, read)).toMatchObject({ isAsExpected: true, found: [], missing: [] })
  })
})

describe('a case that comes out otherwise', () => {
  const [first] = cases.filter(({ findings }) => findings.length === 1) as [SuiteCase]
  test('says what was found besides, and what is missing', async () => {
    const wrong = await runCase({ ...first, findings: ['T9-9 nowhere'] }, read)
    expect(wrong).toMatchObject({ isAsExpected: false, found: first.findings, missing: ['T9-9 nowhere'] })
  })
  test('is as expected where it is a known failure, and a known failure that holds is not', async () => {
    expect(await runCase({ ...first, findings: [], knownFailure: 'not yet' }, read)).toMatchObject({
      isAsExpected: true,
    })
    expect(await runCase({ ...first, knownFailure: 'not yet' }, read)).toMatchObject({ isAsExpected: false })
  })
})
