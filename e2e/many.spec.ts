import type { Page } from '@playwright/test'
import { openConnection, readingFrom } from '@/db/client'
import { accepted, logRequest, WANG_FANG } from '@/db/testing/cast'
import { commitIfOk, type Tx } from '@/db/transaction'
import { ok } from '@/lib/result'
import { TODAY } from './databases'
// On a ledger of its own: what is archived here must not stand in the way of other journeys.
import { expect, ownTest as test } from './fixtures'

/** Presses keys and counts them, each key of a chord by itself. */
function counting(page: Page) {
  let pressed = 0
  return {
    press: async (keys: string) => {
      pressed += keys.split('+').length
      await page.keyboard.press(keys)
    },
    pressed: () => pressed,
  }
}

/** Requests of April beside those of the demonstration, answered and served by the writes of the forms. */
function concludeMore(databaseFile: string, count: number): void {
  const ledger = openConnection(databaseFile)
  const served = { outcome: 'granted', servedOn: '2024-04-26' } as const
  const logAll = (tx: Tx) =>
    ok(Array.from({ length: count }, () => logRequest(tx, '2024-04-08', 'natural_person', served, TODAY)))
  readingFrom(ledger, () => accepted(commitIfOk(WANG_FANG, logAll)))
  ledger.$client.close()
}

test('all cases to be archived are archived at once with at most eight keystrokes, and that is taken back', async ({
  page,
  signInAs,
  ownLedger,
}) => {
  concludeMore(ownLedger.databaseFile, 6)
  await signInAs('clerk')
  await page.goto('/requests?stage=to_archive')
  const rows = page.locator('tbody tr')
  const count = await rows.count()
  expect(count).toBeGreaterThanOrEqual(22)
  const keys = counting(page)
  await keys.press('Alt+A')
  await expect(page.getByText(`已选 ${count} 项`)).toBeVisible()
  await expect(page.getByRole('button', { name: '归档', exact: true })).toBeFocused()
  await keys.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: `归档：${count} 项` })
  await expect(dialog).toBeVisible()
  await keys.press('Control+Enter')
  await expect(dialog.getByText(`归档 ${count} 项`)).toBeVisible()
  expect(keys.pressed()).toBeLessThanOrEqual(8)
  await expect(rows).toHaveCount(0)

  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(dialog.getByText(`撤销归档 ${count} 项`)).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(rows).toHaveCount(count)
})

test('rows are chosen with Shift and with the arrows; what may not be archived says why, the others are handed over', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/requests?year=2024&sort=number')
  const boxes = page.locator('input[data-row]')
  await boxes.nth(0).click()
  await boxes.nth(3).click({ modifiers: ['Shift'] })
  await expect(page.getByText('已选 4 项')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('已选 5 项')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: '对所选各行的办理' })).toBeHidden()

  await page.goto('/requests?status=open')
  await boxes.first().click()
  const number = await boxes.first().inputValue()
  await page.getByRole('button', { name: '归档', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '归档', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toContainText('没有办理 1 项')
  await expect(page.getByRole('alertdialog').getByRole('listitem')).toContainText(number)
  await page.getByRole('button', { name: '关闭' }).click()

  await page.getByRole('button', { name: '分办、交接' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('combobox', { name: '承办人' }).fill('陈曦')
  await dialog.getByRole('combobox', { name: '承办人' }).press('Enter')
  await dialog.getByRole('button', { name: '分办、交接' }).click()
  await expect(dialog.getByText('分办、交接 1 项')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('陈曦')

  // Both of these may get a receipt; the letters are then submitted from the register.
  await page.goto('/requests?status=open&sort=number')
  await boxes.nth(0).click()
  await boxes.nth(1).click()
  await page.getByRole('button', { name: '起草文书', exact: true }).click()
  await dialog.getByRole('combobox', { name: '文书' }).fill('djhz')
  await expect(dialog.getByRole('option', { name: '登记回执' })).toContainText('2 件中 2 件')
  await dialog.getByRole('combobox', { name: '文书' }).press('Enter')
  await dialog.getByRole('button', { name: '起草文书', exact: true }).click()
  await expect(dialog.getByText('起草文书 2 项')).toBeVisible()
  await expect(dialog.getByRole('link')).toHaveCount(2)
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(dialog.getByText('撤销起草文书 2 项')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  // Whoever types faster than the list arrives has chosen all the same.
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/requests/letters?*', (route) => answered.then(() => route.continue()))
  await page.getByRole('button', { name: '起草文书', exact: true }).click()
  await dialog.getByRole('combobox', { name: '文书' }).fill('登记回执')
  await dialog.getByRole('combobox', { name: '文书' }).press('Enter')
  await expect(dialog.getByText('正在取得列表，所填文字保留')).toBeVisible()
  answer()
  await expect(dialog.getByText('正在取得列表，所填文字保留')).toBeHidden()
  await dialog.getByRole('button', { name: '起草文书', exact: true }).click()
  await dialog.getByRole('link').first().click()
  await expect(page.getByText('草稿', { exact: true })).toBeVisible()

  await page.goto('/letters?standing=draft')
  await expect(boxes).toHaveCount(2)
  await page.keyboard.press('Alt+A')
  await page.getByRole('button', { name: '送审', exact: true }).click()
  await dialog.getByRole('button', { name: '送审', exact: true }).click()
  await expect(dialog.getByText('送审 2 项')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(boxes).toHaveCount(0)

  await page.goto('/letters')
  await boxes.nth(0).click()
  await boxes.nth(1).click()
  const printed = page.waitForEvent('download')
  await page.getByRole('link', { name: '合并打印所选（PDF）' }).click()
  expect((await printed).suggestedFilename()).toMatch(/\.pdf$/)
})
