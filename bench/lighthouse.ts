// npx tsx bench/lighthouse.ts [all]: what Lighthouse says of the pages that people have open all day, on the demonstration
// ledger and with its own idea of a mobile telephone. With `all` of every page, without performance.
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

const TODAY = '2024-06-03'
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
  console.log(['page'.padEnd(44), ...categories.map((name) => name.padStart(15))].join(''))
  for (const { at, account } of everyPage ? visitable() : PAGES) {
    const judgement = await judge(url + at, account && cookies[account], categories)
    print(at, judgement, categories)
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

function print(page: string, { scores, wanting }: Judgement, categories: readonly (keyof typeof LEAST)[]): void {
  const cells = categories.map((name) => `${scores[name]}${scores[name]! < LEAST[name] ? ` < ${LEAST[name]}` : ''}`)
  console.log([page.padEnd(44), ...cells.map((cell) => cell.padStart(15))].join(''))
  for (const audit of wanting) console.log(`    ${audit}`)
}
