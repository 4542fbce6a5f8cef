import { expect, test } from './fixtures'

test('a token is made, reads what it opens, and opens nothing once it is revoked', async ({
  page,
  signInAs,
  playwright,
  ledger,
}) => {
  await signInAs('administrator')
  await page.goto('/settings/tokens/new')
  await expect(page.getByLabel('申请人个人信息')).toHaveCount(0)
  await page.getByLabel('用途').fill('市数据共享平台')
  await page.getByRole('button', { name: '建立令牌' }).click()
  await expect(page.getByRole('alert').first()).toContainText('请选择可以读取的范围')
  await page.getByLabel(/^主动公开信息/).check()
  await page.getByRole('button', { name: '建立令牌' }).click()
  const token = await page.getByText(/^ledger_/).textContent()

  const other = await playwright.request.newContext({
    baseURL: ledger.url,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  const items = await (await other.get('/api/v1/items?limit=2')).json()
  expect(items.data).toHaveLength(2)
  expect((await other.get('/api/v1/requests')).status()).toBe(403)

  await page.getByRole('link', { name: '已经保存' }).click()
  const row = page.getByRole('row', { name: /市数据共享平台/ })
  await expect(row).toContainText('有效')
  await row.getByRole('button', { name: '撤销令牌“市数据共享平台”' }).click()
  await page.getByLabel('撤销理由').fill('项目结束')
  await page.getByRole('alertdialog').getByRole('button', { name: '撤销' }).click()
  await expect(row).toContainText('已撤销')
  expect((await other.get('/api/v1/items')).status()).toBe(401)

  await page.getByRole('link', { name: '接口说明' }).click()
  await expect(page.getByRole('heading', { name: 'GET /api/v1/requests', exact: true })).toBeVisible()
  await other.dispose()
})
