import { emptyTest, expect, test } from './fixtures'

test('whoever is not signed in sees no page and no PDF', async ({ page, request, ledger }) => {
  for (const address of ['/', '/requests', '/requests/2023-001', '/reports/2023', '/settings']) {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in$/)
  }
  expect((await request.get(`${ledger.url}/api/reports/2023/files/pdf`)).status()).toBe(401)
})

test('a wrong password is refused without saying which of the two was wrong', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill('wangfang')
  await page.getByLabel('密码').fill('wrong password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert').first()).toContainText('用户名或密码不正确')
})

test('the administrator sees no applicant’s personal data', async ({ page, signInAs }) => {
  await signInAs('administrator')
  await page.goto('/requests/2023-001')
  await expect(page.getByRole('heading', { name: '申请 2023-001' })).toBeVisible()
  await expect(page.getByText('陈静')).toHaveCount(0)
  await page.goto('/requests/new')
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
})

test('what is searched for in a list stands in no address, of no link, file or kept view', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  await page.goto('/requests?year=2023')
  await page.getByRole('searchbox', { name: '查找' }).fill('陈静')
  await page.getByRole('button', { name: '查找', exact: true }).click()
  await expect(page.getByRole('link', { name: '取消筛选 查找：陈静' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: '查找' })).toHaveValue('陈静')
  await expect(page.locator('tbody tr')).not.toHaveCount(0)
  for (const row of await page.locator('tbody tr').all()) await expect(row).toContainText('陈静')
  await expect(page.getByRole('link', { name: '取消筛选 年度：2023' })).toBeVisible()

  await page.getByRole('button', { name: '保存此视图' }).click()
  await page.getByLabel('视图名称').fill('陈静的申请')
  await page.getByRole('button', { name: '保存此视图' }).click()
  await page.getByRole('link', { name: '陈静的申请' }).click()
  await expect(page.getByRole('link', { name: '取消筛选 查找：陈静' })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 .csv' }).click(),
  ])
  expect(decodeURIComponent(download.url())).not.toContain('陈静')
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(
    [page.url(), ...addresses, ...asked].filter((address) => decodeURIComponent(address).includes('陈静')),
  ).toEqual([])

  // Sealed for the session: whoever signs in later and opens the address from the browser's history is told so.
  const address = page.url()
  await signInAs('clerk')
  await page.goto(address)
  await expect(page.getByRole('link', { name: '取消筛选 查找：已失效，请重新输入' })).toBeVisible()
})

test('signing out ends the session and takes the drafts along', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests/new')
  await page.getByLabel('姓名或名称').fill('钱江')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.goto('/requests')
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('the interface is in English when chosen, the labels of the form stay Chinese', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Annual report' }).first()).toBeVisible()
  await page.goto('/requests/new')
  await expect(page.getByText('自然人 (natural person)')).toBeAttached()
  await page.goto('/reports/2023')
  await expect(page.getByText('一、本年新收政府信息公开申请数量')).toBeVisible()
})

emptyTest(
  'the first start founds the ledger with its organ and first administrator, for whoever has the code',
  async ({ page, emptyLedger }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/set-up$/)
    await page.getByLabel('机关全称').fill('测试市教育局')
    await page.getByLabel('简称').fill('市教育局')
    await page.getByLabel('姓名').fill('管理员')
    const found = async (code: string, password: string) => {
      await page.getByLabel('设置码', { exact: true }).fill(code)
      await page.getByLabel('密码').fill(password)
      await page.getByRole('button', { name: '建立台账' }).click()
    }
    await found('WRONG-CODES', 'short')
    await expect(page.getByLabel('密码')).toHaveAccessibleDescription(/至少12个字符/)
    await found('WRONG-CODES', 'a long sentence')
    await expect(page.getByLabel('设置码', { exact: true })).toHaveAccessibleDescription(/设置码不正确/)
    await found(emptyLedger.setUpCode, 'password1234')
    await expect(page.getByLabel('密码')).toHaveAccessibleDescription(/常见的密码/)
    await found(emptyLedger.setUpCode.toLowerCase(), 'a long sentence')
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
    await page.goto('/set-up')
    await expect(page).toHaveURL(/\/$/)
  },
)

test('every page says what it may load, and neither page nor file is framed, sniffed or kept', async ({
  page,
  request,
  signInAs,
  ledger,
}) => {
  await signInAs('supervisor')
  const policies = []
  for (const address of ['/', '/requests/2023-001', '/no-such-page']) {
    const headers = (await page.goto(address))!.headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
    })
    policies.push(headers['content-security-policy']!)
  }
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe')
  }
  expect(new Set(policies).size).toBe(policies.length)
  const described = (await request.get(`${ledger.url}/api/v1/openapi.json`)).headers()
  expect(described).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
  })
})

test('a script or a style that came in with a text is stopped', async ({ browser, ledger }) => {
  const page = await (await browser.newContext({ baseURL: ledger.url })).newPage()
  const stopped: string[] = []
  page.on('console', (message) => stopped.push(message.text()))
  await page.goto('/sign-in')
  await page.evaluate(() => {
    const planted = '<img src="x" onerror="document.title=`ran`"><style>body{display:none}</style>'
    document.body.insertAdjacentHTML('beforeend', planted)
  })
  await expect.poll(() => stopped.filter((text) => /Content Security Policy/i.test(text)).length).toBeGreaterThan(1)
  expect(await page.title()).not.toBe('ran')
  await expect(page.getByLabel('用户名')).toBeVisible()
})

test('a form that is sent before its page listens puts nothing typed into an address', async ({ browser, ledger }) => {
  const context = await browser.newContext({ baseURL: ledger.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill('wangfang')
  await page.getByLabel('密码').fill('wrong password')
  const sent = page.waitForRequest((request) => request.isNavigationRequest())
  await page.getByRole('button', { name: '登录' }).click()
  expect((await sent).method()).toBe('POST')
  await expect(page).toHaveURL(`${ledger.url}/sign-in`)
  await context.close()
})
