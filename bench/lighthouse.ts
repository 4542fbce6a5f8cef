// npx tsx bench/lighthouse.ts [all]: what Lighthouse says of the pages that people have open all day, on the demonstration
// ledger and with its own idea of a mobile telephone. One page is judged several times and the median counts, as Lighthouse
// advises: a score follows the pace of the machine, which is printed beside. With `all` of every page, once, without performance.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildIfStale } from '@/bin/build'
import { PROJECT_ROOT } from '@/bin/project'
import { ROUTES } from '@/e2e/routes'
import { type Account, openSession } from '@/e2e/sessions'
import { may, mintActor } from '@/lib/access'
import { serving } from '@/resilience/serving'
import { type Judgement, type Judging, judging } from './lighthouse-judging'
import { middleOf } from './measure'

const TODAY = '2024-06-03'
const RUNS = 5
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 } as const

/** Who looks at a page: the first of them who may. */
const ACCOUNTS = ['supervisor', 'clerk', 'reviewer', 'administrator'] as const

type Visited = { at: string; account: Account | undefined }
const PAGES: Visited[] = [
  { at: '/sign-in', account: undefined },
  ...['/', '/requests', '/requests/new', '/requests/2023-007', '/reports/2023'].map((at) => ({
    at,
    account: ACCOUNTS[0],
  })),
]

const everyPage = process.argv[2] === 'all'
const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-lighthouse-'))
try {
  if ((await buildIfStale()) === 'failed') throw new Error('The build failed; its messages are above.')
  const file = path.join(folder, 'demo.db')
  const env = { ...process.env, DATABASE_URL: `file:${file}`, LEDGER_TODAY: TODAY, LEDGER_ROOT: PROJECT_ROOT }
  const { status, stderr } = spawnSync(process.execPath, ['bin/ledger.mjs', 'demo'], { cwd: PROJECT_ROOT, env })
  if (status !== 0) throw new Error(`The demonstration could not be made: ${stderr}`)
  await serving(file, ({ url }) => judging((judge) => judgeAll(judge, url, file)), {
    LEDGER_TODAY: TODAY,
    LEDGER_LOG: 'off',
    LEDGER_IDLE_MINUTES: '600',
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function judgeAll(judge: Judging, url: string, file: string): Promise<void> {
  const categories = everyPage
    ? (['accessibility', 'best-practices'] as const)
    : (Object.keys(LEAST) as (keyof typeof LEAST)[])
  const cookies = Object.fromEntries(
    ACCOUNTS.map((account) => [account, `ledger_session=${openSession(file, account)}`]),
  )
  console.log(['page'.padEnd(44), ...categories.map((name) => name.padStart(18)), 'pace'.padStart(14)].join(''))
  for (const { at, account } of everyPage ? visitable() : PAGES) {
    const runs: Judgement[] = []
    while (runs.length < (everyPage ? 1 : RUNS))
      runs.push(await judge(url + at, account && cookies[account], categories))
    print(at, runs, categories)
  }
}

/** Every page that the demonstration has, with who looks at it. */
function visitable(): Visited[] {
  return Object.entries(ROUTES)
    .filter(([folder, { gate, method, answer }]) => !folder.startsWith('api') && gate !== 'token' && !method && !answer)
    .map(([folder, { gate, at = `/${folder}` }]) => ({ at, account: accountFor(gate) }))
}

/** Nobody where everybody may; else the first who may. */
function accountFor(gate: (typeof ROUTES)[string]['gate']): Account | undefined {
  if (gate === 'open' || gate === 'token') return undefined
  if (gate === 'signed in') return ACCOUNTS[0]
  return ACCOUNTS.find((role) => may(mintActor({ staffId: null, name: '', role }), gate))
}

/** The run in the middle, with the range of all. */
function print(page: string, runs: readonly Judgement[], categories: readonly (keyof typeof LEAST)[]): void {
  const cells = categories.map((name) => {
    const scores = runs.map((run) => run.scores[name]!).toSorted((a, b) => a - b)
    const median = middleOf(scores)
    return `${median}${median < LEAST[name] ? ` < ${LEAST[name]}` : ''}${scores[0] === scores.at(-1) ? '' : ` (${rangeOf(scores)})`}`
  })
  const paces = runs.map(({ pace }) => pace).toSorted((a, b) => a - b)
  console.log([page.padEnd(44), ...cells.map((cell) => cell.padStart(18)), rangeOf(paces).padStart(14)].join(''))
  const [first] = categories
  const { wanting } = middleOf(runs.toSorted((a, b) => a.scores[first!]! - b.scores[first!]!))
  for (const audit of wanting) console.log(`    ${audit}`)
}

function rangeOf(sorted: readonly number[]): string {
  return sorted.length === 1 ? `${sorted[0]}` : `${sorted[0]}–${sorted.at(-1)}`
}
