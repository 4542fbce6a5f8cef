// npm run test:mutation [-- folder…]: whether the tests notice a change of one token in a rule, a query or a write.
// Each folder keeps what was found under .mutation/, so a run that was ended goes on where it stopped.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
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

const mutant = z.object({
  mutatorName: z.string(),
  replacement: z.string().optional(),
  status: z.string(),
  location: z.object({ start: z.object({ line: z.number() }) }),
})
const results = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(mutant) })) })

type Mutant = z.output<typeof mutant> & { file: string }
type Count = { noticed: number; all: number }

/** The folders with sources of their own that lie in or under the named ones. */
function partsUnder(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const entries = readdirSync(path.join(PROJECT_ROOT, folder), { withFileTypes: true })
    const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`)
    const own = entries.some((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    return [...(own ? [folder] : []), ...partsUnder(inner)]
  })
}

function resultsFile(part: string): string {
  return path.join(RESULTS, `${part.replaceAll('/', '-')}.json`)
}

/** Tries the mutants of the folder's own files, and resolves to whether the tester came to its end. */
async function mutate(part: string): Promise<boolean> {
  const mutated = `${part}/*.ts,!${part}/*.test.ts,!${part}/*.fixture.ts`
  return (
    (await runTool('@stryker-mutator/core', ['run', '--mutate', mutated, '--incrementalFile', resultsFile(part)])) === 0
  )
}

/** The mutants that count: those that ran, and those that no test reaches. */
function countedMutants(part: string): Mutant[] {
  if (!existsSync(resultsFile(part))) return []
  const { files } = results.parse(JSON.parse(readFileSync(resultsFile(part), 'utf8')))
  return Object.entries(files)
    .flatMap(([file, { mutants }]) => mutants.map((one) => ({ ...one, file })))
    .filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
}

const isNoticed = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout'

function score({ noticed, all }: Count): string {
  return all === 0 ? 'nothing to change' : `${((100 * noticed) / all).toFixed(1)} % (${noticed} of ${all})`
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
  const parts = partsUnder(MUTATED).filter(
    (part) => words.length === 0 || words.some((word) => part === word || part.startsWith(`${word}/`)),
  )
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
  console.log(`all: ${score(total)}`)
}

await run(process.argv.slice(2).map((word) => word.replace(/\/$/, '')))
