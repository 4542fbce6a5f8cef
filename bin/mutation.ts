// npm run test:mutation [-- folder…]: whether the tests notice a change of one token in a rule, a query or a write.
// Each folder keeps what was found under .mutation/, so a run that was ended goes on where it stopped. Ends with status 1
// below the required share, and where the tester could not finish a folder.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { PROJECT_ROOT } from './project'
import { runTool } from './run-tool'
import { asEntry, reasonsIn } from './unnoticed-changes'

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
/** What stays unnoticed, by its reason. */
const LIST = 'docs/mutation-unnoticed.md'
const REASONS = reasonsIn(readFileSync(path.join(PROJECT_ROOT, LIST), 'utf8'))

/** The share of changes that must be noticed, in percent. */
const REQUIRED = 90

// Every test of the database works on a file of its own: in memory where there is a place for that.
const MEMORY = '/dev/shm'
const TMPDIR = existsSync(MEMORY) ? MEMORY : os.tmpdir()

/** Line and column, counted from 1. */
const place = z.object({ line: z.number(), column: z.number() })
const mutant = z.object({
  mutatorName: z.string(),
  replacement: z.string().optional(),
  status: z.string(),
  location: z.object({ start: place, end: place }),
})
const results = z.object({
  files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(mutant) })),
})

/** The others were left out by the configuration, or could not run. */
const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage']

type Mutant = z.output<typeof mutant> & { file: string; before: string }
type Count = { noticed: number; all: number }

const lieIn = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)

/** The folders that hold sources, each without those in it: the smaller a part, the less is lost where a run is ended. */
function partsOf(folder: string): string[] {
  const sources = readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file),
  )
  return [...new Set(sources.map((file) => path.join(folder, path.dirname(file))))].toSorted()
}

/** Without words every part, else those that lie in a named folder. */
function partsNamed(words: readonly string[]): string[] {
  const parts = MUTATED.flatMap(partsOf)
  return words.length === 0 ? parts : parts.filter((part) => words.some((word) => lieIn(part, word)))
}

function resultsFile(part: string): string {
  return path.join(RESULTS, `${part.replaceAll('/', '-')}.json`)
}

/** Tries the mutants of the folder, and resolves to whether the tester came to its end. */
async function mutate(part: string): Promise<boolean> {
  const mutated = `${part}/*.ts,!${part}/*.test.ts,!${part}/*.fixture.ts`
  const words = ['run', '--mutate', mutated, '--incrementalFile', resultsFile(part)]
  return (await runTool('@stryker-mutator/core', words, { TMPDIR, LEDGER_MUTATION_JUDGES: judgesOf(part) })) === 0
}

/** Rules are judged by the tests of lib, which take moments; what speaks SQL by those of its own folder and what writes. */
function judgesOf(part: string): string {
  if (part.startsWith('lib/')) return 'lib'
  return part.startsWith('db/queries/report') ? 'db/queries/report,db/writes' : 'db/writes'
}

/** An invented text in an empty list: lists hold codes and records here, so the compiler refuses it. */
const isRefused = ({ mutatorName, replacement }: z.output<typeof mutant>) =>
  mutatorName === 'ArrayDeclaration' && replacement === '["Stryker was here"]'

/** The mutants that count: those that ran, and those that no test reaches. */
function countedMutants(part: string): Mutant[] {
  if (!existsSync(resultsFile(part))) return []
  const { files } = results.parse(JSON.parse(readFileSync(resultsFile(part), 'utf8')))
  return Object.entries(files)
    .filter(([file]) => path.dirname(file) === part)
    .flatMap(([file, { source, mutants }]) => mutants.map((one) => ({ ...one, file, before: textAt(source, one) })))
    .filter((one) => COUNTED.includes(one.status) && !isRefused(one))
}

/** What stood where the mutant was put. */
function textAt(source: string, { location: { start, end } }: z.output<typeof mutant>): string {
  const lines = source.split('\n')
  const offset = ({ line, column }: z.output<typeof place>) =>
    lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, column - 1)
  return source.slice(offset(start), offset(end))
}

const isNoticed = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout'

function percentOf({ noticed, all }: Count): number {
  return all === 0 ? 100 : (100 * noticed) / all
}

function score(count: Count): string {
  return count.all === 0 ? 'nothing to change' : `${percentOf(count).toFixed(1)} % (${count.noticed} of ${count.all})`
}

const entryOf = ({ file, before, replacement = '' }: Mutant) => asEntry({ file, before, after: replacement })

/** Prints the unnoticed mutants of a folder that have no reason yet, as the list would have them, and its score. */
function printPart(part: string, seconds: number): Count {
  const mutants = countedMutants(part)
  const unnoticed = mutants.filter((one) => !isNoticed(one))
  const unexplained = unnoticed.filter((one) => !REASONS.has(entryOf(one)))
  for (const one of unexplained)
    console.log(`${entryOf(one)} (line ${one.location.start.line}${one.status === 'NoCoverage' ? ', no test' : ''})`)
  const entries = new Set(unnoticed.map(entryOf))
  for (const [entry, { file }] of REASONS)
    if (path.dirname(file) === part && !entries.has(entry))
      console.log(`No longer so, and to be taken off ${LIST}: ${entry}`)
  const count = { noticed: mutants.length - unnoticed.length, all: mutants.length }
  console.log(`${part}: ${score(count)}, ${unexplained.length} without a reason, ${seconds.toFixed(0)} s`)
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
  const counts: [string, Count][] = []
  for (const part of parts) {
    const startedAt = performance.now()
    if (await mutate(part)) counts.push([part, printPart(part, (performance.now() - startedAt) / 1000)])
    else {
      console.error(`${part}: the tester ended before its end`)
      process.exitCode = 1
    }
  }
  for (const folder of MUTATED) {
    const within = counts.filter(([part]) => lieIn(part, folder))
    if (within.length > 1) console.log(`${folder} with the folders in it: ${score(sumOf(within))}`)
  }
  const total = sumOf(counts)
  console.log(`all: ${score(total)}, required ${REQUIRED} %`)
  if (percentOf(total) < REQUIRED) process.exitCode = 1
}

function sumOf(counts: readonly [string, Count][]): Count {
  return counts.reduce((sum, [, { noticed, all }]) => ({ noticed: sum.noticed + noticed, all: sum.all + all }), {
    noticed: 0,
    all: 0,
  })
}

await run(process.argv.slice(2).map((word) => word.replace(/\/$/, '')))
