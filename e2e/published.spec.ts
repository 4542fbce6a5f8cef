import type { Page } from '@playwright/test'
import { enter } from './case'
import { expect, test } from './fixtures'
import { openSearching } from './searching'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const title = (page: Page) => field(page, '标题')
const recorded = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: `已登记：${text}` })).toBeVisible()

/** The number of items that the list says it has. */
async function countOf(page: Page, query: string): Promise<number> {
  await openSearching(page, query, '/published')
  const [, count] = /共 ([\d,]+) 条/.exec(await page.getByRole('heading', { level: 1 }).innerText())!
  return Number(count!.replaceAll(',', ''))
}

test('items of one day are logged one after the other by the keyboard alone', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/published/new')
  await expect(title(page)).toBeFocused()
  const type = (text: string) => page.keyboard.type(text)
  const enter = () => page.keyboard.press('Enter')
  await type('市教育局召开暑期安全工作会议')
  await enter()
  await type('zwdt')
  await enter()
  await type('5-31')
  await enter()
  await enter()
  await expect(page.getByRole('checkbox', { name: '门户网站' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(field(page, '门户网站：发布日期')).toHaveValue('2024-05-31')
  await page.keyboard.press('Control+Enter')
  await recorded(page, '市教育局召开暑期安全工作会议')
  await expect(title(page)).toBeFocused()
  await expect(title(page)).toHaveValue('')
  await expect(field(page, '公开日期')).toHaveValue('2024-05-31')
  await expect(page.getByRole('checkbox', { name: '门户网站' })).toBeChecked()
  await type('市教育局部署暑期值班工作')
  await page.keyboard.press('Control+Enter')
  await recorded(page, '市教育局部署暑期值班工作')
  expect(await countOf(page, '市教育局召开暑期安全工作会议')).toBe(1)
  expect(await countOf(page, '市教育局部署暑期值班工作')).toBe(1)
})

test('an item on several channels is one item, and its dates follow the day of publication', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/published/new')
  await title(page).fill('中考考务工作公告')
  await page.getByRole('combobox', { name: '类别' }).fill('目录')
  await page.keyboard.press('Enter')
  await field(page, '公开日期').fill('2024-05-29')
  for (const channel of ['门户网站', '官方微信']) await page.getByRole('checkbox', { name: channel }).check()
  await field(page, '公开日期').fill('2024-05-30')
  await page.keyboard.press('Enter')
  await expect(field(page, '官方微信：发布日期')).toHaveValue('2024-05-30')
  await field(page, '门户网站：网址').fill('https://example.org/a')
  await page.getByRole('button', { name: '门户网站：再加一处发布' }).click()
  await field(page, '门户网站：网址').nth(1).fill('https://example.org/a')
  await page.getByRole('button', { name: '登记公开信息', exact: true }).click()
  await expect(field(page, '门户网站：网址').nth(1)).toHaveAccessibleDescription(/已经登记一次/)
  await field(page, '门户网站：网址').nth(1).fill('https://example.org/b')
  await page.getByRole('button', { name: '登记公开信息', exact: true }).click()
  await page.waitForURL(/\/published\/\d+$/)
  await expect(page.getByRole('table', { name: '发布渠道' }).getByRole('row')).toHaveCount(4)
  expect(await countOf(page, '中考考务工作公告')).toBe(1)
  await expect(page.getByRole('row', { name: /中考考务工作公告/ })).toContainText('门户网站、官方微信')
  await expect(
    page
      .getByRole('row', { name: /中考考务工作公告/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('3')
})

test('a posting before the day of publication is refused at its date', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/published/new')
  await title(page).fill('日期有误的信息')
  await page.getByRole('combobox', { name: '类别' }).fill('概况')
  await page.keyboard.press('Enter')
  await field(page, '公开日期').fill('2024-05-30')
  await page.getByRole('checkbox', { name: '官方微博' }).check()
  await field(page, '官方微博：发布日期').fill('2024-05-01')
  await page.getByRole('button', { name: '登记公开信息', exact: true }).click()
  await expect(field(page, '官方微博：发布日期')).toHaveAccessibleDescription(/不能早于公开日期/)
  await expect(title(page)).toHaveValue('日期有误的信息')
})

test('a title that the ledger has already is pointed out while it is typed', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/published')
  const known = await page.locator('tbody a').first().innerText()
  await page.goto('/published/new')
  await title(page).fill(known)
  await expect(page.getByText('台账中已有相同的标题')).toBeVisible()
  await expect(page.getByRole('link', { name: known }).first()).toBeVisible()
})

test('an item is copied, changed and removed with a reason', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await openSearching(page, '机构职能（2024年第1次更新）', '/published')
  await page.locator('tbody a').first().click()
  await page.getByRole('link', { name: '复制为新记录' }).click()
  await expect(title(page)).toHaveValue('机构职能（2024年第1次更新）')
  await expect(field(page, '公开日期')).toHaveValue('')
  await title(page).fill('机构职能（临时）')
  await page.getByRole('button', { name: '登记公开信息', exact: true }).click()
  await page.waitForURL(/\/published\/\d+$/)
  await page.getByRole('link', { name: '修改', exact: true }).click()
  await title(page).fill('机构职能（作废）')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.waitForURL(/\/published\/\d+$/)
  await page.getByRole('link', { name: '修改', exact: true }).click()
  await page.getByRole('button', { name: '删除' }).click()
  const dialog = page.getByRole('alertdialog', { name: '删除此记录' })
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(dialog.getByLabel('删除理由')).toHaveAccessibleDescription(/请填写此项/)
  await dialog.getByLabel('删除理由').fill('重复登记')
  await dialog.getByRole('button', { name: '删除' }).click()
  await page.waitForURL(/\/published$/)
  expect(await countOf(page, '机构职能（作废）')).toBe(0)
})

test('the address is the view: filters stand in it and are taken off one by one', async ({ page, signInAs }) => {
  await signInAs('administrator')
  // The year is chosen before the page's script is there.
  let arrive = () => {}
  const script = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/*.js', (route) => script.then(() => route.continue()))
  await page.mainFrame().goto('/published', { waitUntil: 'commit' })
  await page.getByLabel('年度').selectOption('2023')
  arrive()
  await expect(page).toHaveURL(/year=2023$/)
  await expect(page.getByRole('link', { name: '登记公开信息' })).toHaveCount(0)
  await enter(page.getByRole('combobox', { name: '类别' }), '政务动态')
  await expect(page).toHaveURL(/year=2023&category=\d+/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('共 308 条')
  await page.getByRole('link', { name: '取消筛选 类别：政务动态' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('共 463 条')
  await page.getByRole('link', { name: '标题' }).click()
  await expect(page).toHaveURL(/year=2023&sort=-title/)
})

test('a thousand lines from a spreadsheet are checked as they are pasted, and entered when none is wrong', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('clerk')
  await page.goto('/published/paste')
  const line = (ordinal: number, category = '政务动态') =>
    `粘贴的第${ordinal}条\t${category}\t2024/5/${1 + (ordinal % 30)}\t门户网站、官方微信`
  const lines = Array.from({ length: 1000 }, (_, index) => line(index + 1))
  const cells = page.getByLabel('从电子表格粘贴')
  const paste = (rows: readonly string[]) => cells.fill(['标题\t类别\t公开日期\t渠道', ...rows].join('\n'))
  await paste(lines.with(499, line(500, '新闻')))
  await expect(page.getByText('读出 1,000 行')).toBeVisible()
  await expect(page.getByRole('row', { name: '501 粘贴的第500条 类别：列表中没有“新闻”' })).toBeVisible()
  await cells.press('Control+Enter')
  await expect(page.getByText('1 行有误，改正后才能录入')).toBeVisible()
  await paste(lines)
  await expect(page.getByText('1 行有误')).toHaveCount(0)
  await cells.press('Control+Enter')
  await expect(page.getByText('已录入：补录 1,000 条，草稿 0 条')).toBeVisible()
  await expect(cells).toHaveValue('')
  expect(await countOf(page, '粘贴的第')).toBe(1000)
  await page.goto('/published/paste')
  await paste([line(7)])
  await expect(page.getByText('第 2 行，台账中已有：粘贴的第7条')).toBeVisible()
})

test('letters to the mailbox, a proposal and its published answer are recorded', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/published')
  const item = await page.locator('tbody a').last().getAttribute('href')
  await page.getByRole('link', { name: '互动回应' }).click()
  await page.getByRole('link', { name: '登记来信数量' }).first().click()
  await page.getByLabel('栏目', { exact: true }).fill('局长信箱')
  await field(page, '起始日期').fill('2024-05-01')
  await field(page, '截止日期').fill('2024-05-31')
  await field(page, '收到来信').fill('21')
  await field(page, '答复来信').fill('20')
  await page.getByRole('button', { name: '登记来信数量' }).click()
  await expect(page.getByRole('row', { name: /2024-05-01.*局长信箱.*21.*20/ })).toBeVisible()
  await page.getByRole('link', { name: '建议提案' }).click()
  await page.getByRole('link', { name: '登记建议提案' }).first().click()
  await field(page, '标题').fill('关于增设课后服务项目的建议')
  await field(page, '收到日期').fill('2024-03-04')
  await field(page, '答复日期').fill('2024-05-20')
  await field(page, '公开信息编号').fill('999999')
  await page.getByRole('button', { name: '登记建议提案' }).click()
  await expect(field(page, '公开信息编号')).toHaveAccessibleDescription(/没有此编号/)
  await field(page, '公开信息编号').fill(item!.split('/').at(-1)!)
  await page.getByRole('button', { name: '登记建议提案' }).click()
  await page
    .getByRole('row', { name: /课后服务项目/ })
    .getByRole('link', { name: '查看' })
    .click()
  await page.waitForURL(new RegExp(`${item}$`))
})
