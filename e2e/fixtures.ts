import { test as base, expect } from '@playwright/test'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { type RunningLedger, serveLedger } from './server'

type Role = keyof typeof DEMO_ACCOUNTS

interface TestFixtures {
  signInAs: (role: Role) => Promise<void>
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
  baseURL: ({ ledger }, use) => use(ledger.url),
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

/** The same test on the ledger that has not been set up yet. */
export const emptyTest = test.extend({
  baseURL: ({ emptyLedger }, use) => use(emptyLedger.url),
})
