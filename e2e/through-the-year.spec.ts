import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { openSearching } from './searching'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const save = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const inForce = async (page: Page, year: number) => {
  await page.goto(`/reports/${year}/figures/table2.normative_documents.in_force`)
  const title = await page.locator('h1').evaluate((heading) => heading.firstChild?.textContent)
  return Number(title?.split('：')[1])
}

test('a document is issued, amended and repealed: 现行有效 falls, and the continuity holds', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const before = await inForce(page, 2024)
  await page.goto('/documents/new')
  await field(page, '标题').fill('民办学校年度检查办法')
  await field(page, '制发日期').fill('2022-03-01')
  await save(page, '登记文件')
  await page.waitForURL(/\/documents$/)
  expect(await inForce(page, 2024)).toBe(before + 1)
  expect(await inForce(page, 2021)).toBe(0)

  await openSearching(page, '年度检查', '/documents')
  await page.getByRole('link', { name: '民办学校年度检查办法' }).click()
  await page.getByRole('button', { name: '登记修改' }).click()
  await field(page, '修改日期').fill('2022-02-28')
  await field(page, '修改依据').fill('新教规〔2023〕1号')
  await save(page, '保存修改')
  await expect(field(page, '修改日期')).toHaveAccessibleDescription(/有效期间之内/)
  await field(page, '修改日期').fill('2023-04-10')
  await page.getByRole('checkbox', { name: '已失效' }).check()
  await field(page, '失效日期').fill('2024-05-20')
  await field(page, '失效依据').fill('新教规〔2024〕3号')
  await save(page, '保存修改')
  await page.waitForURL(/\/documents$/)
  expect(await inForce(page, 2024)).toBe(before)
  expect(await inForce(page, 2023)).toBe(1)

  await page.goto('/documents')
  const years = page.getByRole('table', { name: '年度衔接' })
  await expect(years.getByRole('row', { name: /^2024/ })).toContainText('相符')
  await page.goto('/reports/2024/figures/table2.normative_documents.repealed')
  await page.getByRole('link', { name: '民办学校年度检查办法' }).click()
  await page.getByRole('button', { name: '删除', exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: '删除此记录' })
  await dialog.getByLabel('删除理由').fill('演示')
  await dialog.getByRole('button', { name: '删除' }).click()
  await page.waitForURL(/\/documents$/)
})

test('a document whose validity is about to end is announced, and listed', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/documents')
  await page.getByRole('link', { name: /件文件的有效期将在 90 天内届满/ }).click()
  await expect(page.getByRole('row', { name: /学校食堂管理办法（试行）/ })).toBeVisible()
})

test('a series of a platform shows the month that nobody stated as missing', async ({ page, signInAs }) => {
  await signInAs('clerk')
  for (const [asOf, value] of [
    ['2024-03-31', '2.3'],
    ['2024-05-31', '2.4'],
  ] as const) {
    await page.goto('/figures/platforms/new')
    await field(page, '平台').selectOption({ label: '官方微博' })
    await field(page, '指标').selectOption({ label: '粉丝数' })
    await field(page, '数值').fill(value)
    await field(page, '统计日期').fill(asOf)
    await save(page, '登记平台数据')
    await page.waitForURL(/\/platforms$/)
  }
  await page.goto('/figures/accounts')
  await page.getByRole('link', { name: '官方微博' }).click()
  const series = page.getByRole('figure', { name: /2024年粉丝数/ })
  await expect(series.getByText('缺 3 个月：1月、2月、4月。没有登记的月份不是零。')).toBeVisible()
  await expect(series.locator('svg').getByText('2.3', { exact: true })).toBeVisible()
  await expect(series.locator('svg').getByText('缺', { exact: true })).toHaveCount(3)
  await series.getByText('数据表').click()
  await expect(series.getByRole('row', { name: /^4月/ })).toContainText('缺')
  await expect(series.getByRole('row', { name: /^6月/ })).toContainText('—')
  await expect(series.getByRole('row', { name: /^5月/ })).toContainText('2.4万人')
})

test('decisions are logged one by one, and not beside a sum of the same days', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/figures/decisions/new')
  await field(page, '作出科室').fill('政策法规科')
  await field(page, '决定日期').fill('2023-05-10')
  await field(page, '决定文号').fill('新教许〔2023〕1号')
  await field(page, '事项').fill('民办学校办学许可')
  await save(page, '登记决定')
  await expect(field(page, '决定日期')).toHaveAccessibleDescription(/已登记包含这一天的合计数/)
  await field(page, '决定日期').fill('2022-05-10')
  await save(page, '登记决定')
  await page.waitForURL(/\/decisions$/)
  await page.goto('/reports/2022/figures/table2.licensing')
  await expect(page.locator('h1')).toContainText('：1')
  await expect(page.getByRole('row', { name: /新教许〔2023〕1号/ })).toBeVisible()
})

test('a problem is recorded with its measures, waits on the overview, and stands in section 五 of its year', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: '监督保障' }).click()
  await page.getByRole('link', { name: '问题和改进' }).first().click()
  await page.getByRole('link', { name: '登记问题' }).first().click()
  await field(page, '发现日期').fill('2022-09-01')
  await field(page, '问题').fill('依申请公开的答复文书不够规范')
  await field(page, '措施').fill('修订答复文书式样')
  await field(page, '完成期限').fill('2022-12-31')
  await save(page, '登记问题')
  await page.waitForURL(/\/supervision\/problems$/)
  await page.goto('/supervision')
  const waiting = page.getByRole('row', { name: /答复文书不够规范/ })
  await expect(waiting).toContainText('逾期')
  await page.goto('/reports/2022')
  await expect(page.getByText('下一步：修订答复文书式样。')).toBeVisible()

  await page.goto('/supervision')
  await page.getByRole('link', { name: '依申请公开的答复文书不够规范' }).click()
  await field(page, '完成日期').fill('2022-11-30')
  await save(page, '保存修改')
  await page.waitForURL(/\/supervision\/problems$/)
  await page.goto('/supervision')
  await expect(waiting).toHaveCount(0)
  await page.goto('/reports/2022')
  await expect(page.getByText('改进情况：修订答复文书式样。')).toBeVisible()
})
