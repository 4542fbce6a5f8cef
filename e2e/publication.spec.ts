import { readFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
// On a ledger of its own: what is published here must not stand in the way of other journeys.
import { expect, ownTest as test } from './fixtures'

async function exported(page: Page, testInfo: TestInfo, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.locator('summary', { hasText: '导出' }).click()
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const file = testInfo.outputPath(name)
  await (await download).saveAs(file)
  return readFileSync(file)
}

async function saved(page: Page, testInfo: TestInfo, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = testInfo.outputPath(button)
  await (await download).saveAs(file)
  return readFileSync(file)
}

/** What was handed in is in the register, its countdown is over, and the copy can be taken once it is said what stands on it. */
async function fileAndTakeCopy(page: Page, testInfo: TestInfo): Promise<void> {
  await page.goto('/reports/2023/filings')
  await page.getByRole('textbox', { name: '报送日期' }).fill('2024-06-03')
  await page.getByLabel('报送对象').fill('市政府办公室')
  await page.getByLabel('回执').fill('收2024-17')
  await page.getByRole('button', { name: '登记报送' }).click()
  await expect(page.getByRole('row').filter({ hasText: '收2024-17' })).toContainText('市政府办公室')
  await expect(page.getByText('提交：2024年6月3日 报送市政府办公室')).toBeVisible()
  await expect(page.getByText('先填写并保存，再导出报送稿。')).toBeVisible()
  await page.getByRole('textbox', { name: '附件' }).fill('统计表')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  expect((await saved(page, testInfo, '报送稿 PDF')).subarray(0, 4).toString()).toBe('%PDF')
}

/** The pictures of 一图读懂 are drawn anew with what was chosen, without leaving the page. */
async function chooseAtAGlance(page: Page, testInfo: TestInfo): Promise<void> {
  await page.goto('/reports/2023/glance')
  const pictures = page.locator('figure img')
  await expect(pictures).toHaveCount(2)
  const alternative = () => pictures.first().getAttribute('alt')
  const before = await pictures.first().getAttribute('src')
  const sentence = await page.locator('fieldset label span span').first().innerText()
  expect(await alternative()).toContain(sentence)
  await page.getByRole('checkbox').first().uncheck()
  await page.getByRole('button', { name: '保存选择' }).click()
  await expect(pictures.first()).not.toHaveAttribute('src', before!)
  expect(await alternative()).not.toContain(sentence)
  await expect
    .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(500)
  expect((await saved(page, testInfo, '竖版 9:16 PNG')).subarray(1, 4).toString()).toBe('PNG')
}

const stage = (page: Page) => page.locator('[aria-current=step]')

test('write, check, sign, publish; a late case is named beside what was published; the correction is a new version', async ({
  page,
  signInAs,
}, testInfo) => {
  test.setTimeout(240_000)
  await signInAs('clerk')
  await page.goto('/reports/2023/charts')
  await page.getByRole('checkbox', { name: '2023年各渠道发布信息次数' }).check()
  await page.getByRole('button', { name: '保存选择' }).click()
  await page.waitForURL(/\/reports\/2023$/)
  await expect(page.getByRole('img', { name: /2023年各渠道发布信息\d+次/ })).toBeVisible()
  await page.goto('/reports/2023/publication')
  await expect(stage(page)).toContainText('起草')
  await expect(page.getByText('应于2024年1月31日前报送并公布 已过 124 天')).toBeVisible()
  await expect(page.getByRole('button', { name: '审核通过' })).toHaveCount(0)

  await signInAs('reviewer')
  await page.goto('/reports/2023/publication')
  await page.getByRole('button', { name: '审核通过' }).click()
  await expect(stage(page)).toContainText('已审核')
  await expect(page.getByRole('button', { name: '签发' })).toHaveCount(0)

  await signInAs('supervisor')
  await page.goto('/reports/2023/publication')
  await page.getByRole('button', { name: '签发' }).click()
  await expect(stage(page)).toContainText('已签发')
  await fileAndTakeCopy(page, testInfo)
  await page.goto('/reports/2023/publication')
  await page.getByRole('textbox', { name: '公布日期' }).fill('2024-06-03')
  await page.getByLabel('公布网址').fill('https://www.example.gov.cn/2023')
  await page.getByRole('button', { name: '登记公布' }).click()
  await expect(stage(page)).toContainText('已公布')
  await page.getByRole('link', { name: '第1版', exact: true }).click()
  await expect(page.getByRole('heading', { name: '2023年度报告第1版' })).toBeVisible()
  const published = await exported(page, testInfo, 'published.pdf')
  expect(published.subarray(0, 4).toString()).toBe('%PDF')

  await chooseAtAGlance(page, testInfo)

  await page.goto('/requests/new')
  await page.getByRole('textbox', { name: '提交日期' }).fill('2023-12-28')
  await page.getByLabel('姓名或名称').fill('苏晚')
  await page.getByLabel('所需信息的内容描述').fill('2023年教师招聘公告')
  await page.getByRole('button', { name: '登记申请', exact: true }).click()
  await page.waitForURL(/\/requests\/2023-\d+$/)
  const number = page.url().split('/').at(-1)!

  await page.goto('/reports/2023')
  await page.getByRole('link', { name: /今日台账有 \d+ 处与之不同/ }).click()
  const row = page.getByRole('row').filter({ hasText: '表三 本年新收·自然人' })
  await expect(row).toContainText('8')
  await expect(row).toContainText('9')
  await row.getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { name: `申请 ${number}` })).toBeVisible()
  await page.goto('/reports/2023/revisions/1')
  expect(Buffer.compare(await exported(page, testInfo, 'again.pdf'), published)).toBe(0)
  await page.locator('[id="table3.received.natural_person"]').getByRole('link').click()
  await expect(page.getByText('8 条记录', { exact: true })).toBeVisible()

  await page.goto('/reports/2023/publication')
  await page.getByRole('button', { name: '审核通过' }).click()
  await page.getByRole('button', { name: '签发' }).click()
  await page.getByRole('textbox', { name: '公布日期' }).fill('2024-06-03')
  await page.getByLabel('公布网址').fill('https://www.example.gov.cn/2023-2')
  await page.getByRole('button', { name: '登记更正公布' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '更正已公布的报告应当说明理由' }).first()).toBeVisible()
  await page.getByLabel('更正理由').fill('漏登一件')
  await page.getByRole('button', { name: '登记更正公布' }).click()
  await expect(stage(page)).toContainText('已公布')
  await page.getByRole('link', { name: '第2版', exact: true }).click()
  await expect(page.getByText('漏登一件')).toBeVisible()
  await expect(page.getByRole('link', { name: number }).first()).toBeVisible()
  await page.goto('/reports/2023/revisions/1')
  await expect(page.getByRole('heading', { name: '2023年度报告第1版' })).toBeVisible()
})
