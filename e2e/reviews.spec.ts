import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const state = (page: Page, text: string) => expect(page.getByRole('heading', { level: 1 })).toContainText(text)

async function choose(page: Page, name: string, typed: string) {
  await page.getByRole('combobox', { name }).fill(typed)
  await page.keyboard.press('Enter')
}

/** Enters an item that is not public yet, and submits it; its address. */
async function submitted(page: Page, title: string): Promise<string> {
  await page.goto('/published/new')
  await expect(field(page, '公开日期')).toHaveValue('')
  await field(page, '标题').fill(title)
  await choose(page, '类别', '目录')
  await field(page, '形成或变更日期').fill('2024-05-31')
  await button(page, '登记公开信息').click()
  await page.waitForURL(/\/published\/\d+$/)
  const address = page.url()
  await state(page, '草稿')
  await expect(page.getByText('剩 19 个工作日')).toBeVisible()
  await page.getByRole('link', { name: '送审', exact: true }).click()
  await field(page, '拟发布的渠道和时间').fill('门户网站，当日')
  await button(page, '送审').click()
  await page.waitForURL(address)
  await state(page, '审核中')
  return address
}

/** Takes a step of the item, from the queue of whoever is signed in. */
async function review(page: Page, title: string, step: string, returned?: string) {
  await page.goto('/published/reviews')
  await page.getByRole('row').filter({ hasText: title }).filter({ hasText: step }).getByRole('link').first().click()
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: new RegExp(`^${step}`) }) })
  if (returned) {
    await section.getByLabel('结论').selectOption('退回')
    await section.getByRole('button', { name: `确认${step}` }).click()
    await expect(section.getByLabel('意见')).toHaveAccessibleDescription(/请填写此项/)
    await section.getByLabel('意见').fill(returned)
  }
  await section.getByRole('button', { name: `确认${step}` }).click()
  await page.waitForURL(/\/published\/\d+$/)
}

test('training and assessment open the gate; three people take an item through its reviews, and then it is published', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  const TITLE = '2024年义务教育学校招生范围公告'
  await signInAs('clerk')
  const address = await submitted(page, TITLE)

  await signInAs('editor')
  await page.goto('/published/reviews')
  await expect(page.getByText('没有在有效期内的合格考核记录')).toBeVisible()
  await expect(page.getByText('没有等您审核的信息')).toBeVisible()

  await signInAs('supervisor')
  await page.goto('/supervision/trainings/new')
  await field(page, '主题').fill('信息发布审核复训')
  await field(page, '学时').fill('1.5')
  await page.getByRole('checkbox', { name: '刘洋' }).check()
  await button(page, '登记培训').click()
  await page.waitForURL(/\/trainings\/\d+$/)
  await page.goto('/supervision/assessments/new')
  await choose(page, '人员', '刘洋')
  await choose(page, '所依据的培训', '复训')
  await field(page, '成绩').fill('88')
  await button(page, '登记考核').click()
  await page.waitForURL(/\/assessments$/)
  await expect(page.getByRole('row', { name: /刘洋.*有效/ }).first()).toBeVisible()

  await signInAs('editor')
  for (const step of ['初审', '保密初审']) await review(page, TITLE, step)
  await signInAs('reviewer')
  for (const step of ['复审', '保密复审']) await review(page, TITLE, step)
  await page.goto(address)
  await expect(page.getByRole('link', { name: '公开', exact: true })).toHaveCount(0)
  await page.goto(`${address}/publication`)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('公开')
  await signInAs('supervisor')
  for (const step of ['终审', '保密批准']) await review(page, TITLE, step)

  await signInAs('clerk')
  await page.goto(address)
  await state(page, '审核通过')
  await page.getByRole('link', { name: '公开', exact: true }).click()
  await page.getByRole('checkbox', { name: '门户网站' }).check()
  await button(page, '公开').click()
  await page.waitForURL(address)
  await state(page, '已公开')
  await expect(page.getByRole('table', { name: '审核经过' }).getByRole('row', { name: /通过/ })).toHaveCount(6)
  await page.goto('/published?state=published&sort=-published')
  await expect(page.locator('tbody tr').first()).toContainText(TITLE)
})

test('what is returned goes back to whoever submitted it, is changed and submitted again', async ({
  page,
  signInAs,
}) => {
  const TITLE = '暑期校外培训提示'
  await signInAs('clerk')
  const address = await submitted(page, TITLE)
  await page.getByRole('link', { name: '撤回送审' }).click()
  await button(page, '撤回送审').click()
  await state(page, '草稿')
  await page.goto(`${address}/submission`)
  await button(page, '送审').click()
  await page.waitForURL(address)
  await signInAs('reviewer')
  await review(page, TITLE, '初审', '标题缺少年份')
  await signInAs('clerk')
  await page.goto('/published/reviews')
  await expect(page.getByRole('row', { name: /暑期校外培训提示.*标题缺少年份.*李敏/ })).toBeVisible()
  await page.getByRole('link', { name: TITLE }).click()
  await state(page, '已退回')
  await page.getByRole('link', { name: '修改', exact: true }).click()
  await field(page, '标题').fill(`2024年${TITLE}`)
  await button(page, '保存修改').click()
  await page.waitForURL(address)
  await page.getByRole('link', { name: '送审', exact: true }).click()
  await button(page, '送审').click()
  await page.waitForURL(address)
  await expect(page.getByText('第 3 次送审')).toBeVisible()
})

test('a publication on or after the first day of the chain is refused, one before it is entered afterwards; it is corrected and withdrawn', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/published/new')
  await field(page, '标题').fill('补录的通知')
  await choose(page, '类别', '动态')
  await field(page, '公开日期').fill('2024-06-03')
  await expect(page.getByText('自2024年6月3日起，须先在台账中审核')).toBeVisible()
  await button(page, '登记公开信息').click()
  await expect(field(page, '公开日期')).toHaveAccessibleDescription(/先在台账中审核/)
  await expect(field(page, '公开日期')).toBeFocused()
  await field(page, '公开日期').fill('2024-05-31')
  await field(page, '纸面审核').fill('李敏、赵军，审批单12号')
  await button(page, '登记公开信息').click()
  await page.waitForURL(/\/published\/\d+$/)
  await expect(page.getByText('李敏、赵军，审批单12号')).toBeVisible()
  await page.getByRole('link', { name: '更正', exact: true }).click()
  await page.getByLabel('更正的内容').fill('报名截止时间')
  await field(page, '更正理由').fill('笔误')
  await button(page, '更正').click()
  await expect(page.getByText('2024年6月3日更正：报名截止时间（笔误）')).toBeVisible()
  await page.getByRole('link', { name: '撤回', exact: true }).click()
  await expect(page.getByText('撤回后仍计入公开当年的条数')).toBeVisible()
  await page.getByLabel('撤回理由').fill('活动取消')
  await button(page, '撤回').click()
  await state(page, '已撤回')
  await expect(page.getByText('2024年6月3日撤回：活动取消')).toBeVisible()
})
