import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { expect, test } from './fixtures'
import { findings, hasNoFinding } from './page-checks'

/** How many rows the list that is open says it has. */
const counted = async (page: Page) => Number(/共 (\d+)/.exec(await page.locator('h1').innerText())?.[1])

const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

type KeepingPage = { savedFiles: Map<string, Blob> }

/**
 * From here on the page keeps the files that it would give the browser to save. The browser has been seen to report
 * one of two dozen downloads in a row not at all.
 */
const keepSavedFiles = (page: Page) =>
  page.evaluate(() => {
    const files = new Map<string, Blob>()
    const blobs = new Map<string, Blob>()
    Object.assign(window, { savedFiles: files })
    const addressOf = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      const address = addressOf(blob)
      blobs.set(address, blob)
      return address
    }
    HTMLAnchorElement.prototype.click = function () {
      files.set(this.download, blobs.get(this.href)!)
    }
  })

/** The bytes of a file that the page has saved since `keepSavedFiles`. */
async function savedFile(page: Page, name: string): Promise<Buffer> {
  await page.waitForFunction((file) => (window as never as KeepingPage).savedFiles.has(file), name)
  const bytes = await page.evaluate(
    async (file) => [...new Uint8Array(await (window as never as KeepingPage).savedFiles.get(file)!.arrayBuffer())],
    name,
  )
  return Buffer.from(bytes)
}

test('the dashboard: five charts open as many records as they show, the period changes, files are saved', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('supervisor')
  await page.goto('/')
  await page.getByRole('link', { name: '统计分析' }).click()
  await expect(page.getByRole('heading', { name: '统计分析' })).toContainText('2024年1月1日至2024年6月3日')
  await expect(page.getByText('✓ 与年度报告表三逐格一致')).toBeVisible()

  const charts = ['各月新收和办结', '今后40个工作日的答复期限', '各科室按期和逾期办结', '办理结果', '主动公开按月']
  for (const title of charts) {
    await page.goto('/dashboard')
    await panel(page, title).getByText('表格', { exact: false }).first().click()
    const mark = panel(page, title)
      .getByRole('cell')
      .getByRole('link')
      .filter({ hasText: /^[1-9]\d*$/ })
      .first()
    const count = Number(await mark.innerText())
    await mark.click()
    await page.waitForURL(/\/(requests|published)\?/)
    expect([title, await counted(page)]).toEqual([title, count])
  }

  await page.goto('/dashboard')
  const bar = panel(page, '各月新收和办结').locator('.recharts-bar a[href*="received="]').first()
  await bar.hover()
  await expect(page.locator('.recharts-tooltip-wrapper')).toContainText('新收')
  await bar.evaluate((link: SVGAElement) =>
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  )
  await page.waitForURL(/\/requests\?received=/)
  await page.goBack()

  await page.evaluate(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          shifted: (window as never as { shifted: number }).shifted + (entry as never as { value: number }).value,
        })
    }).observe({ type: 'layout-shift', buffered: false })
  })
  const answered = page.waitForResponse(/\/api\/dashboard\?year=2023/)
  await page.getByLabel('年度', { exact: true }).selectOption('2023')
  await answered
  await expect(page.getByRole('heading', { name: '统计分析' })).toContainText('2023年1月1日至2023年12月31日')
  await expect(page).toHaveURL(/year=2023/)
  await page.getByLabel('期间').selectOption({ label: '第二季度' })
  await expect(page.getByRole('heading', { name: '统计分析' })).toContainText('2023年4月1日至2023年6月30日')
  await expect(page).toHaveURL(/part=q2/)
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as never as { shifted: number }).shifted)).toBeLessThan(0.1)
  await page.goBack()
  await expect(page.getByRole('heading', { name: '统计分析' })).toContainText('2023年12月31日')

  const download = page.waitForEvent('download')
  await panel(page, '主动公开按月').getByRole('button', { name: 'CSV' }).click()
  const table = await download
  expect(table.suggestedFilename()).toBe('主动公开按月.csv')
  expect(readFileSync(await table.path(), 'utf8')).toMatch(/^\ufeff月份,条数\r\n1月,\d+/)

  await keepSavedFiles(page)
  const saved = async (title: string, format: 'PNG' | 'SVG') => {
    await panel(page, title).getByRole('button', { name: format }).click()
    return savedFile(page, `${title}.${format.toLowerCase()}`)
  }
  const titles = await page
    .getByRole('region')
    .filter({ has: page.getByRole('button', { name: 'SVG' }) })
    .getByRole('heading')
    .allTextContents()
  expect(titles.length).toBeGreaterThanOrEqual(10)
  for (const title of titles) {
    const svg = (await saved(title, 'SVG')).toString('utf8')
    // The whole chart: its title, and as many names of categories as its table has rows.
    expect(svg, title).toContain(title)
    expect([...svg.matchAll(/<text/g)].length, title).toBeGreaterThan(3)
    // Its size stands in the header of a PNG, after the name of the first part.
    const png = await saved(title, 'PNG')
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16) > 1500, png.readUInt32BE(20) > 150], title).toEqual([
      'PNG',
      true,
      true,
    ])
  }
})

