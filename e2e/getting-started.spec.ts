import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { fill, logCase } from './case'
import { expect, freshTest as test } from './fixtures'
import { enterSessionOf } from './sessions'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const STAFF = [
  { name: '王芳', username: 'wangfang', role: '经办' },
  { name: '李敏', username: 'limin', role: '审核' },
  { name: '赵军', username: 'zhaojun', role: '主管' },
] as const

/** What only the office can write of a year in which nothing was recorded. */
const TEXTS = {
  'overview.platform': '本机关在门户网站设置政府信息公开专栏。',
  'overview.supervision': '本机关明确专人负责政府信息公开工作。',
  problems: '存在的问题是公开内容不够丰富，下一步及时更新。',
  other_matters: '本年度未收取信息处理费。',
}

async function choose(page: Page, name: string, typed: string) {
  await page.getByRole('combobox', { name }).fill(typed)
  await page.keyboard.press('Enter')
}

/** Everything that waits for the review of whoever is signed in, approved by the keyboard. */
async function approveAll(page: Page, steps: number) {
  await page.goto('/published/reviews')
  await expect(page.locator('input[data-row]')).toHaveCount(steps)
  await page.keyboard.press('Alt+A')
  await expect(button(page, '审核通过')).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(`审核通过 ${steps} 项`)).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
}

/** The first request, asked to be corrected by a letter that goes from its draft to its number by the hands of three. */
async function firstLetter(page: Page, enter: (username: string) => Promise<void>) {
  await enter('wangfang')
  const number = await logCase(page, '2024-06-03', '邓佳', '学校的经费')
  await page.goto(`/requests/${number}/clarification`)
  await button(page, '政府信息公开申请补正告知书').click()
  await page.waitForURL(/\/letters\/\d+$/)
  await fill(page, { 需要补正的事项: '请写明学校的名称和年度', 补正期限: '6-20' })
  await button(page, '送审').click()
  await expect(page.getByText('审批中', { exact: true })).toBeVisible()
  const letter = page.url()
  await enter('limin')
  await page.goto(letter)
  for (const step of ['科室审核', '保密审查', '合法性审核']) {
    await expect(page.getByText(`请您办理：${step}`)).toBeVisible()
    await button(page, '通过').click()
  }
  await enter('zhaojun')
  await page.goto(letter)
  await button(page, '签发').click()
  await expect(page.getByText('示教公开补〔2024〕1号').first()).toBeVisible()
  await page.goto(`/requests/${number}`)
  await expect(page.getByRole('main')).toContainText('待补正')
}

