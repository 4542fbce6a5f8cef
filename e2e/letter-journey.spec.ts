import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { serving } from '@/resilience/serving'
import { pageTexts } from '@/server/pdf/read-pdf.fixture'
import { field } from './case'
import { copyDatabase, preparedDatabase } from './databases'
import { expect, test, untilItListens } from './fixtures'
import { type Account, enterSession } from './sessions'

// On a ledger of its own, which is served on several days: the numbers of letters rise with them.

/** What the people of the office did: characters typed, and clicks or choices. */
const effort = { characters: 0, clicks: 0 }

async function press(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  effort.clicks += 1
  await page.getByRole(role, { name, exact: true }).click()
}

async function type(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const control = field(page, label)
    if ((await control.evaluate((element) => element.tagName)) === 'SELECT') {
      effort.clicks += 2
      await control.selectOption({ label: value })
      continue
    }
    effort.characters += value.length
    await control.fill(value)
    if ((await control.getAttribute('role')) !== 'combobox') continue
    effort.clicks += 1
    await control.press('Enter')
  }
}

/** From the page of an act to the draft of its letter; where there are many, it is chosen by its name. */
async function begin(page: Page, number: string, act: string, letter: string, choose = false): Promise<void> {
  if (!page.url().endsWith(`/requests/${number}`)) await page.goto(`/requests/${number}`)
  await press(page, act, 'link')
  await page.waitForURL((url) => url.pathname.startsWith(`/requests/${number}/`))
  if (choose) {
    await type(page, { 文书种类: letter })
    await press(page, '起草')
  } else await press(page, letter)
  await page.waitForURL(/\/letters\/\d+$/)
}

/** Sends the draft on its way once everything typed is kept and nothing is missing in it. */
async function submit(page: Page): Promise<void> {
  await press(page, '送审')
  await expect(page.getByText('审批中', { exact: true })).toBeVisible()
}

type As = (account: Account) => Promise<void>

/** Opens the letter from the queue of whoever is awaited. */
async function openFromQueue(page: Page, as: As, account: Account, number: string): Promise<void> {
  await as(account)
  await page.goto('/published/reviews')
  effort.clicks += 1
  await page
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click()
  await page.waitForURL(/\/letters\/\d+$/)
}

async function decide(page: Page, button: '通过' | '签发', after: string): Promise<void> {
  await press(page, button)
  await expect(page.getByText(after).first()).toBeVisible()
}

/** Every step of the usual chain. */
async function approved(page: Page, as: As, number: string): Promise<void> {
  await openFromQueue(page, as, 'editor', number)
  await decide(page, '通过', '等待：李敏')
  await openFromQueue(page, as, 'reviewer', number)
  await decide(page, '通过', '请您办理：合法性审核')
  await decide(page, '通过', '等待：赵军')
  await openFromQueue(page, as, 'supervisor', number)
  await decide(page, '签发', '已签发')
}

async function posted(page: Page, as: As, day: string, tracking: string): Promise<void> {
  const address = page.url()
  await as('clerk')
  await page.goto(address)
  await type(page, { 送达方式: '邮寄送达（中国邮政）', 交邮日期: day, 邮件号码: tracking })
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    press(page, '登记送达'),
  ])
  await page.reload()
  await expect(field(page, '邮件号码')).toHaveValue(tracking)
}

async function textOf(download: Download): Promise<string> {
  return pageTexts(readFileSync(await download.path())).join('\n')
}

