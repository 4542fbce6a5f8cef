import type { Page } from '@playwright/test'
import { initialsOf } from '@/lib/initials'
import { field, fill, logCase, stands } from './case'
import { expect, test } from './fixtures'

const OPEN_CASE = '/requests/2024-017'
const CLOSED_CASE = '/requests/2023-007'

/** Every form by which something is recorded of a request, and those of the other registers. */
const FORMS: Record<'clerk' | 'supervisor', readonly string[]> = {
  clerk: [
    '/requests/new',
    ...['assignment', 'clarification', 'consultation', 'extension', 'fee-notice', 'reasons', 'reply'].map(
      (act) => `${OPEN_CASE}/${act}`,
    ),
    ...['split', 'withdrawal', 'confirmation', 'service', 'archiving', 'edit'].map((act) => `${OPEN_CASE}/${act}`),
    // What answers an act, and what corrects its record.
    '/requests/2024-013/consultation/1',
    '/requests/2024-013/consultation/1?correct=1',
    '/requests/2024-015/clarification',
    '/requests/2024-015/clarification?correct=1',
    '/requests/2024-015/lapse',
    '/requests/matters/rectifications/new',
    '/requests/matters/suggestions/new',
    '/published/new',
    '/documents/new',
    '/figures/new',
    '/remedies/new',
  ],
  supervisor: [`${CLOSED_CASE}/reopening`, `${CLOSED_CASE}/edit`],
}

/** Where the focus is in the page's form: the place of its field, and whether the one primary button is of that form. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('main [data-primary]')]
    const form = buttons[0]?.closest('form')
    const fields = [...(form?.elements ?? [])].filter(
      (element) =>
        element.matches('input:not([type=hidden], [type=file]), select, textarea') && element.checkVisibility(),
    )
    return {
      primary: buttons.length,
      key: buttons[0]?.getAttribute('aria-keyshortcuts'),
      focus: fields.indexOf(document.activeElement as Element),
    }
  })

for (const account of ['clerk', 'supervisor'] as const)
  test(`each form of a ${account} begins in its first field, and Ctrl+Enter presses its one primary button`, async ({
    page,
    signInAs,
  }) => {
    test.setTimeout(120_000)
    await signInAs(account)
    for (const address of FORMS[account]) {
      await page.goto(address)
      expect
        .soft({ address, ...(await standing(page)) })
        .toEqual({ address, primary: 1, key: 'Control+Enter', focus: 0 })
      const boxes = page.locator('main form [role=combobox]')
      for (const box of await boxes.all()) {
        await box.fill('zzqx')
        await box.press('Enter')
        await expect.soft(box, address).toHaveValue('zzqx')
        await expect.soft(page.getByText('没有匹配').first(), address).toBeVisible()
      }
      await page.keyboard.press('Control+Enter')
      await expect.soft(page.locator('main [aria-invalid=true], main [role=alert]').first(), address).toBeVisible()
      for (const box of await boxes.all()) await expect.soft(box, address).toHaveValue('zzqx')
    }
  })

test('an outcome is found by initials and by the words that explain it, and leads to the fields that it brings', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto(`${OPEN_CASE}/reply`)
  const outcome = field(page, '办理结果')
  const first = page.getByRole('listbox').getByRole('option').first()
  for (const [typed, found] of [
    ['bfgk', '部分公开'],
    ['隐私', '不予公开（保护第三方合法权益）'],
    ['商业秘密', '不予公开（保护第三方合法权益）'],
    ['不存在', '不存在'],
  ] as const) {
    await outcome.fill(typed)
    await expect(first).toContainText(found)
  }
  await outcome.fill('bfgk')
  await outcome.press('Enter')
  await expect(field(page, '理由')).toBeFocused()
  await expect(page.getByText('申请内容中另有不属于政府信息')).toBeVisible()
})

/** Every list with filters. */
const LISTS = [
  ...['/requests', '/requests/matters/rectifications', '/requests/matters/suggestions', '/letters', '/remedies'],
  ...['/published', '/published/interaction/letters', '/documents', '/figures', '/figures/decisions'],
  ...['/figures/platforms', '/supervision/trainings', '/supervision/assessments', '/settings/audit'],
]
const HAN = /\p{Script=Han}/u

