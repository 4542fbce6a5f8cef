import { TOTP } from 'otpauth'
import { expect, ownTest as test } from './fixtures'

const PASSWORD = 'a sentence of mine'

test('a second factor is enrolled, asked for, and its sessions are seen and ended', async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAs('administrator')
  await page.goto('/settings/staff/new')
  await page.getByLabel('姓名').fill('周宁')
  await page.getByLabel('用户名').fill('zhouning')
  await page.getByLabel('角色').selectOption('系统管理')
  await page.getByLabel('初始密码').fill('for the first day only')
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.waitForURL(/\/settings\/staff$/)
  await page.getByRole('button', { name: '要求使用动态口令' }).click()
  // The administrator who requires it is the first to need it.
  await expect(page).toHaveURL(/\/sign-in\/second-factor$/)

  const theirs = await (await browser.newContext({ baseURL })).newPage()
  const enter = async (on: typeof theirs, password: string) => {
    await on.goto('/sign-in')
    await on.getByLabel('用户名').fill('zhouning')
    await on.getByLabel('密码', { exact: true }).fill(password)
    await on.getByRole('button', { name: '登录' }).click()
  }
  await enter(theirs, 'for the first day only')
  await theirs.getByLabel('新密码', { exact: true }).fill(PASSWORD)
  await theirs.getByLabel('再输一次新密码').fill(PASSWORD)
  await theirs.getByRole('button', { name: '修改密码' }).click()

  await expect(theirs).toHaveURL(/\/sign-in\/second-factor$/)
  await theirs.getByRole('button', { name: '开始设置' }).click()
  await expect(theirs.getByRole('img', { name: /二维码/ })).toBeVisible()
  const secret = (await theirs.getByTestId('totp-secret').innerText()).replaceAll(' ', '')
  const codeIn = (steps: number) =>
    new TOTP({ secret, period: 30 }).generate({ timestamp: Date.now() + steps * 30_000 })
  await theirs.getByLabel('身份验证器显示的6位数字').fill(codeIn(0))
  await theirs.getByRole('button', { name: '确认' }).click()
  const shown = theirs.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await expect(shown).toHaveCount(10)
  const codes = await shown.allInnerTexts()
  await theirs.getByRole('button', { name: '已经保存好' }).click()
  await expect(theirs.getByText('恢复码还有 10 个没有用过')).toBeVisible()

  const elsewhere = await (await browser.newContext({ baseURL })).newPage()
  await enter(elsewhere, PASSWORD)
  const code = elsewhere.getByLabel('动态口令')
  await expect(code).toBeFocused()
  await code.fill('000000')
  await elsewhere.getByRole('button', { name: '登录' }).click()
  await expect(code).toHaveAccessibleDescription(/不正确，或者已经用过/)
  await code.fill(codeIn(1))
  await elsewhere.getByRole('button', { name: '登录' }).click()
  await expect(elsewhere.getByText('周宁（系统管理）')).toBeVisible()

  await theirs.goto('/settings/account')
  await expect(theirs.getByRole('row', { name: /Chrome \d+ · Linux 127\.0\.0\.1/ })).toHaveCount(2)
  await theirs.getByRole('button', { name: '退出其他全部登录' }).click()
  await expect(theirs.getByRole('row', { name: /127\.0\.0\.1/ })).toHaveCount(1)
  await elsewhere.goto('/requests')
  await expect(elsewhere).toHaveURL(/\/sign-in$/)

  await enter(elsewhere, PASSWORD)
  await elsewhere.getByLabel('动态口令').fill(codes[0]!)
  await elsewhere.getByRole('button', { name: '登录' }).click()
  await elsewhere.getByRole('link', { name: '周宁（系统管理）' }).click()
  await expect(elsewhere.getByText('恢复码还有 9 个没有用过')).toBeVisible()

  await elsewhere.goto('/settings/staff')
  await elsewhere.getByRole('button', { name: '不再要求' }).click()
  await expect(elsewhere.getByRole('button', { name: '要求使用动态口令' })).toBeVisible()
  await elsewhere.goto('/settings/account')
  await elsewhere.getByRole('button', { name: '取消动态口令' }).click()
  const dialog = elsewhere.getByRole('alertdialog', { name: '取消动态口令' })
  await dialog.getByLabel('当前密码').fill(PASSWORD)
  await dialog.getByRole('button', { name: '取消动态口令' }).click()
  await expect(elsewhere.getByText('没有设置。现在登录只需要密码。')).toBeVisible()
})
