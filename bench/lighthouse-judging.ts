import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { z } from 'zod'
import { findBrowser } from '@/bin/browser'
import { PROJECT_ROOT } from '@/bin/project'
import { freePort } from '@/bin/server'

/** The last that runs on every supported Node.js. It is no dependency: nothing but this benchmark needs its 100 packages. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const FOLDER = path.join(PROJECT_ROOT, 'node_modules/.cache/lighthouse')

export type Category = 'performance' | 'accessibility' | 'best-practices'
/** Scores from 0 to 100, what each score that is not whole is for, and how fast the machine was just then, by Lighthouse's measure. */
export type Judgement = { scores: Partial<Record<Category, number>>; wanting: readonly string[]; pace: number }
/** Judges a page as whoever has the cookie sees it; without one, as a stranger. */
export type Judging = (
  address: string,
  cookie: string | undefined,
  categories: readonly Category[],
) => Promise<Judgement>

const lighthouseResult = z.object({
  lhr: z.object({
    runtimeError: z.object({ message: z.string() }).optional(),
    finalDisplayedUrl: z.string(),
    environment: z.object({ benchmarkIndex: z.number() }),
    categories: z.record(
      z.string(),
      z.object({
        score: z.number().nullable(),
        auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
      }),
    ),
    audits: z.record(
      z.string(),
      z.object({
        title: z.string(),
        score: z.number().nullable(),
        displayValue: z.string().optional(),
        details: z.looseObject({ items: z.unknown().optional() }).optional(),
      }),
    ),
  }),
})
type Lighthouse = (address: string, flags: object) => Promise<unknown>

/** Starts a browser for as long as `use` judges pages in it. Installs Lighthouse where it is not yet. */
export async function judging(use: (judge: Judging) => Promise<void>): Promise<void> {
  const lighthouse = await installed()
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    await use(async (address, cookie, onlyCategories) =>
      judgementOf(
        address,
        await lighthouse(address, {
          port,
          onlyCategories,
          logLevel: 'error',
          output: 'json',
          extraHeaders: cookie ? { cookie } : {},
        }),
      ),
    )
  } finally {
    await browser.close()
  }
}

async function installed(): Promise<Lighthouse> {
  const entry = path.join(FOLDER, 'node_modules/lighthouse/core/index.js')
  if (!existsSync(entry)) {
    const words = ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', LIGHTHOUSE]
    if (spawnSync('npm', words, { stdio: 'inherit' }).status !== 0) throw new Error(`${LIGHTHOUSE} was not installed.`)
  }
  return (await import(pathToFileURL(entry).href)).default
}

function judgementOf(address: string, result: unknown): Judgement {
  const { runtimeError, finalDisplayedUrl, environment, categories, audits } = lighthouseResult.parse(result).lhr
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`)
  if (finalDisplayedUrl !== address) throw new Error(`${address} led to ${finalDisplayedUrl}`)
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
  )
  const wanting = Object.entries(categories)
    .filter(([name]) => scores[name]! < 100)
    .flatMap(([, { auditRefs }]) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => {
      const { title, displayValue = '', details } = audits[id]!
      return `${title} ${displayValue} ${JSON.stringify(details?.items ?? []).slice(0, 300)}`
    })
  return { scores, wanting, pace: Math.round(environment.benchmarkIndex) }
}
