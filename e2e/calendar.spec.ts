import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { openSearching } from './searching'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const row = (page: Page, label: string, ordinal: number) => page.getByRole('textbox', { name: label }).nth(ordinal)

async function remove(page: Page) {
  await page.getByRole('button', { name: '删除', exact: true }).first().click()
  await page.getByRole('alertdialog').getByLabel('删除理由').fill('演示')
  await page.getByRole('alertdialog').getByRole('button', { name: '删除', exact: true }).click()
  await page.waitForURL(/\/settings\/calendar$/)
}

/** In the words of the yearly notices; the days are made up. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共8天。1月31日（周日）、2月13日（周六）上班。
三、请各单位于2月4日前安排好值守，2月14日另行处理。`

test('a yearly notice is pasted, read, checked by the page, corrected and entered', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.goto('/settings/calendar')
  await expect(page.getByRole('table').filter({ hasText: '10月' })).toContainText('休')
  await page.getByRole('link', { name: '录入年度通知' }).click()
  await field(page, '通知全文').fill(NOTICE)
  await expect(field(page, '年度')).toHaveValue('2027')
  await expect(field(page, '文号或名称')).toHaveValue('国办发明电〔2026〕9号')
  await expect(page.getByText('放假 10 天，调休上班 2 天。')).toBeVisible()
  await expect(page.getByText('春节：通知写明共8天，识别到7天。')).toBeVisible()
  await row(page, '止日', 1).fill('2027-02-12')
  await expect(page.getByText('放假 11 天，调休上班 2 天。')).toBeVisible()
  await row(page, '止日', 2).fill('2027-01-30')
  await page.getByRole('button', { name: '确认录入' }).click()
  await expect(row(page, '止日', 2)).toHaveAccessibleDescription(/止日不能早于起日/)
  await row(page, '止日', 2).fill('2027-01-31')
  await page.getByRole('button', { name: '确认录入' }).click()
  await page.waitForURL(/\/settings\/calendar\/\d+$/)
  await expect(page.getByText('没有在办申请的答复期限因此变动。').first()).toBeVisible()
  await page.goto('/settings/calendar?year=2027')
  await expect(page.getByText('依据：国办发明电〔2026〕9号')).toBeVisible()
  await page.getByRole('link', { name: '国办发明电〔2026〕9号' }).click()
  await remove(page)
})

test('a local holiday shows the deadlines it moves before it is entered, and what it moved afterwards', async ({
  page,
  signInAs,
}) => {
  await signInAs('supervisor')
  await openSearching(page, '本年度教师招聘面试评分办法', '/requests')
  const number = await page.locator('tbody a').first().innerText()
  const due = async () => {
    await page.goto(`/requests/${number}`)
    return page.locator('main').innerText()
  }
  expect(await due()).toContain('2024年7月1日')

  await page.goto('/settings/calendar')
  await page.getByRole('link', { name: '登记地方假日' }).click()
  await expect(page.getByText('填写完整后，这里列出')).toBeVisible()
  await field(page, '文号或名称').fill('州人民政府放假通知')
  await page.getByRole('button', { name: '增加一行' }).click()
  await row(page, '起日', 0).fill('2024-06-13')
  await row(page, '止日', 0).fill('2024-06-13')
  await page.getByRole('textbox', { name: '节日' }).fill('建州纪念日')
  await expect(page.getByRole('listitem').filter({ hasText: number })).toContainText('2024年7月1日 → 变为 2024年7月2日')
  expect(await due()).toContain('2024年7月1日')

  await page.goto('/settings/calendar/new?kind=local')
  await field(page, '文号或名称').fill('州人民政府放假通知')
  await page.getByRole('button', { name: '增加一行' }).click()
  await row(page, '起日', 0).fill('2024-06-13')
  await row(page, '止日', 0).fill('2024-06-13')
  await page.getByRole('textbox', { name: '节日' }).fill('建州纪念日')
  await page.getByRole('button', { name: '确认录入' }).click()
  await page.waitForURL(/\/settings\/calendar\/\d+$/)
  await expect(page.getByRole('listitem').filter({ hasText: number }).first()).toContainText('2024年7月2日')
  expect(await due()).toContain('2024年7月2日')

  await page.goBack()
  await remove(page)
  expect(await due()).toContain('2024年7月1日')
})