test('every filter of every list is found by the pinyin initials of its values', async ({ page, signInAs }) => {
  test.setTimeout(120_000)
  await signInAs('supervisor')
  const kinds = new Set<string>()
  for (const address of LISTS) {
    await page.goto(address)
    const filters = page.getByRole('form', { name: '筛选' }).getByRole('combobox')
    for (const filter of await filters.all()) {
      const native = (await filter.evaluate((element) => element.tagName)) === 'SELECT'
      if (!native) await filter.click()
      const options = native ? filter.locator('option') : page.getByRole('listbox').getByRole('option')
      const label = (await options.allTextContents()).findLast((text) => HAN.test(text)) ?? '全部'
      if (label === '全部') continue
      kinds.add(native ? 'native' : 'searched')
      if (native) {
        await filter.focus()
        await page.keyboard.type(initialsOf(label))
        const chosen = filter.locator('option:checked')
        await expect
          .poll(async () => initialsOf(await chosen.innerText()), { message: address })
          .toBe(initialsOf(label))
      } else {
        await filter.fill(initialsOf(label))
        await expect(options.filter({ hasText: label }), address).toHaveCount(1)
        await filter.press('Escape')
      }
    }
  }
  expect([...kinds].sort()).toEqual(['native', 'searched'])
})

/** Counts the keys pressed; running text is not counted, as it takes what it takes anywhere. */
function keyboardOf(page: Page) {
  let keys = 0
  const press = async (...names: string[]) => {
    for (const name of names) {
      keys += 1
      await page.keyboard.press(name)
    }
  }
  const letters = async (text: string) => {
    keys += text.length
    await page.keyboard.type(text)
  }
  return {
    press,
    letters,
    text: (text: string) => page.keyboard.insertText(text),
    /** Opens an act of the case page by the initials of its name. */
    open: async (initials: string, path: string) => {
      await press('Control+k')
      await expect(page.getByRole('combobox', { name: '查找和登记' })).toBeFocused()
      await letters(initials)
      await press('Enter')
      await page.waitForURL((url) => url.pathname.endsWith(path))
      await expect(page.locator('main form :focus')).toBeVisible()
    },
    keys: () => keys,
  }
}

test('the notices of a case are each recorded from the case page with at most thirty keys, beyond the text', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(90_000)
  await signInAs('clerk')
  const used: Record<string, number> = {}
  const record = async (
    name: string,
    number: string,
    run: (keyboard: ReturnType<typeof keyboardOf>) => Promise<void>,
  ) => {
    const keyboard = keyboardOf(page)
    await run(keyboard)
    await keyboard.press('Control+Enter')
    await page.waitForURL((url) => url.pathname === `/requests/${number}`)
    used[name] = keyboard.keys()
  }

  const number = await logCase(page, '2024-5-20', '键盘', '食堂招标文件')
  await record('征求意见', number, async ({ open, press, letters, text }) => {
    await open('zqyj', '/consultation')
    await press('Enter')
    await text('牧野餐饮有限公司')
    await press('Enter')
    await text('报价构成')
    await press('Tab')
    await letters('5-27')
    await press('Enter')
    await letters('5-28')
  })
  await record('延期答复', number, async ({ open, press, letters, text }) => {
    await open('yqdf', '/extension')
    await press('Enter')
    await letters('5-31')
    await press('Enter')
    await text('赵军')
    await press('Enter')
    await letters('5-30')
    await press('Enter')
    await text('需要逐页区分处理')
  })
  const unclear = await logCase(page, '2024-5-27', '键盘', '有关材料')
  await record('告知补正', unclear, async ({ open, press, letters, text }) => {
    await open('gzbz', '/clarification')
    await letters('5-30')
    await press('Enter')
    await letters('6-14')
    await press('Enter')
    await text('请写明信息名称')
  })
  const charged = await logCase(page, '2024-5-27', '键盘', '采购合同复印件')
  await record('通知收费', charged, async ({ open, press, letters }) => {
    await open('tzsf', '/fee-notice')
    await letters('5-30')
    await press('Enter')
    await letters('5-31')
    await press('Enter')
    await letters('42')
    await press('Enter')
    await letters('al')
  })
  for (const [name, keys] of Object.entries(used)) expect(keys, name).toBeLessThanOrEqual(30)
})

