import { readFileSync } from 'node:fs'
import { pageTexts } from '@/server/pdf/read-pdf.fixture'
import { logCase } from './case'
import { expect, test } from './fixtures'

test('a notice is written from the case, completed, checked and downloaded', async ({ page, signInAs }) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-05-20', '郑书云', '本市教育经费执行情况')
  await page.getByRole('link', { name: '起草文书' }).click()
  await page.getByRole('link', { name: '政府信息公开申请补正告知书' }).click()
  const sheet = page.getByRole('article', { name: '政府信息公开申请补正告知书' })
  await expect(sheet).toContainText('本机关于2024年5月20日收到你当面提交的政府信息公开申请')
  await expect(sheet).toContainText('【缺：需要补正的事项】')

  // What is typed stands in the letter at once.
  await page.getByRole('textbox', { name: '需要补正的事项' }).fill('请写明所需经费的年度（参见赵某，电话13900002222）')
  await page.getByRole('textbox', { name: '补正期限' }).fill('不日')
  await expect(sheet).toContainText('告知如下：请写明所需经费的年度')
  await page.getByRole('button', { name: '核对', exact: true }).click()
  const findings = page.getByRole('listitem')
  await expect(findings.filter({ hasText: '“不日”不是日期' })).toContainText('不能签发')
  await expect(findings.filter({ hasText: '有手机号码13900002222' })).toContainText('请核实')

  await page.getByRole('textbox', { name: '需要补正的事项' }).fill('请写明所需经费的年度')
  await page.getByRole('textbox', { name: '补正期限' }).fill('2024年12月20日')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`政府信息公开申请补正告知书-${number}.pdf`)
  const text = pageTexts(readFileSync(await download.path())).join('')
  expect(text).toContain('告知如下：请写明所需经费的年度。')
  expect(text).toContain('请于2024年12月20日前（含当日）将补正材料')
})

test('who makes the registration sheet into a file is recorded, since the ways to reach the applicant stand in it', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-05-21', '何清川', '学校名录')
  await page.goto(`/requests/${number}/letters/registration_sheet`)
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word' }).click()])
  await page.goto(`/requests/${number}`)
  await expect(page.getByRole('main')).toContainText('查看申请人证件号码和联系方式')
})

test('what is missing of the organ is named, with the page where it is entered', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  const keepPhone = async (phone: string) => {
    await page.getByRole('textbox', { name: '联系电话', exact: true }).fill(phone)
    const kept = page.waitForResponse((response) => response.request().method() === 'POST')
    await Promise.all([kept, page.getByRole('button', { name: '保存修改' }).click()])
  }
  await page.goto('/settings/organ')
  await keepPhone('')
  await page.goto('/requests/2023-007/letters/not_existing?outcome=unavailable.not_held')
  await expect(page.getByText('本机关的信息中还缺：联系电话。')).toBeVisible()
  await page.getByRole('link', { name: '到本机关页面填写' }).click()
  await expect(page.getByRole('textbox', { name: '行政复议机关', exact: true })).toHaveValue('新乡市人民政府')
  await keepPhone('0373-0000000')
})
