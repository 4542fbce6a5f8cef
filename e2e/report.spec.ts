import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, ownTest, test } from './fixtures'

const file = path.join(import.meta.dirname, '../db/testing/published-reports/xinxiang-education-2023.json')
const published = JSON.parse(readFileSync(file, 'utf8')) as {
  table3: { columns: string[]; rows: Record<string, number[]> }
}

// Every request that another journey leaves in an earlier year would be carried over into this table.
ownTest('the report of 2023 shows the published table 三, cell for cell', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.goto('/reports/2023')
  await expect(page.getByText(/\d+ 条核对规则均成立。/)).toBeVisible()
  const cells = await page
    .locator('td[id^="table3."]')
    .evaluateAll((all) => all.map(({ id, textContent }) => [id, Number(textContent)] as const))
  const shown = Object.fromEntries(cells)
  expect(cells).toHaveLength(175)
  for (const [row, values] of Object.entries(published.table3.rows))
    for (const [index, column] of published.table3.columns.entries())
      expect(shown[`table3.${row}.${column}`]).toBe(values[index])
})

test('each format is exported from the page', async ({ page, signInAs }, testInfo) => {
  await signInAs('clerk')
  await page.goto('/reports/2023')
  await page.locator('summary', { hasText: '导出' }).click()
  await page.getByText('选项', { exact: true }).click()
  await page.getByLabel('PDF 标准').selectOption('PDF/A-2b（长期保存）')
  await page.getByLabel(/Excel 附各数据项的明细/).check()
  const starts = { PDF: '%PDF', Word: 'PK', 网页: '<!do', Excel: 'PK', JSON: '{', CSV: '\ufeff部' }
  for (const [format, start] of Object.entries(starts)) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: `导出 ${format}` }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^新乡市教育局2023年政府信息公开工作年度报告（征求意见稿）\.\w{3,4}$/)
    await file.saveAs(testInfo.outputPath(format))
    expect(readFileSync(testInfo.outputPath(format), 'utf8').startsWith(start), format).toBe(true)
  }
  expect((await page.request.get('/api/reports/2023/files/odt')).status()).toBe(404)
})

test('a report of a year without a form, and a figure that there is not, are not found', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  for (const address of ['/reports/2019', '/reports/abc', '/reports/2023/figures/table3.nothing.total']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: '没有找到这一页' })).toBeVisible()
  }
})

test('the report is copied for the editor of a website, and pasted there whole', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('clerk')
  await page.goto('/reports/2023')
  await page.locator('summary', { hasText: '导出' }).click()
  await page.getByText('选项', { exact: true }).click()
  const button = page.getByRole('button', { name: /复制/ })
  await button.click()
  await expect(page.getByText('已复制').or(page.getByText('再次点击复制'))).toBeVisible()
  if (await page.getByText('再次点击复制').isVisible()) await button.click()
  await expect(page.getByText('已复制')).toBeVisible()
  const editor = await context.newPage()
  await editor.setContent('<div contenteditable style="min-height:9em"></div>')
  await editor.locator('div').click()
  await editor.keyboard.press('Control+V')
  await expect(editor.locator('table')).toHaveCount(3)
  await expect(editor.locator('img')).toHaveCount(3)
  expect(await editor.locator('td').filter({ hasText: '70.319' }).count()).toBe(1)
  const border = await editor
    .locator('td')
    .first()
    .evaluate((cell) => getComputedStyle(cell).borderTopStyle)
  expect(border).toBe('solid')
})

test('a mark in the tables shows what its row counts, until it is pressed again or left with Escape', async ({
  page,
  signInAs,
}) => {
  await signInAs('supervisor')
  await page.goto('/reports/2023')
  const mark = page.getByRole('button', { name: '“（一）予以公开”的填报说明' })
  const shown = page.getByRole('dialog', { name: '（一）予以公开' })
  await mark.click()
  await expect(shown).toContainText('第三十六条')
  await expect(mark).toHaveAttribute('aria-expanded', 'true')
  await mark.click()
  await expect(shown).toBeHidden()
  await expect(mark).toHaveAttribute('aria-expanded', 'false')
  await mark.press('Enter')
  await expect(shown).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shown).toBeHidden()
  await expect(mark).toBeFocused()
  await mark.click()
  await page.getByRole('button', { name: /本年新收.*填报说明/ }).click()
  await expect(page.getByRole('dialog', { name: /本年新收/ })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
})