test('a reply is recorded from the case page with at most thirty-five keys, beyond the text', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-5-20', '键盘', '承包合同')
  await page.goto(`/requests/${number}/assignment`)
  await fill(page, { 承办科室: '财务科' })
  await page.keyboard.press('Control+Enter')
  await page.waitForURL((url) => url.pathname === `/requests/${number}`)
  await stands(page, number, '办理中')
  const { press, letters, text, keys } = keyboardOf(page)
  // The primary button of the case page is the next step, which is the reply.
  await press('Control+Enter')
  await page.waitForURL((url) => url.pathname.endsWith('/reply'))
  await expect(field(page, '办理结果')).toBeFocused()
  await letters('bfgk')
  await press('Enter')
  await text('第三方书面不同意公开且理由合理')
  await press('Tab')
  await letters('dsf')
  await press('Enter')
  await text('各分项报价')
  for (let field = 0; field < 6; field += 1) await press('Tab')
  await expect(field(page, '答复日期')).toBeFocused()
  await letters('5-31')
  await press('Enter')
  await text('新教公复〔2024〕71号')
  await press('Control+Enter')
  await page.waitForURL((url) => url.pathname === `/requests/${number}`)
  await stands(page, number, '待送达')
  expect(keys()).toBeLessThanOrEqual(35)
})

test('scans dropped on the registration and on the reply lie with the case, each under its kind', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/requests/new')
  await drop(page, ['扫描0001.pdf', '身份证.png'])
  await expect(page.getByLabel('“扫描0001.pdf”的材料种类')).toHaveValue('application')
  await fill(page, { 接收渠道: '当面提交', 提交日期: '2024-5-27', 姓名或名称: '图文', 所需信息的内容描述: '招生简章' })
  await page.getByRole('button', { name: '登记申请', exact: true }).click()
  await page.waitForURL(/\/requests\/20\d\d-\d+$/)
  const number = page.url().split('/').at(-1)!
  const section = page.getByRole('region', { name: '附件' })
  await expect(section.getByRole('row', { name: /扫描0001\.pdf/ })).toContainText('申请书')
  await section.getByRole('button', { name: '查看“身份证.png”' }).click()
  const picture = page.getByRole('dialog').getByRole('img', { name: '身份证.png' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1)
  await page.keyboard.press('Escape')

  await page.goto(`/requests/${number}/reply`)
  await drop(page, ['答复书送达回证.pdf', '答复.pdf'])
  await expect(page.getByLabel('“答复书送达回证.pdf”的材料种类')).toHaveValue('service')
  await fill(page, { 办理结果: '予以公开', 答复日期: '2024-5-31' })
  await page.keyboard.press('Control+Enter')
  await page.waitForURL((url) => url.pathname === `/requests/${number}`)
  await expect(section.getByRole('row', { name: /答复\.pdf/ })).toContainText('答复书')
  await expect(page.getByRole('listitem').filter({ hasText: '收到申请' }).getByRole('link')).toHaveText([
    /扫描0001\.pdf/,
    /身份证\.png/,
  ])
})

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Drops files on the form of the page, as from a folder. */
async function drop(page: Page, names: readonly string[]): Promise<void> {
  const files = await page.evaluateHandle(
    ({ names, png }) => {
      const transfer = new DataTransfer()
      const image = Uint8Array.from(atob(png), (character) => character.charCodeAt(0))
      for (const name of names)
        transfer.items.add(new File([name.endsWith('.png') ? image : `%PDF-1.7\n${name}`], name))
      return transfer
    },
    { names, png: PNG },
  )
  await page.getByRole('group', { name: '选择文件' }).dispatchEvent('drop', { dataTransfer: files })
}
