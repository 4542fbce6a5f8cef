import { expect, test } from './fixtures'

test('the settings offer what one may change, and the rest is refused', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/settings')
  await expect(page.locator('main').getByRole('link')).toHaveText(['外出和代办', '提醒', '账号和登录'])
  for (const place of ['organ', 'lists', 'staff', 'staff/new'])
    expect((await page.goto(`/settings/${place}`))?.status()).toBe(403)
})

test('the organ’s particulars are changed', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.goto('/settings/organ')
  await page.getByLabel('办公地址').fill('人民东路1号')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.waitForURL(/\/settings$/)
  await page.goto('/settings/organ')
  await expect(page.getByLabel('办公地址')).toHaveValue('人民东路1号')
})

test('a category is added, renamed, retired and removed; one in use is not removed', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.goto('/settings/lists')
  await page.getByRole('button', { name: '新增类别' }).click()
  await page.getByLabel('类别名称').fill('政务动态')
  await page.getByLabel('简称').fill('规划')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByLabel('类别名称')).toHaveAccessibleDescription(/名称已经存在/)
  await page.getByLabel('类别名称').fill('规划计划')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '修改“规划计划”' }).click()
  await page.getByLabel('类别名称').fill('规划和计划')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const row = page.getByRole('row', { name: /规划和计划/ })
  await page.getByRole('button', { name: '停用“规划和计划”' }).click()
  await expect(row).toContainText('已停用')
  await page.getByRole('button', { name: '删除“规划和计划”' }).click()
  await page.getByRole('alertdialog', { name: '删除“规划和计划”' }).getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: '删除“政务动态”' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click()
  await expect(page.locator('main').getByRole('alert')).toHaveText('已有记录使用，不能删除；可以停用。')
})

test('a member of staff is added, signs in, and is signed out when the account is closed', async ({
  page,
  signInAs,
  browser,
  ledger,
}) => {
  await signInAs('administrator')
  await page.goto('/settings/staff/new')
  await page.getByLabel('姓名').fill('陈晨')
  await page.getByLabel('用户名').fill('chenchen')
  await page.getByLabel('初始密码').fill('a first sentence')
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.waitForURL(/\/settings\/staff$/)

  const context = await browser.newContext({ baseURL: ledger.url })
  const theirs = await context.newPage()
  await theirs.goto('/sign-in')
  await theirs.getByLabel('用户名').fill('chenchen')
  await theirs.getByLabel('密码').fill('a first sentence')
  await theirs.getByRole('button', { name: '登录' }).click()
  await expect(theirs).toHaveURL(/\/sign-in\/new-password$/)
  await theirs.goto('/requests')
  await expect(theirs).toHaveURL(/\/sign-in\/new-password$/)
  await expect(theirs.getByLabel('当前密码')).toHaveCount(0)
  await theirs.getByLabel('新密码', { exact: true }).fill('a sentence of my own')
  await theirs.getByLabel('再输一次新密码').fill('a sentence of my own')
  await theirs.getByRole('button', { name: '修改密码' }).click()
  await expect(theirs.getByText('陈晨（经办）')).toBeVisible()

  await page.getByRole('link', { name: '陈晨' }).click()
  await page.getByLabel('可以登录').uncheck()
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('row', { name: /陈晨/ })).toContainText('已停用')
  await theirs.goto('/requests')
  await expect(theirs).toHaveURL(/\/sign-in$/)
  await context.close()
})

test('an administrator closes neither the own account nor the last one', async ({ page, signInAs }) => {
  await signInAs('administrator')
  await page.goto('/settings/staff')
  await page.getByRole('link', { name: '系统管理员', exact: true }).click()
  await page.getByLabel('可以登录').uncheck()
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('不能停用自己的账号。')).toBeVisible()
  await page.getByLabel('可以登录').check()
  await page.getByLabel('角色').selectOption('经办')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByLabel('角色')).toHaveAccessibleDescription(/至少应保留一名系统管理员/)
})

test('one changes one’s own password, and stays signed in', async ({ page, signInAs }) => {
  await signInAs('reviewer')
  const change = async (current: string, password: string) => {
    await page.goto('/settings/account')
    await page.getByLabel('当前密码').fill(current)
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel('再输一次新密码').fill(password)
    await page.getByRole('button', { name: '修改密码' }).click()
  }
  await change('wrong password', 'a sentence of my own')
  await expect(page.getByLabel('当前密码')).toHaveAccessibleDescription(/当前密码不正确/)
  await change('gongkai-2023', 'a sentence of my own')
  await expect(page.getByRole('status')).toContainText('密码已修改')
  // Put back, since the tests of a worker share their ledger.
  await change('a sentence of my own', 'gongkai-2023')
  await expect(page.getByRole('status')).toContainText('密码已修改')
})
