import { openReadOnly } from '@/db/client'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { verifyFile } from '@/server/backup/verify-file'
import { expect, ownTest as test } from './fixtures'
import { hasNoFinding } from './page-checks'

/** Who applied under a number, and what for. */
function applicationOf(database: string, number: string) {
  const { $client } = openReadOnly(database)
  const found = $client
    .prepare(
      'SELECT name, description FROM disclosure_requests r JOIN applicants a ON a.id = r.applicant_id WHERE number = ?',
    )
    .get(number)
  $client.close()
  return found as { name: string; description: string }
}

test('the administrator sets the period, sees what is due without a name, and lets it go for good', async ({
  page,
  signInAs,
  ownLedger: { databaseFile },
}) => {
  await signInAs('administrator')
  await page.goto('/settings')
  await page.getByRole('link', { name: '个人信息保存期限' }).click()
  await expect(page.getByRole('button', { name: /匿名化/ })).toHaveCount(0)
  await page.getByLabel('办结后保存几年').fill('1')
  await page.getByRole('button', { name: '保存修改' }).click()
  const due = page.getByRole('table', { name: '到期的申请' })
  await expect(due).toBeVisible()
  const number = (await due.locator('tbody td').first().textContent())!
  const before = applicationOf(databaseFile, number)
  await expect(page.locator('main')).not.toContainText(before.name)
  await hasNoFinding(page, ['/settings/retention'])

  const begin = page.getByRole('button', { name: /^匿名化到期的\d+件$/ })
  const count = /\d+/.exec((await begin.textContent())!)![0]
  await begin.click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('不能撤回')
  await dialog.getByLabel('当前密码').fill('a wrong guess')
  await dialog.getByRole('button', { name: /^匿名化/ }).click()
  await expect(dialog.getByText('密码不正确').first()).toBeVisible()
  await dialog.getByLabel('当前密码').fill(DEMO_ACCOUNTS.administrator.password)
  await dialog.getByRole('button', { name: /^匿名化/ }).click()
  await expect(page.getByRole('status')).toContainText(`已匿名化${count}件申请`)
  await expect(page.getByRole('table', { name: '匿名化记录' })).toContainText(count)
  await expect(page.getByText('今天没有到期的申请')).toBeVisible()

  await signInAs('clerk')
  await page.goto(`/requests/${number}`)
  await expect(page.getByText('本件保存期满')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(before.description)
  await page.goto('/reports/2022')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(applicationOf(databaseFile, number).description).toBe('〔已匿名〕')
  const { faults, auditAnonymised } = await verifyFile(databaseFile)
  expect([faults, auditAnonymised > 0]).toEqual([[], true])
})
