import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { hasNoFinding } from './page-checks'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const save = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const recorded = (page: Page) => page.getByRole('status').filter({ hasText: '已登记' })

async function remove(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: '删除' }).click()
  const dialog = page.getByRole('alertdialog', { name: '删除此记录' })
  await dialog.getByLabel('删除理由').fill(reason)
  await dialog.getByRole('button', { name: '删除' }).click()
}

test('a document is recorded by the keyboard, ends, and is judged on the day in the address', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/documents/new')
  await expect(field(page, '类别')).toBeFocused()
  const typed = async (text: string) => {
    await page.keyboard.press('Enter')
    await page.keyboard.type(text)
  }
  await typed('新教规〔2024〕9号')
  await typed('5-20')
  await typed('')
  await typed('学校保洁管理办法')
  await page.keyboard.press('Control+Enter')
  await expect(recorded(page)).toContainText('学校保洁管理办法')
  await expect(field(page, '文号')).toBeFocused()
  await expect(field(page, '标题')).toHaveValue('')

  await page.goto('/documents?q=保洁')
  await expect(page.getByRole('row', { name: /学校保洁管理办法/ })).toContainText('现行有效')
  await page.getByRole('link', { name: '学校保洁管理办法' }).click()
  await page.getByRole('checkbox', { name: '已失效' }).check()
  await field(page, '失效日期').fill('2024-05-19')
  await field(page, '失效依据').fill('新教规〔2024〕10号')
  await save(page, '保存修改')
  await expect(field(page, '失效日期')).toHaveAccessibleDescription(/不能早于制发日期/)
  await field(page, '失效日期').fill('2024-06-01')
  await save(page, '保存修改')
  await page.waitForURL(/\/documents$/)

  const row = page.getByRole('row', { name: /学校保洁管理办法/ })
  await page.goto('/documents?q=保洁&state=ceased')
  await expect(row).toContainText('已失效（废止 2024-06-01）')
  await page.goto('/documents?q=保洁&on=2024-05-31')
  await expect(row).toContainText('现行有效')
  await page.goto('/documents?q=保洁&on=2024-05-19')
  await expect(row).toContainText('尚未制发')
  await page.getByRole('link', { name: '学校保洁管理办法' }).click()
  await remove(page, '重复登记')
  await page.waitForURL(/\/documents$/)
})

test('a bureau that records 规章 is warned with the article, not stopped', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/documents/new')
  await expect(page.getByText('《立法法》第九十一条、第九十三条')).toHaveCount(0)
  await field(page, '类别').selectOption({ label: '规章' })
  await expect(page.getByText('《立法法》第九十一条、第九十三条')).toBeVisible()
  await expect(page.getByRole('button', { name: '登记文件', exact: true })).toBeEnabled()
})

test('of two people who change the same document the second is told', async ({ page, context, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/documents')
  await page.locator('tbody a').first().click()
  await expect(field(page, '标题')).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await field(other, '备注').fill('已核对原件')
  await save(other, '保存修改')
  await other.waitForURL(/\/documents$/)
  await field(page, '备注').fill('另一人的备注')
  await save(page, '保存修改')
  await expect(page.getByRole('alert').filter({ hasText: '已被他人修改' })).toBeVisible()
  await expect(field(page, '备注')).toHaveValue('另一人的备注')
})

test('charges typed in 元 show the 万元 that is printed, and are summed per year', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/figures/new')
  await field(page, '数据项').selectOption({ label: '行政事业性收费' })
  await field(page, '收费金额（元）').fill('592372449')
  await expect(page.getByText('年度报告印作 59237.2449 万元')).toBeVisible()
  await field(page, '收费金额（元）').fill('70.3190')
  await field(page, '提供科室').fill('财务科')
  await field(page, '期间的年度').selectOption('2022')
  await field(page, '全年、季度或月份').selectOption({ label: '第1季度' })
  await expect(field(page, '截止日期')).toHaveValue('2022-03-31')
  await page.keyboard.press('Control+Enter')
  await expect(field(page, '收费金额（元）')).toHaveAccessibleDescription(/以元为单位/)
  await field(page, '收费金额（元）').fill('700,000')
  await page.keyboard.press('Control+Enter')
  await expect(recorded(page)).toContainText('行政事业性收费')
  await expect(field(page, '提供科室')).toHaveValue('财务科')
  await expect(field(page, '收费金额（元）')).toHaveValue('')
  await field(page, '期间的年度').selectOption('2022')
  await field(page, '收费金额（元）').fill('3190')
  await save(page, '登记数据')
  await page.waitForURL(/\/figures$/)

  await page.goto('/figures?year=2022')
  const sums = page.getByRole('table', { name: '年度合计' })
  await expect(sums.getByRole('row', { name: /（元）/ })).toContainText('703190.00')
  await expect(sums.getByRole('row', { name: /（万元）/ })).toContainText('70.319')
  await expect(page.getByText('▲ 期间重叠')).toHaveCount(2)
  for (const left of [1, 0]) {
    await page.getByRole('table').first().getByRole('link', { name: '行政事业性收费' }).first().click()
    await remove(page, '演示')
    await page.waitForURL(/\/figures$/)
    await page.goto('/figures?year=2022')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`共 ${left} 条`)
  }
})

