import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, signInByForm, test } from './fixtures'

/** The number that stands in a cell of this year's report. */
async function cell(page: Page, id: string): Promise<number> {
  await page.goto('/reports/2024')
  return Number(await page.locator(`[id="${id}"]`).innerText())
}

test('sign in, log a request, reply, log an item on three channels, see the report change, export it as PDF', async ({
  page,
}, testInfo) => {
  await signInByForm(page, 'clerk')
  const received = await cell(page, 'table3.received.natural_person')
  const granted = await cell(page, 'table3.granted.natural_person')
  const carried = await cell(page, 'table3.carried_out.natural_person')

  await page.goto('/requests/new')
  await expect(page.getByLabel('接收渠道')).toBeFocused()
  await page.getByRole('textbox', { name: '提交日期' }).fill('5-30')
  await page.getByLabel('姓名或名称').fill('高原')
  await page.getByLabel('所需信息的内容描述').fill('2024年城区小学招生划片图')
  await expect(page.getByText('收到申请之日：2024年5月30日，答复期限：2024年6月28日')).toBeVisible()
  await page.getByRole('button', { name: '登记申请', exact: true }).click()
  await page.waitForURL(/\/requests\/2024-\d+$/)
  const number = page.url().split('/').at(-1)!
  await expect(page.getByRole('heading', { name: `申请 ${number}` })).toBeVisible()
  expect(await cell(page, 'table3.received.natural_person')).toBe(received + 1)
  expect(await cell(page, 'table3.carried_out.natural_person')).toBe(carried + 1)

  await page.goto(`/requests/${number}`)
  await page.getByRole('link', { name: '登记答复' }).click()
  await page.getByRole('combobox', { name: '办理结果' }).fill('予以公开')
  await page.getByRole('combobox', { name: '办理结果' }).press('Enter')
  await page.getByRole('textbox', { name: '答复日期' }).fill('今天')
  await page.getByLabel('答复文号').fill('新教公复〔2024〕99号')
  await page.getByLabel('送达方式').selectOption('邮寄送达（中国邮政）')
  await page.getByRole('textbox', { name: '交邮日期' }).fill('今天')
  await page.getByRole('button', { name: '登记答复' }).click()
  await expect(page.getByText('新教公复〔2024〕99号')).toBeVisible()
  expect(await cell(page, 'table3.granted.natural_person')).toBe(granted + 1)
  expect(await cell(page, 'table3.carried_out.natural_person')).toBe(carried)

  await page.locator('[id="table3.granted.natural_person"]').getByRole('link').click()
  await expect(page.getByRole('heading', { name: `表三 予以公开·自然人：${granted + 1}` })).toBeVisible()
  await expect(page.getByRole('link', { name: `${number} 高原` })).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(granted + 1)

  await page.goto('/reports/2024')
  const sentence = page.getByText('主动公开政府信息').first()
  const before = Number(/政府信息(\d+)条/.exec(await sentence.innerText())![1])
  await page.goto('/published/new')
  await page.getByLabel('标题', { exact: true }).fill('关于做好2024年暑期安全工作的通知')
  await page.getByRole('combobox', { name: '类别' }).fill('政务动态')
  await page.getByRole('combobox', { name: '类别' }).press('Enter')
  await page.getByRole('textbox', { name: '公开日期' }).fill('2024-05-31')
  for (const channel of ['门户网站', '官方微信', '官方微博'])
    await page.getByRole('checkbox', { name: channel }).check()
  await page.getByRole('button', { name: '登记公开信息', exact: true }).click()
  await page.waitForURL(/\/published\/\d+$/)
  await page.goto('/reports/2024')
  await expect(sentence).toContainText(`政府信息${before + 1}条`)

  const download = page.waitForEvent('download')
  await page.locator('summary', { hasText: '导出' }).click()
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('新乡市教育局2024年政府信息公开工作年度报告（征求意见稿）.pdf')
  const pdf = testInfo.outputPath('report.pdf')
  await file.saveAs(pdf)
  expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
  expect(text).toContain(`主动公开政府信息${before + 1}条`)
  expect(text).toContain(`全年新收政府信息公开申请`)
  writeFileSync(testInfo.outputPath('report.txt'), text)
})

