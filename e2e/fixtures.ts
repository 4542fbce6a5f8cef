import { test as base, expect, type Page } from '@playwright/test'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { type RunningLedger, serveLedger } from './server'

type Role = keyof typeof DEMO_ACCOUNTS

interface TestFixtures {
  signInAs: (role: Role) => Promise<void>
  /** A server on a demo ledger of this test's own, for what changes what everybody finds. */
  ownLedger: RunningLedger
}

interface WorkerFixtures {
  /** A server on the demo ledger; every worker has its own, and its tests share it. */
  ledger: RunningLedger
  /** A server on a database without any organ or account. */
  emptyLedger: RunningLedger
}

export { expect }

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  ledger: [({}, use) => serveLedger('demo', use), { scope: 'worker', timeout: 90_000 }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  emptyLedger: [({}, use) => serveLedger('empty', use), { scope: 'worker', timeout: 90_000 }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  ownLedger: [({}, use) => serveLedger('demo', use), { timeout: 90_000 }],
  baseURL: ({ ledger }, use) => use(ledger.url),
  page: async ({ page }, use) => {
    for (const way of ['goto', 'goBack', 'reload'] as const) {
      const go = page[way].bind(page) as (...to: unknown[]) => Promise<never>
      page[way] = async (...to: unknown[]) => {
        const answer = await go(...to)
        await listens(page)
        return answer
      }
    }
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(`${page.url()}: ${message.text()}`)
    })
    await use(page)
    expect(violations, 'what the Content-Security-Policy had to stop').toEqual([])
  },
  signInAs: async ({ page, context }, use) => {
    await use(async (role) => {
      const { username, password } = DEMO_ACCOUNTS[role]
      await context.clearCookies()
      await page.goto('/')
      await page.getByLabel('用户名', { exact: true }).fill(username)
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await expect(page.getByRole('navigation')).toBeVisible()
    })
  },
})

/** A page that has been sent does nothing until its script runs; on a slow machine a journey would click into the void. */
async function listens(page: Page): Promise<void> {
  const last = () => {
    const control = [...document.querySelectorAll('a[href], button, input, select, textarea')].at(-1)
    return !control || Object.keys(control).some((key) => key.startsWith('__react'))
  }
  await page.waitForFunction(last, undefined, { timeout: 20_000 })
}

/** The same test on the ledger that has not been set up yet. */
export const emptyTest = test.extend({
  baseURL: ({ emptyLedger }, use) => use(emptyLedger.url),
})

/** The same test on a demo ledger of its own. */
export const ownTest = test.extend({
  baseURL: ({ ownLedger }, use) => use(ownLedger.url),
})
