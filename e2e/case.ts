import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

const CONTROLS = ['textbox', 'combobox', 'spinbutton'] as const

/** The control with exactly this label; a day's calendar button bears the label too. */
export function field(page: Page, label: string): Locator {
  const [first, ...others] = CONTROLS.map((role) => page.getByRole(role, { name: label, exact: true }))
  return others.reduce((all, one) => all.or(one), first!)
}

/** Fills a form by its labels. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await enter(field(page, label), value)
}

/** Enters a value: a short list is chosen from, in a long one it is typed and the first match taken. */
export async function enter(control: Locator, value: string): Promise<void> {
  if ((await control.evaluate((element) => element.tagName)) === 'SELECT')
    return void (await control.selectOption({ label: value }))
  await control.fill(value)
  if ((await control.getAttribute('role')) === 'combobox') await control.press('Enter')
}

export const save = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Saves an act's form and is back on the case page: the answer is there before anything else is asked for. */
export async function saveAct(page: Page, name: string, number: string): Promise<void> {
  await save(page, name)
  await page.waitForURL((url) => url.pathname === `/requests/${number}`)
}

/** Logs a request handed in on that day; returns its number. */
export async function logCase(page: Page, arrivedOn: string, name: string, description: string): Promise<string> {
  await page.goto('/requests/new')
  await fill(page, { 接收渠道: '当面提交', 提交日期: arrivedOn, 姓名或名称: name, 所需信息的内容描述: description })
  await save(page, '登记申请')
  await page.waitForURL(/\/requests\/20\d\d-\d+$/)
  return page.url().split('/').at(-1)!
}

/** Does one act from the case page: opens it, fills its form, saves, and is back on the case page. */
export async function act(
  page: Page,
  {
    number,
    open,
    values,
    button = open,
  }: { number: string; open: string; values: Record<string, string>; button?: string },
): Promise<void> {
  if (!page.url().endsWith(`/requests/${number}`)) await page.goto(`/requests/${number}`)
  await page.getByRole('navigation', { name: '可以办理的事项' }).getByRole('link', { name: open, exact: true }).click()
  await page.waitForURL((url) => url.pathname.startsWith(`/requests/${number}/`))
  await fill(page, values)
  await saveAct(page, button, number)
}

/** The acts that the case page offers. */
export async function offered(page: Page, number: string): Promise<string[]> {
  await page.goto(`/requests/${number}`)
  const links = page.getByRole('navigation', { name: '可以办理的事项' }).getByRole('link')
  return links.evaluateAll((all) => all.map((link) => link.firstChild?.textContent ?? ''))
}

/** The number that stands in a cell of this year's report. */
export async function cell(page: Page, id: string): Promise<number> {
  await page.goto('/reports/2024')
  return Number(await page.locator(`[id="${id}"]`).innerText())
}

/** The line below the heading of the case page: status, stage and deadline. */
export async function stands(page: Page, number: string, ...texts: (string | RegExp)[]): Promise<void> {
  if (!page.url().endsWith(`/requests/${number}`)) await page.goto(`/requests/${number}`)
  for (const text of texts) await expect(page.locator('main header + p')).toContainText(text)
}
