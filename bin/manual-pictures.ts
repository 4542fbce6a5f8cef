// npx tsx bin/manual-pictures.ts: makes the manual's pictures anew, from the demonstrations in the built application.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import type { DEMONSTRATIONS } from '@/db/seed/demonstrations'
import { findBrowser } from './browser'
import { buildIfStale } from './build'
import { indexedPng } from './indexed-png'
import { MANUAL_SHOTS, type Shot } from './manual-shots'
import { PROJECT_ROOT } from './project'
import { freePort, startServer, stopServer, waitUntilServing } from './server'

type Demonstration = (typeof DEMONSTRATIONS)[number]

const FOLDER = path.join(PROJECT_ROOT, 'docs/manual/pictures')
/** A page that is not still by then never will be. */
const PATIENCE_MS = 120_000
/** The day it is in the pictures. */
const TODAY = '2024-06-03'
/** The narrowest window in which the navigation stands beside the page. */
const WIDTH = 1024

if ((await buildIfStale()) === 'failed') throw new Error('The build failed; its messages are above.')
const place = mkdtempSync(path.join(tmpdir(), 'ledger-manual-'))
mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser() })
try {
  for (const demonstration of ['bureau', 'county'] as const) await takeOf(browser, demonstration)
} finally {
  await browser.close()
  rmSync(place, { recursive: true, force: true })
}

/** Serves a demonstration and takes the pictures that show it. */
async function takeOf(browser: Browser, demonstration: Demonstration): Promise<void> {
  const databaseFile = path.join(place, `${demonstration}.db`)
  loadDemonstration(demonstration, databaseFile)
  const port = await freePort()
  const server = startServer({
    host: '127.0.0.1',
    port,
    databaseFile,
    env: { LEDGER_TODAY: TODAY },
    onOutput: () => {},
  })
  const url = `http://127.0.0.1:${port}`
  try {
    await waitUntilServing(`${url}/api/health`, server, 200)
    for (const shot of MANUAL_SHOTS.filter((each) => (each.of ?? 'bureau') === demonstration))
      await take(browser, url, shot)
  } finally {
    await stopServer(server)
  }
}

function loadDemonstration(demonstration: Demonstration, databaseFile: string): void {
  const env = { ...process.env, DATABASE_URL: `file:${databaseFile}`, LEDGER_TODAY: TODAY }
  const { status } = spawnSync(process.execPath, ['bin/ledger.mjs', 'demo', demonstration], {
    cwd: PROJECT_ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`The demonstration ${demonstration} could not be loaded.`)
}

async function take(
  browser: Browser,
  url: string,
  { name, at, as = 'clerk', height = 560, first }: Shot,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height }, reducedMotion: 'reduce', locale: 'zh-CN' })
  page.setDefaultTimeout(PATIENCE_MS)
  await signIn(page, url, as)
  await page.goto(url + at, { waitUntil: 'networkidle' })
  await first?.(page)
  const { x, width } = (await page.locator('main').boundingBox())!
  const clip = { x, y: 0, width, height }
  const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
  writeFileSync(path.join(FOLDER, `${name}.png`), indexedPng(png))
  await page.close()
}

async function signIn(page: Page, url: string, account: NonNullable<Shot['as']>): Promise<void> {
  const { username, password } = DEMO_ACCOUNTS[account]
  await page.goto(`${url}/sign-in`, { waitUntil: 'networkidle' })
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.locator('input[type="password"]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => address.pathname !== '/sign-in')
}