test('an ordinary request is logged on one screen by the keyboard alone', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests/new')
  await expect(page.getByLabel('接收渠道')).toBeFocused()
  const type = (text: string) => page.keyboard.type(text)
  const enter = () => page.keyboard.press('Enter')
  await type('hlw')
  await enter()
  await type('0531')
  await enter()
  await type('6-3')
  await enter()
  await expect(page.getByText('收到申请之日：2024年6月3日，答复期限：2024年7月2日')).toBeVisible()
  await type('电话确认')
  await enter()
  await enter()
  await type('马力')
  for (let field = 0; field < 3; field += 1) await enter()
  await type('13900000000')
  for (let field = 0; field < 3; field += 1) await enter()
  await type('某校2023年食堂收支公示')
  await page.keyboard.press('Tab')
  await enter()
  await enter()
  await type('cwk')
  await enter()
  await type('wf')
  await enter()
  await page.keyboard.press('Control+Enter')
  const registered = page.getByRole('status').filter({ hasText: '已登记' })
  await expect(registered).toContainText('已登记 2024-')
  await expect(page.getByLabel('接收渠道')).toBeFocused()
  await expect(page.getByLabel('姓名或名称')).toHaveValue('')
  await registered.getByRole('link', { name: '查看' }).click()
  await expect(page.getByText('互联网渠道，提交日期 2024-05-31，2024-06-03确认（电话确认）')).toBeVisible()
  await expect(page.getByText('财务科')).toBeVisible()
  await expect(page.locator('main').getByText('王芳')).toHaveCount(2)
})

test('a refusal stands at its field with its article, and nothing typed is lost', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests/2024-001')
  await page.goto('/requests/new')
  await page.getByLabel('接收渠道').selectOption('平常信函')
  await page.getByRole('textbox', { name: '收信日期' }).fill('2024-05-31')
  await page.getByRole('textbox', { name: '确认日期' }).fill('2024-05-30')
  await page.getByLabel('姓名或名称').fill('余音')
  await page.getByRole('button', { name: '登记申请', exact: true }).click()
  await expect(page.getByLabel('所需信息的内容描述')).toHaveAccessibleDescription(/请填写此项/)
  await page.getByLabel('所需信息的内容描述').fill('教师招聘公告')
  await page.getByRole('button', { name: '登记申请', exact: true }).click()
  await expect(page.getByRole('alert').first()).toContainText(
    '确认日期不能早于申请到达之日。 《条例》第三十一条第（二）项',
  )
  await expect(page.getByRole('textbox', { name: '确认日期' })).toHaveAccessibleDescription(/不能早于/)
  await expect(page.getByLabel('姓名或名称')).toHaveValue('余音')
})

test('a draft survives a closed tab and goes with the registration', async ({ page, context, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests/new')
  await page.getByLabel('姓名或名称').fill('岳阳')
  await page.close()
  const again = await context.newPage()
  await again.goto('/requests/new')
  await expect(again.getByText('已恢复上次未保存的内容。')).toBeVisible()
  await expect(again.getByLabel('姓名或名称')).toHaveValue('岳阳')
  await again.getByRole('button', { name: '清空重填' }).click()
  await expect(again.getByLabel('姓名或名称')).toHaveValue('')
})

test('what another has changed meanwhile is not overwritten', async ({ page, context, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests?status=open')
  const address = (await page.locator('tbody a').first().getAttribute('href'))!
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(`${address}/edit`)
    await expect(tab.getByLabel('备注')).toBeVisible()
  }
  await other.getByLabel('备注').fill('先保存的备注')
  await other.getByRole('button', { name: '保存修改' }).click()
  await expect(other.getByText('先保存的备注')).toBeVisible()
  await page.getByLabel('备注').fill('后保存的备注')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('alert').first()).toContainText('此记录已被他人修改')
  await expect(page.getByLabel('备注')).toHaveValue('后保存的备注')
  await other.reload()
  await expect(other.getByText('先保存的备注')).toBeVisible()
})

test('a correction after the reply is the reviewer’s, says why, and stays in the history', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/requests/2023-005')
  await expect(page.getByRole('link', { name: '更正登记' })).toHaveCount(0)
  await signInAs('reviewer')
  await page.goto('/requests/2023-005')
  await page.getByRole('link', { name: '更正登记' }).click()
  await page.getByLabel('备注').fill('补录电话记录')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByLabel('更正理由')).toHaveAccessibleDescription(/更正时应当说明理由/)
  await page.getByLabel('更正理由').fill('登记时漏填')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.waitForURL(/2023-005$/)
  await expect(page.getByText('登记时漏填')).toBeVisible()
})
