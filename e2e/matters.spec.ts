import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { hasNoFinding } from './page-checks'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const save = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('what asks for a correction is sent to its own register, and is settled there', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests/new')
  await field(page, '所需信息的内容描述').fill('请将本人学籍档案中的出生日期更正为2009年3月2日')
  await page.getByRole('status').getByRole('link', { name: '登记更正要求' }).click()
  await page.waitForURL(/\/rectifications\/new$/)

  await field(page, '收到日期').fill('2024-5-6')
  await field(page, '要求更正的人').fill('陈静')
  await field(page, '所涉记录').fill('学籍档案中的出生日期')
  await field(page, '不准确之处和更正要求').fill('2009年2月3日应为2009年3月2日')
  await field(page, '证据').fill('出生医学证明复印件')
  await expect(field(page, '办理期限')).toHaveAccessibleDescription(/第四十一条.*2024年5月31日/)
  await field(page, '办理期限').fill('2024-6-3')
  await save(page, '登记更正要求')
  await page.waitForURL(/\/rectifications$/)
  await expect(page.getByRole('row', { name: /出生日期/ })).toContainText('陈静')

  await page.getByRole('link', { name: '学籍档案中的出生日期' }).click()
  await field(page, '处理决定').selectOption({ label: '转送有权更正的机关' })
  await field(page, '告知日期').fill('2024-5-20')
  await save(page, '保存修改')
  await expect(field(page, '有权更正的机关')).toHaveAccessibleDescription(/请填写/)
  await field(page, '有权更正的机关').fill('市公安局')
  await save(page, '保存修改')
  await page.waitForURL(/\/rectifications$/)
  await expect(page.getByRole('row', { name: /出生日期/ })).toContainText('已办')
  await hasNoFinding(page, ['/requests/matters/rectifications', '/requests/matters/rectifications/1'])
})

test('requests for the same information become one suggestion, with the decision to publish', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const matter = '申请公开2024年新乡市校车服务方案评审意见'
  const register = async (name: string) => {
    await page.goto('/requests/new')
    await field(page, '提交日期').fill('2024-5-6')
    await field(page, '姓名或名称').fill(name)
    await field(page, '所需信息的内容描述').fill(matter)
    await save(page, '登记申请')
    await page.waitForURL(/\/requests\/2024-\d+$/)
    return page.url().split('/').at(-1)!
  }
  const [one, other] = [await register('陈静'), await register('李伟')]
  await expect(page.getByText('另有其他申请人的1件申请与本件内容相同')).toBeVisible()
  await page.getByRole('link', { name: '登记转主动公开' }).click()
  await expect(field(page, '缘由')).toHaveValue('several_requests')
  await expect(page.getByLabel('登记编号')).toHaveCount(2)
  await field(page, '提出日期').fill('2024-5-7')
  await field(page, '所涉信息').fill('2024年校车服务方案评审意见')
  await field(page, '处理决定').selectOption({ label: '主动公开' })
  await field(page, '决定日期').fill('2024-5-20')
  await save(page, '登记转主动公开')
  await expect(field(page, '决定人')).toHaveAccessibleDescription(/请填写/)
  await field(page, '决定人').fill('局长办公会')
  await save(page, '登记转主动公开')
  await page.waitForURL(/\/suggestions$/)
  const row = page.getByRole('row', { name: /校车服务方案/ })
  await expect(row).toContainText(`${one}`)
  await expect(row).toContainText('待办')
  await row.getByRole('link', { name: other }).click()
  await expect(page.getByText('另有其他申请人')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /转主动公开 2024年校车/ })).toBeVisible()
  await hasNoFinding(page, ['/requests/matters/suggestions', '/requests/matters/suggestions/1'])
})