test('a platform’s number keeps the precision in which it was stated', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/figures')
  await page.getByRole('link', { name: '公开平台数据' }).click()
  await page.getByRole('link', { name: '登记平台数据' }).click()
  await field(page, '平台').selectOption({ label: '官方微博' })
  await field(page, '指标').selectOption({ label: '粉丝数' })
  await expect(field(page, '起始日期')).toHaveCount(0)
  await field(page, '数值').fill('2.30')
  await expect(page.getByText('年度报告印作 2.30万人')).toBeVisible()
  await field(page, '统计日期').fill('2022-12-31')
  await page.keyboard.press('Control+Enter')
  await expect(recorded(page)).toContainText('官方微博粉丝数')
  await field(page, '指标').selectOption({ label: '访问量' })
  await field(page, '数值').fill('15.5')
  await field(page, '单位').selectOption({ label: '个' })
  await field(page, '截止日期').fill('2022-12-31')
  await save(page, '登记平台数据')
  await expect(field(page, '数值')).toHaveAccessibleDescription(/非负整数/)
  await expect(field(page, '起始日期')).toHaveAccessibleDescription(/请填写/)

  await page.goto('/figures/platforms?year=2022')
  await expect(page.getByRole('row', { name: /官方微博/ })).toContainText('2.30万人')
  await page.getByRole('link', { name: '粉丝数', exact: true }).click()
  await expect(field(page, '数值')).toHaveValue('2.30')
  await remove(page, '演示')
  await page.waitForURL(/\/platforms$/)
})

test('a suit over a request is recorded from it, with result and day together', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/remedies/new?request=2023-007')
  await expect(field(page, '登记编号')).toHaveValue('2023-007')
  await field(page, '类别').selectOption({ label: '未经复议直接起诉' })
  await expect(page.getByText('国办公开办函〔2016〕201号')).toBeVisible()
  await field(page, '复议机关或法院').fill('新乡市红旗区人民法院')
  await field(page, '收案日期').fill('2024-3-1')
  await field(page, '收案日期').press('Enter')
  await field(page, '结果').selectOption({ label: '其他结果' })
  await save(page, '登记案件')
  await expect(field(page, '审结日期')).toHaveAccessibleDescription(/应当填写审结日期/)
  await field(page, '审结日期').fill('2024-5-1')
  await save(page, '登记案件')
  await page.waitForURL(/\/requests\/2023-007$/)

  await page.goto('/remedies?q=2023-007&state=concluded')
  await expect(page.getByRole('row', { name: /红旗区人民法院/ })).toContainText('其他结果')
  await page.getByRole('link', { name: '新乡市红旗区人民法院' }).click()
  await field(page, '登记编号').fill('2023-999')
  await save(page, '保存修改')
  await expect(field(page, '登记编号')).toHaveAccessibleDescription(/没有此登记编号/)
  await remove(page, '演示')
  await page.waitForURL(/\/remedies$/)
})

test('a suit against a refusal is told that the law wants a review first', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests?q=校服采购项目评审结果')
  const refused = await page.locator('tbody a').first().innerText()
  const reviewFirst = page.getByText('《行政复议法》第二十三条')
  await page.goto(`/remedies/new?request=${refused}`)
  await field(page, '类别').selectOption({ label: '未经复议直接起诉' })
  await field(page, '收案日期').fill('2023-12-29')
  await expect(reviewFirst).toHaveCount(0)
  await field(page, '收案日期').fill('2024-3-1')
  await field(page, '收案日期').press('Enter')
  await expect(reviewFirst).toBeVisible()
  await field(page, '登记编号').fill('2023-007')
  await expect(reviewFirst).toHaveCount(0)
})

test('an administrator looks at a record without changing it', async ({ page, signInAs }) => {
  await signInAs('administrator')
  for (const list of ['/documents', '/figures', '/figures/platforms']) {
    await page.goto(list)
    await expect(page.getByRole('link', { name: /^登记/ })).toHaveCount(0)
    await page.locator('tbody a').first().click()
    await expect(page.getByRole('heading', { name: '登记记录' })).toBeVisible()
    await expect(page.getByRole('button', { name: '保存修改' })).toHaveCount(0)
  }
})

test('the page of a record has no accessibility finding', async ({ page, signInAs }) => {
  await signInAs('clerk')
  const records: string[] = []
  for (const list of ['/documents', '/figures', '/figures/platforms']) {
    await page.goto(list)
    await page.locator('tbody a').first().click()
    await expect(page.getByRole('button', { name: '保存修改' })).toBeVisible()
    records.push(page.url())
  }
  await hasNoFinding(page, records)
})