test('the desk and the dashboard are whole on a wall, and without an accessibility finding', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('supervisor')
  const addresses = ['/', '/dashboard', '/dashboard?year=2023&section=1', '/applicants', '/reminders']
  await hasNoFinding(page, [...addresses, '/settings/reminders'], { locale: 'zh-CN', widths: [1920, 3840] })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page, '[role=dialog]')).toEqual([])
})

test('the dashboard stands in four columns on a wall, and with its charts on A4', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.setViewportSize({ width: 3840, height: 2000 })
  await page.goto('/dashboard')
  const months = panel(page, '各月新收和办结')
  await expect(months.locator('.recharts-bar').first()).toBeAttached()
  const columns = await months.evaluate((element) => getComputedStyle(element.parentElement!).gridTemplateColumns)
  expect(columns.split(' ')).toHaveLength(4)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ media: 'print' })
  const widths = page.locator('.chart-picture .recharts-wrapper > svg')
  await expect.poll(() => widths.count()).toBeGreaterThan(5)
  for (const width of await widths.evaluateAll((charts) => charts.map((chart) => chart.getBoundingClientRect().width)))
    expect(width).toBeGreaterThan(300)
})

/** What the ledger says of the desk by the time that it is asked again. */
const SINCE = { soonDays: 9 }

test('the desk says what is to do, is fresh while it is seen and rests while it is hidden', async ({
  page,
  signInAs,
}) => {
  await page.clock.install()
  await signInAs('clerk')
  await page.goto('/?scope=all')
  const overdue = page.getByRole('link', { name: /逾期未办/ })
  const count = Number(/\d+/.exec(await overdue.innerText())![0])
  await overdue.click()
  await page.waitForURL(/status=overdue/)
  expect(await counted(page)).toBe(count)

  await page.goto('/?scope=all')
  await expect(page.getByRole('row', { name: /已逾期 \d+ 天/ }).first()).toBeVisible()
  const asked: string[] = []
  await page.route('**/api/desk*', async (route) => {
    asked.push(route.request().url())
    const answer = await route.fetch()
    await route.fulfill({ json: { ...(await answer.json()), ...SINCE } })
  })
  await page.clock.fastForward(31_000)
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await expect(page.getByText(`${SINCE.soonDays}个工作日内到期`)).toBeVisible()
  await expect(page.getByRole('row', { name: /已逾期 \d+ 天/ }).first()).toBeVisible()
  const before = asked.length
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.clock.fastForward(120_000)
  await page.waitForTimeout(200)
  expect(asked.length).toBe(before)
  await page.getByRole('link', { name: '办理下一件' }).click()
  await page.waitForURL(/\/requests\/2024-\d+$/)
  await expect(page.getByRole('navigation', { name: '可以办理的事项' }).getByRole('link').first()).toBeVisible()
})

test('from anywhere: a record is found and an entry begun by the keyboard alone', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/settings')
  const sought = page.getByRole('combobox', { name: '查找和登记' })
  await page.keyboard.press('Control+k')
  await expect(sought).toBeFocused()
  await page.keyboard.type('校车')
  await expect(page.getByRole('option', { name: /2024-008/ })).toBeVisible()
  await page.getByRole('option', { name: /2024-008/ }).click()
  await page.waitForURL(/\/requests\/2024-008$/)
  await page.keyboard.press('Control+k')
  await expect(sought).toBeFocused()
  await page.keyboard.type('登记申请')
  await expect(page.getByRole('option', { name: '登记申请' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/requests\/new$/)
})

test('the calendar feed: its address is shown once, a calendar reads it, and it is revoked', async ({
  page,
  request,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/settings/reminders')
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  const address = await page.getByText(/\/api\/feeds\/.+\.ics$/).innerText()
  const answer = await request.get(address)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
  const titles = events.map((event) => new ICAL.Event(event).summary)
  expect(titles).toContain('答复 2024-008')
  await page.reload()
  await expect(page.getByText(address)).toHaveCount(0)
  await page.getByRole('button', { name: '撤销订阅' }).click()
  await expect(page.getByText('没有订阅地址。')).toBeVisible()
  expect((await request.get(address)).status()).toBe(404)
})
