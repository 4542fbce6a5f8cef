import type { Locator } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { openConnection } from '@/db/client'
// The report follows from everything that is in the ledger, so that no other journey may change it.
import { expect, ownTest as test } from './fixtures'

test('from a finding to the case that causes it, mended, to a silent check', async ({ page, signInAs, ownLedger }) => {
  const file = openConnection(ownLedger.databaseFile)
  file.run(
    sql`UPDATE conclusions SET served_on = '2022-12-20', concluded_on = '2022-12-20' WHERE request_id = (SELECT id FROM disclosure_requests WHERE number = '2023-003')`,
  )
  file.$client.close()
  await signInAs('supervisor')
  await page.goto('/reports/2023')
  const finding = page.locator('#finding-1')
  await expect(finding).toContainText('T3-1')
  await finding.getByRole('button', { name: /T3-1/ }).focus()
  const cells = ['received', 'carried_in', 'total', 'carried_out']
  for (const row of cells)
    await expect(page.locator(`[id="table3.${row}.natural_person"]`)).toHaveCSS(
      'background-color',
      'rgb(253, 246, 231)',
    )
  await finding.getByRole('link', { name: '2023-003' }).click()
  await page.getByRole('link', { name: '更正', exact: true }).first().click()
  await page.locator('input[name=servedOn]').fill('2023-05-10')
  await page.getByLabel('更正理由').fill('送达日期录错')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.waitForURL(/\/requests\/2023-003$/)
  await expect(page.getByRole('link', { name: '本年新收·自然人' })).toBeVisible()
  await page.getByRole('link', { name: '予以公开·自然人' }).click()
  await expect(page.getByRole('link', { name: /2023-05/ })).toBeVisible()
  await page.getByRole('link', { name: /2023-05/ }).click()
  await expect(page.getByRole('link', { name: /2023-003/ })).toBeVisible()
  await page.goto('/reports/2023')
  await expect(page.getByText('条核对规则均成立')).toBeVisible()
})

test('last year’s figures are entered once; what they break is explained, and asked for again when it changes', async ({
  page,
  signInAs,
}) => {
  await signInAs('supervisor')
  await page.goto('/reports/2023/continuity')
  await page.getByRole('link', { name: '录入2022年报告' }).click()
  await page.getByLabel('数据来源').fill('本机关网站')
  await page.getByRole('textbox', { name: '结转下年度 自然人' }).fill('1')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(/\/reports\/history$/)
  await page.goto('/reports/2023')
  const finding = page.locator('#finding-1')
  await expect(finding).toContainText('Y-1 上年结转应等于上年公布的结转下年度')
  await finding.getByRole('button', { name: '说明', exact: true }).click()
  await page.getByLabel('说明', { exact: true }).fill('上年误将已办结的一件计为结转。')
  await finding.getByRole('button', { name: '保存', exact: true }).click()
  await expect(finding).toContainText('已说明')
  await expect(page.getByText('没有需要更正或者说明的事项')).toBeVisible()
  await page.goto('/reports/history/2022')
  await page.getByRole('textbox', { name: '结转下年度 自然人' }).fill('2')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.waitForURL(/\/reports\/history$/)
  await page.goto('/reports/2023')
  await expect(finding).toContainText('请重新核对并说明')
  await page.goto('/reports/history/2022')
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByLabel('删除理由').fill('录错')
  await page.getByRole('alertdialog').getByRole('button', { name: '删除', exact: true }).click()
  await page.waitForURL(/\/reports\/history$/)
})

test('a section is written with figures as chips, saved as it is typed, and never over somebody else’s text', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const address = '/reports/2024/sections/problems'
  await page.goto(address)
  const text = page.getByRole('textbox', { name: '正文' })
  await text.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type('全年主动公开信息')
  await page.getByLabel(/插入数据项/).fill('主动公开信息总数')
  await page.getByLabel(/插入数据项/).press('Enter')
  const chip = text.locator('[data-figure="published.kind.information"]')
  await expect(chip).toBeVisible()
  await writeAtEnd(text, '条，收到政府信息公开申请99999件。')
  await expect(page.getByText('1 个手工填写的数字')).toBeVisible()
  await expect(page.getByText('已保存')).toBeVisible()
  await expect(page.getByText(/N-1/)).toBeVisible()

  const other = await page.context().newPage()
  await other.goto(address)
  const otherText = other.getByRole('textbox', { name: '正文' })
  await expect(otherText).toContainText('99999')
  await expect(other.getByText('王芳也在编辑此部分')).toBeVisible()
  await writeAtEnd(text, '先存的一句。')
  await expect(page.getByText('有未保存的修改')).toBeVisible()
  await expect(page.getByText('已保存', { exact: true })).toBeVisible()
  await writeAtEnd(otherText, '后存的一句。')
  await expect(other.getByText('两份文字都在下面')).toBeVisible()
  await expect(other.getByRole('alert').getByText(/先存的一句/)).toBeVisible()
  await expect(other.getByRole('alert').getByText(/后存的一句/)).toBeVisible()
  await other.getByRole('button', { name: '采用他人的文字' }).click()
  await expect(otherText).toContainText('先存的一句')
  await other.close()

  await page.goto('/reports/2024')
  await expect(page.getByText('先存的一句。')).toBeVisible()
  await page.goto(address)
  await page.getByRole('button', { name: '恢复自动起草' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await page.goto('/reports/2024')
  await expect(page.getByText('先存的一句。')).toHaveCount(0)
})

test('the wording of a section is the organ’s own, and its passages follow the year', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.goto('/settings/report-templates/other_matters')
  await page.getByLabel('模板', { exact: true }).fill('[[没有成对')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByLabel('模板', { exact: true })).toHaveAccessibleDescription(/方括号/)
  await page.getByRole('button', { name: '恢复通用模板' }).click()
  await page.getByLabel('模板', { exact: true }).press('Control+End')
  await page.getByLabel('模板', { exact: true }).pressSequentially('另有政策解读{{政策解读总数}}条。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(/\/settings\/report-templates$/)
  await page.goto('/reports/2024')
  await expect(page.getByText(/另有政策解读\d+条。/)).toBeVisible()
  await page.goto('/settings/report-templates/other_matters')
  await page.getByRole('button', { name: '恢复通用模板' }).click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(/\/settings\/report-templates$/)
})

/** Writes at the end of the text, the keys right after the click, as fast as they can be pressed. */
async function writeAtEnd(text: Locator, words: string): Promise<void> {
  const page = text.page()
  await page.bringToFront()
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  await expect(text).toContainText(words)
}
