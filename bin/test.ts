import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import path from 'node:path'
import { ensureTools, findBrowser } from './browser'
import { buildIfStale } from './build'
import { bundle } from './bundling/bundle'
import { PLATFORM_NAMES } from './bundling/platforms'
import { PROJECT_ROOT } from './project'
import { runTool } from './run-tool'
import {
  failedLines,
  slowestLines,
  summaryLine,
  type Tally,
  type TimedTest,
  tallyOfCheck,
  tallyOfPlaywright,
  tallyOfVitest,
  timesOfPlaywright,
  timesOfVitest,
  total,
} from './test-summary'

interface Step {
  name: string
  run: () => Promise<Tally>
}

interface Outcome {
  name: string
  seconds: number
  tally: Tally
}

/** Words that run a program where there is no network but the machine's own loopback. */
const WITHOUT_NETWORK = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
/** The ledgers of tests, some gigabytes in a run, lie in memory where there is so much: a disk would be waited for at each write. */
const TMPDIR = roomInMemory('/dev/shm', 6e9) ?? tmpdir()
const reports = mkdtempSync(path.join(tmpdir(), 'ledger-tests-'))
let buildFailed = false
const SLOWEST = 10
const times: Record<string, TimedTest[]> = {}

/** Steps that run one after the other. */
type Lane = readonly Step[]

const checks: Lane[] = [
  [{ name: 'tsc', run: typeCheck }],
  [
    { name: 'biome', run: () => check('@biomejs/biome', ['check', '.']) },
    { name: 'knip', run: () => check('knip', []) },
  ],
]
const unit: Lane = [{ name: 'vitest', run: unitTests }]
const browser: Lane = [
  { name: 'build', run: build },
  { name: 'playwright', run: browserTests },
  { name: 'bundle', run: installedTests },
]
/** What `npm test` runs, with and without a word: stages one after the other, the lanes of each side by side. */
const STAGES: Record<string, readonly Lane[][]> = {
  all: [checks, [unit], [browser]],
  unit: [checks, [unit]],
  e2e: [[browser]],
}

await main(process.argv[2])

async function main(selection = 'all'): Promise<void> {
  const stages = STAGES[selection]
  if (!stages) {
    console.error(`"${selection}" is neither unit nor e2e.`)
    process.exitCode = 1
    return
  }
  const outcomes: Outcome[] = []
  for (const lanes of stages) outcomes.push(...(await Promise.all(lanes.map(inTurn))).flat())
  rmSync(reports, { recursive: true, force: true })
  report(outcomes)
}

async function inTurn(lane: Lane): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of lane) outcomes.push(await timed(step))
  return outcomes
}

async function timed({ name, run }: Step): Promise<Outcome> {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const tally = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return tallyOfCheck(false)
  })
  const seconds = (performance.now() - start) / 1000
  console.log(`── ${name}: ${summaryLine(tally)} (${seconds.toFixed(1)} s)`)
  return { name, seconds, tally }
}

function report(outcomes: Outcome[]): void {
  for (const [step, tests] of Object.entries(times))
    console.log(`\nThe slowest of ${step}:\n${slowestLines(tests, SLOWEST).join('\n')}`)
  const failed = Object.values(times).flatMap(failedLines)
  if (failed.length > 0) console.log(`\nFailed:\n${failed.join('\n')}`)
  console.log('')
  for (const { name, seconds, tally } of outcomes) {
    console.log(`${name.padEnd(12)}${`${seconds.toFixed(1)} s`.padStart(9)}   ${summaryLine(tally)}`)
  }
  const sum = total(outcomes.map(({ tally }) => tally))
  if (sum.failed > 0) process.exitCode = 1
  console.log(summaryLine(sum))
}

async function check(packageName: string, args: string[]): Promise<Tally> {
  return tallyOfCheck((await runTool(packageName, args)) === 0)
}

async function typeCheck(): Promise<Tally> {
  // A fresh clone has neither the types of the routes nor those of the messages.
  const generated = await runTool('next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' })
  return generated === 0 ? check('typescript', ['--noEmit']) : tallyOfCheck(false)
}

async function unitTests(): Promise<Tally> {
  ensureTools(['pdftotext', 'qpdf', 'pdftoppm'])
  const file = path.join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = await runTool('vitest', args, { TMPDIR })
  const written = readReport(file)
  times.vitest = timesOfVitest(written, PROJECT_ROOT)
  return tallyOfVitest(written, status)
}

async function build(): Promise<Tally> {
  buildFailed = true
  const result = await buildIfStale()
  buildFailed = result === 'failed'
  if (result === 'fresh') console.log('The build is up to date.')
  return tallyOfCheck(!buildFailed)
}

async function browserTests(): Promise<Tally> {
  if (buildFailed) throw new Error('Not run, because the build failed.')
  ensureTools(['pdftotext', 'qpdf', 'pdftoppm'])
  const file = path.join(reports, 'playwright.json')
  const status = await runTool(
    '@playwright/test',
    ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'],
    { CHROMIUM_PATH: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file, TMPDIR },
  )
  const written = readReport(file)
  times.playwright = timesOfPlaywright(written)
  return tallyOfPlaywright(written, status)
}

/** Makes the bundle and installs it as an office would: without a network, without rights, without other programs. */
async function installedTests(): Promise<Tally> {
  if (buildFailed) throw new Error('Not run, because the build failed.')
  const platform = PLATFORM_NAMES.find((name) => name === `${process.platform}-${process.arch}`)
  if (!platform || platform.startsWith('win32') || process.getuid?.() !== 0) {
    if (process.env.CI) throw new Error('The bundle can be tried by root on Linux only.')
    console.log('Not run: the bundle can be tried by root on Linux only.')
    return { passed: 0, failed: 0 }
  }
  ensureTools(['ip', 'unshare'])
  const [unshare = '', ...args] = WITHOUT_NETWORK
  if (spawnSync(unshare, [...args, 'true']).status !== 0) {
    console.log('Not run: this machine lets nobody, not even root, make a space without a network.')
    return { passed: 0, failed: 0 }
  }
  const { file, glibc, natives } = await bundle({ platform, driver: 'prebuilt' })
  console.log(`${file}  ${(statSync(file).size / 1e6).toFixed(1)} MB, ${natives} native files, needs glibc ${glibc}`)
  const json = path.join(reports, 'installed.json')
  const status = await runTool(
    '@playwright/test',
    ['test', '--config=installed/playwright.config.ts', '--reporter=list,json'],
    { CHROMIUM_PATH: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: json, LEDGER_BUNDLE: file },
    WITHOUT_NETWORK,
  )
  const written = readReport(json)
  times.bundle = timesOfPlaywright(written)
  return tallyOfPlaywright(written, status)
}

function roomInMemory(folder: string, bytes: number): string | undefined {
  if (!existsSync(folder)) return undefined
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= bytes && freemem() >= bytes ? folder : undefined
}

function readReport(file: string): unknown {
  if (!existsSync(file)) throw new Error('The run ended without a report.')
  return JSON.parse(readFileSync(file, 'utf8'))
}
