import type { Browser, Page } from '@playwright/test'
import { unitReport } from '@/db/seed/county/unit-report'
import { expect, countyTest as test, untilItListens } from './fixtures'
import { hasNoFinding } from './page-checks'

const row = (page: Page, unit: string) => page.getByRole('row').filter({ hasText: unit })

/** A unit's report as the file that it sends. */
const reportOf = (organ: string, requests: number) => ({
  name: `${organ}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(unitReport(organ, 2023, { figures: { requests } })),
})

async function openUnit(page: Page, unit: string): Promise<void> {
  await page.goto('/region/2023')
  await page.getByRole('link', { name: unit, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(unit)
}

async function accept(page: Page, unit: string): Promise<void> {
  await openUnit(page, unit)
  await page.getByRole('button', { name: '采用', exact: true }).click()
  await expect(page.getByText('李敏 2024-06-03 采用')).toBeVisible()
}

/** A unit without an account: reads the page, gives its file, sees what was found, sends it, and has its receipt. */
async function sendByAddress(browser: Browser, address: string): Promise<void> {
  const { origin, pathname } = new URL(address)
  const visitor = await browser.newContext({ baseURL: origin, locale: 'zh-CN' })
  const page = await visitor.newPage()
  untilItListens(page)
  await page.goto(pathname)
  await page.locator('input[type=file]').setInputFiles(reportOf('新和县清溪乡人民政府', 4))
  await expect(page.getByText('文件所载机关为“新和县清溪乡人民政府”')).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(reportOf('新和县石门乡人民政府', 4))
  await expect(page.getByText('未发现问题')).toBeVisible()
  await hasNoFinding(page, [pathname])
  await page.getByRole('textbox', { name: '报送人' }).fill('王老师')
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await expect(page.getByText(/回执编号 2023-\d{4}-01/)).toBeVisible()
  await page.goto(`${pathname.slice(0, -1)}x`)
  await expect(page.getByRole('heading', { name: '链接无效' })).toBeVisible()
  await visitor.close()
}

test('a county asks, takes in, returns and accepts its units’ reports, adds them up, publishes, and sees a later correction', async ({
  page,
  browser,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await signInAs('reviewer')
  await page.goto('/region/2023/collection')
  await page.getByRole('textbox', { name: '截止日期' }).fill('2024-06-30')
  await page.getByRole('checkbox', { name: '允许单位凭报送链接报送' }).check()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL('**/region/2023')
  await expect(row(page, '石门乡')).toContainText('待报')
  await expect(row(page, '体育事业发展中心')).toContainText('年底不再存续')

  await openUnit(page, '新和县石门乡人民政府')
  await page.getByText('报送链接', { exact: true }).click()
  await page.getByRole('button', { name: '建立链接' }).click()
  const address = await page.getByText(/\/collect\//).innerText()
  await sendByAddress(browser, address)
  await page.goto('/region/2023')
  await expect(row(page, '石门乡')).toContainText('核过')

  await page.goto('/region/2023/receive')
  const files = ['新和县市场监督管理局', '农业农村局'].map((organ) => reportOf(organ, 4))
  await page.locator('input[type=file]').setInputFiles(files)
  await expect(page.getByText('已读取 2/2 个文件')).toBeVisible()
  await page.getByRole('button', { name: '收下单位已明的 2 份' }).click()
  await expect(page.getByText('没有待收下的报告。')).toBeVisible()

  await openUnit(page, '新和县市场监督管理局')
  await expect(page.getByRole('heading', { name: /第2版/ })).toBeVisible()
  await expect(page.getByText(/与第1版相比，\d+ 格不同/)).toBeVisible()
  for (const unit of ['石门乡人民政府', '市场监督管理局', '农业农村局', '卫生健康委员会'])
    await accept(page, `新和县${unit}`)

  await page.goto('/region/2023/sum')
  await expect(page.getByText('暂计：还缺 1 个单位（新和县档案馆）。')).toBeVisible()
  await openUnit(page, '新和县档案馆')
  await page.getByText('认定应否报送').first().click()
  const ruling = page.getByRole('group').filter({ hasText: '认定应否报送' })
  await ruling.getByRole('textbox', { name: '理由' }).fill('事业单位，没有行政职能')
  await ruling.getByRole('button', { name: '认定应否报送' }).click()
  await expect(page.getByText('免报：事业单位，没有行政职能')).toBeVisible()

  await page.goto('/region/2023/sum')
  await expect(page.getByText('11 个单位中的 11 个')).toBeVisible()
  await expect(page.getByText('各项勾稽关系成立。')).toBeVisible()
  await page.goto('/region/2023/sum/table3.received.total')
  await expect(row(page, '和平镇')).toContainText('4')
  await expect(row(page, '清溪乡')).toContainText('零报告')

  await page.goto('/reports/2023/publication')
  await page.getByRole('button', { name: '审核通过' }).click()
  await expect(page.locator('[aria-current=step]')).toContainText('已审核')
  await signInAs('supervisor')
  await page.goto('/reports/2023/publication')
  await page.getByRole('button', { name: '签发' }).click()
  await expect(page.locator('[aria-current=step]')).toContainText('已签发')
  await page.getByRole('textbox', { name: '公布日期' }).fill('2024-06-03')
  await page.getByLabel('公布网址').fill('https://example.gov.cn/2023')
  await page.getByRole('button', { name: '登记公布' }).click()
  await expect(page.locator('[aria-current=step]')).toContainText('已公布')

  await page.goto('/region/2023/sum')
  await expect(page.getByText('公布的第1版计入 11 个单位')).toBeVisible()
  await expect(page.getByText('与公布时相同。')).toBeVisible()
  await signInAs('reviewer')
  await accept(page, '新和县和平镇人民政府')
  await page.goto('/region/2023/sum')
  await expect(page.getByText(/公布时第1版，现为第2版/)).toBeVisible()
  await page.goto('/reports/2023/publication')
  await expect(page.getByRole('link', { name: '新和县和平镇人民政府' }).first()).toBeVisible()
})

test('the pages of a region have no accessibility finding and fit a narrow window', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await hasNoFinding(page, [
    '/region/2023',
    '/region/2023/sum',
    '/region/2023/sum/table3.received.total',
    '/region/2023/comparison',
    '/region/2023/comparison/alike',
    '/region/2023/receive',
    '/region/2023/collection',
    '/region/2023/units/3',
    '/region/2023/units/6',
    '/region/2023/units/6/entry',
    '/region/units',
    '/region/units/2',
    '/region/units/new',
    '/region/units/paste',
  ])
})
