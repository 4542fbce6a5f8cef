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

test('only those who keep the ledger see its backups', async ({ page, signInAs }) => {
  await signInAs('clerk')
  expect((await page.goto('/settings/backup'))?.status()).toBe(403)
  expect((await page.request.get('/api/settings/backup')).status()).toBe(403)
})
