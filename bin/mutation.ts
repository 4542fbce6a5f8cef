// npm run test:mutation [-- folder…]: whether the tests notice a change of one token in a rule, a query or a write.
// Each folder keeps what was found under .mutation/, so a run that was ended goes on where it stopped. Ends with status 1
// below the required share, and where the tester could not finish a folder.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { PROJECT_ROOT } from './project'
import { runTool } from './run-tool'

const MUTATED = [
  'lib/law',
  'lib/requests',
  'lib/remedies',
  'lib/published',
  'lib/report',
  'db/queries/report',
  'db/writes',
]
const RESULTS = path.join(PROJECT_ROOT, '.mutation')

/** The share of changes that must be noticed, in percent. */
const REQUIRED = 90

// Every test of the database works on a file of its own: in memory where there is a place for that.
const MEMORY = '/dev/shm'
const TMPDIR = existsSync(MEMORY) ? MEMORY : os.tmpdir()

const mutant = z.object({
  mutatorName: z.string(),
  replacement: z.string().optional(),
  status: z.string(),
  location: z.object({ start: z.object({ line: z.number() }) }),
})
const results = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(mutant) })) })

/** The others were left out by the configuration, or could not run. */
const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage']

type Mutant = z.output<typeof mutant> & { file: string }
type Count = { noticed: number; all: number }

/** Without words every folder, else the named folders as far as they lie in one of them. */
function partsNamed(words: readonly string[]): readonly string[] {
  if (words.length === 0) return MUTATED
  return words.filter((word) => MUTATED.some((folder) => word === folder || word.startsWith(`${folder}/`)))
}

function resultsFile(part: string): string {
  return path.join(RESULTS, `${part.replaceAll('/', '-')}.json`)
}

/** Tries the mutants of the folder, and resolves to whether the tester came to its end. */
async function mutate(part: string): Promise<boolean> {
  const mutated = `${part}/**/*.ts,!${part}/**/*.test.ts,!${part}/**/*.fixture.ts`
  const words = ['run', '--mutate', mutated, '--incrementalFile', resultsFile(part)]
  return (await runTool('@stryker-mutator/core', words, { TMPDIR, LEDGER_MUTATION_JUDGES: judgesOf(part) })) === 0
}

/** Rules are judged by the tests of lib, which take moments; what speaks SQL by those of its own folder. */
function judgesOf(part: string): string {
  return part.startsWith('lib/') ? 'lib' : MUTATED.find((folder) => part.startsWith(folder))!
}

/** An invented text in an empty list: lists hold codes and records here, so the compiler refuses it. */
const isRefused = ({ mutatorName, replacement }: z.output<typeof mutant>) =>
  mutatorName === 'ArrayDeclaration' && replacement === '["Stryker was here"]'

/** The mutants that count: those that ran, and those that no test reaches. */
function countedMutants(part: string): Mutant[] {
  if (!existsSync(resultsFile(part))) return []
  const { files } = results.parse(JSON.parse(readFileSync(resultsFile(part), 'utf8')))
  return Object.entries(files)
    .flatMap(([file, { mutants }]) => mutants.map((one) => ({ ...one, file })))
    .filter((one) => COUNTED.includes(one.status) && !isRefused(one))
}

const isNoticed = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout'

function percentOf({ noticed, all }: Count): number {
  return all === 0 ? 100 : (100 * noticed) / all
}

function score(count: Count): string {
  return count.all === 0 ? 'nothing to change' : `${percentOf(count).toFixed(1)} % (${count.noticed} of ${count.all})`
}

/** Prints the unnoticed mutants of a folder and one line with its score. */
function printPart(part: string, seconds: number): Count {
  const mutants = countedMutants(part)
  const unnoticed = mutants.filter((one) => !isNoticed(one))
  for (const { file, location, mutatorName, replacement, status } of unnoticed) {
    const change = replacement?.replaceAll(/\s+/g, ' ') ?? ''
    console.log(
      `  ${file}:${location.start.line}  ${mutatorName}  ${change}${status === 'NoCoverage' ? '  (no test)' : ''}`,
    )
  }
  const count = { noticed: mutants.length - unnoticed.length, all: mutants.length }
  console.log(`${part}: ${score(count)}, ${seconds.toFixed(0)} s`)
  return count
}

async function run(words: readonly string[]): Promise<void> {
  const parts = partsNamed(words)
  if (parts.length === 0) {
    console.error(`Nothing is mutated in ${words.join(', ')}. The folders: ${MUTATED.join(', ')}`)
    process.exitCode = 2
    return
  }
  mkdirSync(RESULTS, { recursive: true })
  const total: Count = { noticed: 0, all: 0 }
  for (const part of parts) {
    const startedAt = performance.now()
    if (!(await mutate(part))) {
      console.error(`${part}: the tester ended before its end`)
      process.exitCode = 1
      continue
    }
    const { noticed, all } = printPart(part, (performance.now() - startedAt) / 1000)
    total.noticed += noticed
    total.all += all
  }
  console.log(`all: ${score(total)}, required ${REQUIRED} %`)
  if (percentOf(total) < REQUIRED) process.exitCode = 1
}

await run(process.argv.slice(2).map((word) => word.replace(/\/$/, '')))
