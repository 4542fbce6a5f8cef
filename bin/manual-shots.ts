import type { Page } from '@playwright/test'
import type { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import type { DEMONSTRATIONS } from '@/db/seed/demonstrations'

/** A picture of the manual: its file without `.png`, the page, and what is done there before it is taken. */
export interface Shot {
  name: string
  at: string
  /** Who is signed in; the clerk where it is left out. */
  as?: keyof typeof DEMO_ACCOUNTS
  /** Which demonstration is shown; the bureau's where it is left out. */
  of?: (typeof DEMONSTRATIONS)[number]
  /** The height of the window in pixels. */
  height?: number
  first?: (page: Page) => Promise<void>
}

export const MANUAL_SHOTS: readonly Shot[] = [
  { name: 'desk', at: '/', as: 'supervisor' },
  { name: 'registration', at: '/requests/new' },
  { name: 'deadlines', at: '/requests/2024-013' },
  { name: 'consultation', at: '/requests/2024-017/consultation' },
  {
    name: 'replies',
    at: '/requests/2024-017/reply',
    height: 760,
    first: async (page) => {
      await page.getByRole('combobox', { name: '办理结果' }).fill('隐私')
      await page.getByRole('option', { name: /隐私/ }).first().waitFor()
    },
  },
  { name: 'letters', at: '/letters' },
  { name: 'published', at: '/published' },
  { name: 'annual-report', at: '/reports/2023' },
  { name: 'report-publication', at: '/reports/2023/publication', as: 'supervisor' },
  { name: 'dashboard', at: '/dashboard', as: 'supervisor' },
  { name: 'requests', at: '/requests' },
  {
    name: 'check',
    at: '/check',
    as: 'supervisor',
    first: async (page) => {
      await page.locator('input[type="file"]').first().setInputFiles('assets/conformance/T3-1.invalid.txt')
      await page.locator('main table a').first().click({ timeout: 60_000 })
      await page.waitForURL(/\/check\/./)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
    },
  },
  { name: 'region', at: '/region/2023', as: 'supervisor', of: 'county' },
  { name: 'staff', at: '/settings/staff', as: 'administrator' },
  { name: 'backup', at: '/settings/backup', as: 'administrator' },
]