test('from an empty ledger, by the list on the desk, to the first item, letter and report by three people', async ({
  page,
  context,
  looksAt: ledger,
}) => {
  test.setTimeout(240_000)
  const open = (step: string) =>
    page
      .getByRole('region', { name: /建台账清单/ })
      .getByRole('listitem')
      .filter({ hasText: step })
  await page.goto('/')
  await page.getByLabel('机关全称').fill('示例市教育局')
  await page.getByLabel('简称').fill('市教育局')
  await expect(page.getByLabel('机关代字')).toHaveAccessibleDescription(/发文字号中代表本机关/)
  await page.getByLabel('机关代字').fill('示教')
  await page.getByLabel('姓名').fill('管理员')
  await page.getByLabel('设置码', { exact: true }).fill(ledger.setUpCode)
  await page.getByLabel('密码').fill('a long sentence')
  await button(page, '建立台账').click()
  await expect(page.getByText('还差 11 项')).toBeVisible()

  await open('承办科室').getByRole('link').click()
  await button(page, '新增科室').click()
  await page.getByLabel('科室名称').fill('办公室')
  await button(page, '保存').click()
  await expect(page.getByRole('row', { name: /办公室/ })).toBeVisible()

  for (const { name, username, role } of STAFF) {
    await page.goto('/settings/staff/new')
    await page.getByLabel('姓名').fill(name)
    await page.getByLabel('用户名').fill(username)
    await page.getByLabel('角色').selectOption(role)
    await page.getByLabel('初始密码').fill('for the first day only')
    await button(page, '新增人员').click()
    await page.waitForURL(/\/settings\/staff$/)
  }
  await page.goto('/')
  await expect(open('信息审核流程')).toContainText('王芳送审的信息现在没有人能审完')
  for (const { name } of STAFF) {
    await page.goto('/supervision/assessments/new')
    await choose(page, '人员', name)
    await button(page, '登记考核').click()
    await page.waitForURL(/\/assessments$/)
  }

  await page.goto('/')
  await open('信息审核流程').getByRole('link').click()
  await expect(page.getByText(/王芳、李敏、赵军送审：终审、保密批准 没有人可以办理/)).toBeVisible()
  await button(page, '采用现有人员能办完的流程').click()
  await expect(page.getByText('王芳、李敏、赵军送审：可以办完')).toBeVisible()
  await button(page, '保存修改').click()
  await page.waitForURL(/\/settings$/)

  await page.goto('/settings/organ')
  await page.getByLabel('网站地址').fill('https://www.example.gov.cn')
  await fill(page, { 联系电话: '0371-6000000', 办公地址: '示例市人民路1号', 邮政编码: '450000' })
  await page.getByLabel('行政复议机关', { exact: true }).fill('示例市人民政府')
  await page.getByLabel('有管辖权的人民法院').fill('示例市第一人民法院')
  await button(page, '保存修改').click()
  await page.waitForURL(/\/settings$/)
  await page.goto('/')
  await expect(page.getByText('还差 3 项')).toBeVisible()
  // An administrator takes no old ledger in and writes no report.
  await button(page, '不需要：备份').click()
  await expect(page.getByText('还差 2 项')).toBeVisible()

  new Database(ledger.databaseFile).exec('UPDATE staff SET password_temporary = 0').close()
  const enter = (username: string) => enterSessionOf(context, ledger, username)
  await enter('zhaojun')
  await page.goto('/')
  await button(page, '不需要：原有台账').click()
  await button(page, '不需要：上年年度报告').click()
  await expect(page.getByRole('region', { name: /建台账清单/ })).toHaveCount(0)

  const TITLE = '2024年义务教育招生工作安排'
  await enter('wangfang')
  await page.goto('/published/new')
  await page.getByLabel('标题', { exact: true }).fill(TITLE)
  await choose(page, '类别', '目录')
  await button(page, '登记公开信息').click()
  await page.waitForURL(/\/published\/\d+$/)
  const address = page.url()
  await page.getByRole('link', { name: '送审', exact: true }).click()
  await button(page, '送审').click()
  await page.waitForURL(address)
  await expect(page.getByRole('row', { name: /初审/ }).first()).toContainText('等待王芳')
  await approveAll(page, 2)
  await enter('limin')
  await approveAll(page, 2)
  await enter('zhaojun')
  await approveAll(page, 2)
  await enter('wangfang')
  await page.goto(`${address}/publication`)
  await page.getByRole('checkbox', { name: '门户网站' }).check()
  await button(page, '公开').click()
  await page.waitForURL(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已公开')

  await firstLetter(page, enter)
  await enter('wangfang')
  for (const [section, written] of Object.entries(TEXTS)) {
    await page.goto(`/reports/2023/sections/${section}`)
    await page.getByRole('textbox', { name: '正文' }).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(written)
    await button(page, '立即保存').click()
    await expect(page.getByText('已保存', { exact: true })).toBeVisible()
  }
  await enter('limin')
  await page.goto('/reports/2023')
  await expect(page.getByText('下一步由李敏、赵军办理')).toBeVisible()
  await page.getByRole('link', { name: '下一步：审核' }).click()
  await button(page, '审核通过').click()
  await expect(page.getByText('由赵军签发。')).toBeVisible()
  await enter('zhaojun')
  await page.goto('/published/reviews')
  await page.getByRole('link', { name: /2023年度报告/ }).click()
  await button(page, '签发').click()
  await page.getByRole('textbox', { name: '公布日期' }).fill('2024-06-03')
  await button(page, '登记公布').click()
  await expect(page.locator('[aria-current=step]')).toContainText('已公布')
})
