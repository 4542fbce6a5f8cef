import { readdirSync } from 'node:fs'
import path from 'node:path'
import { verifyFile } from '@/server/backup/verify-file'
import { expect, test } from './fixtures'

test('a backup is made and verified in the browser, and lies beside the database', async ({
  page,
  signInAs,
  ledger,
}) => {
  await signInAs('administrator')
  await page.goto('/settings')
  await page.getByRole('link', { name: '备份' }).click()
  await expect(page.getByText('两天内没有成功的备份')).toBeVisible()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('status')).toContainText('备份完成，校验无误')
  await expect(page.getByText('两天内没有成功的备份')).toHaveCount(0)
  const folder = path.join(path.dirname(ledger.databaseFile), 'backups')
  const [name] = readdirSync(folder)
  expect((await verifyFile(path.join(folder, name!))).faults).toEqual([])

  await page.getByRole('button', { name: `校验“${name}”` }).click()
  await expect(page.getByRole('status')).toHaveText(`校验无误：${name}`)
  await page.getByRole('button', { name: '检查台账' }).click()
  await expect(page.getByRole('status')).toContainText('台账检查无误')
  const runs = page.getByRole('table', { name: '备份记录' })
  await expect(runs.getByRole('row')).toHaveCount(2)
  await expect(runs).toContainText('成功')
})

test('after a backup and a check, what other programs write to the ledger is still seen', async ({
  page,
  signInAs,
}) => {
  await signInAs('administrator')
  await page.goto('/settings/backup')
  for (const [button, done] of [
    ['立即备份', '备份完成，校验无误'],
    ['检查台账', '台账检查无误'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('status')).toContainText(done)
    // A session is written by this program, not by the server; it would be lost with a log that is removed under it.
    for (const account of ['clerk', 'administrator'] as const) {
      await signInAs(account)
      expect([done, (await page.goto('/settings/account'))?.status()]).toEqual([done, 200])
      await expect(page).toHaveURL(/\/settings\/account$/)
    }
    await page.goto('/settings/backup')
  }
})

test('only those who keep the ledger see its backups', async ({ page, signInAs }) => {
  await signInAs('clerk')
  expect((await page.goto('/settings/backup'))?.status()).toBe(403)
  expect((await page.request.get('/api/settings/backup')).status()).toBe(403)
})
