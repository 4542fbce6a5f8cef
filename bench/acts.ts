import type { Page } from '@playwright/test'

export type Acts = (page: Page, pause: () => Promise<void>) => Promise<void>

/** What somebody does first on a page, by keys and clicks: a browser times only those that are really pressed. */
export const ACTS: Record<string, Acts> = {
  'sign-in': async (page, pause) => {
    await page.locator('input').first().click()
    await page.keyboard.type('wangfang')
    await pause()
    await page.keyboard.press('Tab')
    await page.keyboard.type('secret')
    await pause()
  },
  list: async (page, pause) => {
    await page.getByRole('searchbox', { name: '查找' }).click()
    await page.keyboard.type('校车')
    await pause()
    await page.locator('select[name=year]').focus()
    await page.keyboard.press('ArrowDown')
    await pause()
    await page.getByRole('checkbox').first().click()
    await pause()
  },
  form: async (page, pause) => {
    await page.locator('select[name=channel]').focus()
    await page.keyboard.press('ArrowDown')
    await pause()
    await page.locator('input[name="applicant.name"]').click()
    await page.keyboard.type('邓佳 Deng')
    await pause()
    await page.locator('input[name=arrivedOn]').click()
    await page.keyboard.type('2023-9-1')
    await page.keyboard.press('Tab')
    await pause()
  },
  case: async (page, pause) => {
    await page.getByRole('button', { name: /收到申请/ }).click()
    await pause()
    await page.keyboard.press('ArrowRight')
    await pause()
  },
  desk: async (page, pause) => {
    await page.getByRole('main').getByRole('link').first().focus()
    await page.keyboard.press('Tab')
    await pause()
  },
  report: async (page, pause) => {
    await page
      .getByRole('button', { name: /填报说明/ })
      .first()
      .click()
    await pause()
    await page.keyboard.press('Escape')
    await pause()
  },
  dashboard: async (page, pause) => {
    await page.getByText('表格', { exact: false }).first().click()
    await pause()
    await page.getByRole('combobox', { name: '期间' }).focus()
    await page.keyboard.press('ArrowDown')
    await pause()
  },
}

/** The search from anywhere opens, is typed into and closed; then what has the focus changes. */
export const EVERYWHERE: Acts = async (page, pause) => {
  for (const key of ['Control+k', 'a', 'Escape', 'Tab', 'Tab']) {
    await page.keyboard.press(key)
    await pause()
  }
}
