import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '@/bin/browser'
import { ACTS, EVERYWHERE } from './acts'
import { middleOf } from './measure'

/** How many times slower than this machine's the processor of the browser is made. */
const SLOWER = 4
/** Work of at most this many milliseconds at a stretch leaves a page answering; what is beyond it blocks. */
const UNNOTICED_MS = 50
const SETTLED_MS = 3000
const BETWEEN_ACTS_MS = 700
/** A page is visited so many times, in a new context each, and the visits in the middle count. */
const VISITS = 3

type Measured = { longTasks: number[]; answers: number[] }

export type Opened = {
  /** How long the page did not answer while it opened, in milliseconds. */
  blocked: number
  /** From a key or a click to the picture that shows it, the slowest of a few: what the web calls INP. */
  slowest: number
  requests: number
  bytes: number
}

/** Opens pages in a browser with an empty cache and a slow processor: how long each blocks, how soon it answers keys and clicks, and what it asks for. */
export async function openedIn<Name extends string>(
  url: string,
  cookie: string,
  pages: Record<Name, string>,
): Promise<Record<Name, Opened>> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const opened: Partial<Record<Name, Opened>> = {}
    for (const name of Object.keys(pages) as Name[]) {
      const visits: Opened[] = []
      while (visits.length < VISITS) visits.push(await open(browser, name, url + pages[name], cookie))
      opened[name] = {
        ...visits[0]!,
        blocked: middleOf(visits.map(({ blocked }) => blocked).sort((a, b) => a - b)),
        slowest: middleOf(visits.map(({ slowest }) => slowest).sort((a, b) => a - b)),
      }
    }
    return opened as Record<Name, Opened>
  } finally {
    await browser.close()
  }
}

async function open(browser: Browser, name: string, address: string, cookie: string): Promise<Opened> {
  const context = await browser.newContext()
  const [cookieName, value] = cookie.split('=') as [string, string]
  if (!address.endsWith('/sign-in')) await context.addCookies([{ name: cookieName, value, url: address }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const sent = { requests: 0, bytes: 0 }
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sent.requests += 1
    sent.bytes += encodedDataLength
  })
  await page.addInitScript(() => {
    // Functions have no names here: what the compiler does for those is not there in the browser.
    const measured: Measured = { longTasks: [], answers: [] }
    Object.assign(window, measured)
    new PerformanceObserver((list) =>
      measured.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask', buffered: true })
    // A page that comes to lie under the pointer makes events too: only what was pressed has a number.
    new PerformanceObserver((list) =>
      measured.answers.push(
        ...(list.getEntries() as PerformanceEventTiming[])
          .filter(({ interactionId }) => interactionId)
          .map(({ duration }) => duration),
      ),
    ).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLED_MS)
  const loaded = { ...sent }
  const tasks = await page.evaluate(() => (window as unknown as Measured).longTasks.slice())
  const pause = () => page.waitForTimeout(BETWEEN_ACTS_MS)
  await ACTS[name]?.(page, pause)
  await EVERYWHERE(page, pause)
  const answers = await page.evaluate(() => (window as unknown as Measured).answers)
  await context.close()
  return {
    slowest: Math.max(0, ...answers),
    blocked: tasks.reduce((sum, ms) => sum + Math.max(0, ms - UNNOTICED_MS), 0),
    ...loaded,
  }
}
