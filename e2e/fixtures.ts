import { test as base, expect, type Page, type Request } from '@playwright/test'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { type RunningLedger, serveLedger } from './server'
import { type Account, enterSession } from './sessions'

interface TestFixtures {
  /** The ledger that this test looks at. */
  looksAt: RunningLedger
  /** Signs the browser in without the form, and leaves whatever page was open; the test opens its first page itself. */
  signInAs: (account: Account) => Promise<void>
  /** A server on the ledger of the demonstration county. */
  countyLedger: RunningLedger
  /** A server on a demo ledger of this test's own, for what changes what everybody finds. */
  ownLedger: RunningLedger
  /** A server on a ledger of this test's own that nobody has set up. */
  freshLedger: RunningLedger
}

interface WorkerFixtures {
  /** A server on the demo ledger; every worker has its own, and its tests share it. */
  ledger: RunningLedger
  /** A server on a database without any organ or account. */
  emptyLedger: RunningLedger
}

export { expect }

/** A server that has not started by then never will, on no machine. */
const START_LIMIT_MS = 300_000

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  ledger: [({}, use) => serveLedger('demo', use), { scope: 'worker', timeout: START_LIMIT_MS }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  emptyLedger: [({}, use) => serveLedger('empty', use), { scope: 'worker', timeout: START_LIMIT_MS }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  ownLedger: [({}, use) => serveLedger('demo', use), { timeout: START_LIMIT_MS }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  freshLedger: [({}, use) => serveLedger('empty', use), { timeout: START_LIMIT_MS }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  countyLedger: [({}, use) => serveLedger('county', use), { timeout: START_LIMIT_MS }],
  looksAt: ({ ledger }, use) => use(ledger),
  baseURL: ({ looksAt }, use) => use(looksAt.url),
  page: async ({ page }, use) => {
    untilItListens(page)
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(`${page.url()}: ${message.text()}`)
    })
    await use(page)
    expect(violations, 'what the Content-Security-Policy had to stop').toEqual([])
  },
  signInAs: async ({ page, context, looksAt }, use) => {
    await use(async (account) => {
      await context.clearCookies()
      await enterSession(context, looksAt, account)
      await page.goto('about:blank')
    })
  },
})

/** A request that is held back by a test itself is not waited for longer than this. */
const SETTLING_MS = 5_000

/**
 * Lets every way to a page begin only once what the last act asked for is there, and end only once the page listens. Where an
 * act's answer is cut off by leaving, the framework opens the page that it leads to, in place of the one that was asked for.
 */
export function untilItListens(page: Page): void {
  const settled = settling(page)
  for (const way of ['goto', 'goBack', 'reload'] as const) {
    const go = page[way].bind(page) as (...to: unknown[]) => Promise<never>
    page[way] = async (...to: unknown[]) => {
      await settled()
      const answer = await go(...to)
      await listens(page)
      return answer
    }
  }
}

/** Waits until no act and no page within the page is on its way. */
function settling(page: Page): () => Promise<void> {
  const onTheWay = new Set<Request>()
  page.on('request', (request) => {
    const headers = request.headers()
    if (headers.rsc || headers['next-action']) onTheWay.add(request)
  })
  page.on('requestfinished', (request) => onTheWay.delete(request))
  page.on('requestfailed', (request) => onTheWay.delete(request))
  return async () => {
    const giveUpAt = Date.now() + SETTLING_MS
    while (onTheWay.size > 0 && Date.now() < giveUpAt) await page.waitForTimeout(20)
  }
}

/** A page that has been sent does nothing until its script runs; on a slow machine a journey would click into the void. */
async function listens(page: Page): Promise<void> {
  const last = () => {
    const control = [...document.querySelectorAll('a[href], button, input, select, textarea')].at(-1)
    return !control || Object.keys(control).some((key) => key.startsWith('__react'))
  }
  await page.waitForFunction(last)
}

/** The same test on the ledger that has not been set up yet. */
export const emptyTest = test.extend({
  looksAt: ({ emptyLedger }, use) => use(emptyLedger),
})

/** The same test on the ledger of a county. */
export const countyTest = test.extend({
  looksAt: ({ countyLedger }, use) => use(countyLedger),
})

/** The same test on a demo ledger of its own. */
export const ownTest = test.extend({
  looksAt: ({ ownLedger }, use) => use(ownLedger),
})

/** The same test on a ledger of its own that has not been set up. */
export const freshTest = test.extend({
  looksAt: ({ freshLedger }, use) => use(freshLedger),
})

/** Signs in as everybody does: by the form. `url` is that of the ledger where it is not the one of the test. */
export async function signInByForm(page: Page, account: Account, url = ''): Promise<void> {
  const { username, password } = DEMO_ACCOUNTS[account]
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('用户名', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}