test('a case from receipt to archive, with every letter written, approved, signed and posted from the ledger', async ({
  browser,
}, testInfo) => {
  const databaseFile = testInfo.outputPath('ledger.db')
  copyDatabase(preparedDatabase('demo'), databaseFile)
  let seconds = 0
  let number = ''
  /** The office on one day. */
  async function on(day: string, work: (page: Page, as: As) => Promise<void>): Promise<void> {
    await serving(
      databaseFile,
      async ({ url }) => {
        const context = await browser.newContext({
          baseURL: url,
          locale: 'zh-CN',
          viewport: { width: 1280, height: 800 },
        })
        const page = await context.newPage()
        untilItListens(page)
        const as: As = async (account) => {
          await context.clearCookies()
          await enterSession(context, { url, databaseFile, setUpCode: '' }, account)
        }
        const begun = performance.now()
        await work(page, as)
        seconds += (performance.now() - begun) / 1000
        await context.close()
      },
      { LEDGER_TODAY: day },
    )
  }

  await on('2024-06-04', async (page, as) => {
    await as('clerk')
    await page.goto('/requests/new')
    await type(page, {
      接收渠道: '当面提交',
      提交日期: '6-3',
      姓名或名称: '许知远',
      联系地址: '新乡市平原路8号',
      所需信息的内容描述: '某中学食堂承包合同',
    })
    await press(page, '登记申请')
    await page.waitForURL(/\/requests\/2024-\d+$/)
    number = page.url().split('/').at(-1)!
    await begin(page, number, '告知补正', '政府信息公开申请补正告知书')
    await type(page, { 需要补正的事项: '请写明合同的年度', 补正期限: '6-20' })
    const sheet = page.getByRole('article')
    await expect(sheet).toContainText('本机关于2024年6月3日收到你当面提交的政府信息公开申请')
    await expect(sheet).toContainText('告知如下：请写明合同的年度。')
    await submit(page)
    await approved(page, as, number)
    await expect(page.getByText('新教公开补〔2024〕2号').first()).toBeVisible()
    await posted(page, as, '6-4', 'XA0001')
  })

  await on('2024-06-11', async (page, as) => {
    await as('clerk')
    await page.goto(`/requests/${number}`)
    await press(page, '收到补正材料', 'link')
    await type(page, { 收到补正日期: '6-11', 补正内容: '2023年度的合同' })
    await press(page, '收到补正材料')
    await page.waitForURL((url) => url.pathname === `/requests/${number}`)
    await begin(page, number, '征求意见', '政府信息公开征求第三方意见书')
    await type(page, { 被征求意见方: '牧野餐饮有限公司', 征求意见的信息: '食堂承包合同中的报价构成' })
    await submit(page)
    await approved(page, as, number)
    await posted(page, as, '6-11', 'XA0002')
    await page.goto(`/requests/${number}`)
    await press(page, '登记意见答复', 'link')
    await press(page, '政府信息公开征求意见告知书·牧野餐饮有限公司')
    await page.waitForURL(/\/letters\/\d+$/)
    await expect(page.getByRole('article')).toContainText('已于2024年6月11日发出征求意见的文书')
    await submit(page)
    await approved(page, as, number)
    await posted(page, as, '6-11', 'XA0003')
  })

  await on('2024-06-25', async (page, as) => {
    await as('clerk')
    await page.goto(`/requests/${number}`)
    await press(page, '登记意见答复', 'link')
    await type(page, { 意见: '不同意公开', 收到答复日期: '6-25', 意见内容: '报价构成属于商业秘密' })
    await press(page, '登记意见答复')
    await page.waitForURL((url) => url.pathname === `/requests/${number}`)
    await begin(page, number, '延期答复', '政府信息公开申请延期答复告知书')
    await type(page, { 延长的工作日数: '20', 延期的理由: '需要逐页区分处理' })
    await submit(page)
    await approved(page, as, number)
    await expect(page.getByRole('article')).toContainText('经政府信息公开工作机构负责人赵军于2024年6月25日同意')
    await posted(page, as, '6-25', 'XA0004')
  })

  await on('2024-07-15', async (page, as) => {
    await as('supervisor')
    await page.goto('/settings/absences')
    await type(page, { 代办人: '李敏', 第一天: '7-15', 最后一天: '7-19' })
    await press(page, '登记')
    await expect(page.getByText('代办：李敏')).toBeVisible()

    await as('clerk')
    await begin(page, number, '登记答复', '政府信息公开申请答复书（部分公开）', true)
    await type(page, {
      '获取的方式、途径': '合同正文，见附件',
      不予公开部分的依据: '不予公开（保护第三方合法权益）',
      '不予公开的部分（到页、到字段）': '报价构成',
      理由: '第三方书面不同意公开，公开会损害其合法权益',
      '附件（名称、页数、载体，每行一项）': '食堂承包合同（已作区分处理），12页，纸质',
    })
    await submit(page)
    await openFromQueue(page, as, 'editor', number)
    await decide(page, '通过', '等待：李敏')
    await openFromQueue(page, as, 'reviewer', number)
    await type(page, { 意见针对: '不予公开的部分（到页、到字段）', '意见（退回时必填）': '请写明页码' })
    await press(page, '退回')
    await expect(page.getByText('已退回', { exact: true })).toBeVisible()

    await as('clerk')
    await page.goto('/published/reviews')
    await expect(page.getByText('李敏：请写明页码')).toBeVisible()
    effort.clicks += 1
    await page
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .click()
    await page.waitForURL(/\/letters\/\d+$/)
    await type(page, { '不予公开的部分（到页、到字段）': '第5页至第7页的报价构成' })
    await submit(page)
    await openFromQueue(page, as, 'editor', number)
    await decide(page, '通过', '等待：李敏')
    await openFromQueue(page, as, 'reviewer', number)
    await decide(page, '通过', '请您办理：合法性审核')
    await decide(page, '通过', '请您办理：签发')
    await decide(page, '签发', '已签发')
    await expect(page.getByText('李敏（代办）')).toBeVisible()

    const letter = page.url()
    await as('clerk')
    await page.goto(letter)
    effort.clicks += 1
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载PDF' }).click(),
    ])
    const text = await textOf(file)
    for (const part of [
      '许知远',
      '并于2024年6月11日收到补正材料',
      '“某中学食堂承包合同”',
      '不予公开的部分为：第5页至第7页的报价构成',
      '对本文书中不予公开的部分不服的，应当先',
      '对本文书的其他部分不服的，可以',
      '新乡市人民政府',
      '新乡市红旗区人民法院',
      '2024年7月15日',
    ])
      expect(text).toContain(part)
    await posted(page, as, '7-15', 'XA0005')

    await page.goto('/letters?year=2024&sort=number')
    const rows = page.getByRole('row').filter({ hasText: number })
    await expect(rows).toHaveCount(5)
    for (const row of await rows.all()) await expect(row).toContainText('已送达')
    await page.goto('/letters?year=2024&letter=reply')
    const [batch] = await Promise.all([
      page.waitForEvent('download'),
      press(page, '合并打印，附送达回证（PDF）', 'link'),
    ])
    const printed = await textOf(batch)
    expect(printed).toContain('交邮清单')
    expect(printed).toContain('新乡市平原路8号')

    await page.goto(`/requests/${number}`)
    await press(page, '归档', 'link')
    await type(page, { 归档日期: '今天', 档号: '2024-公开-62' })
    await press(page, '归档')
    await page.waitForURL((url) => url.pathname === `/requests/${number}`)
    await expect(page.locator('main header + p')).toContainText('已归档')
  })

  const { characters, clicks } = effort
  const told = `five letters of one case: ${characters} characters typed, ${clicks} clicks by four people, ${seconds.toFixed(1)} s`
  testInfo.annotations.push({ type: 'effort', description: told })
  console.log(told)
})
