import http from 'node:http'
import { gzipSync } from 'node:zlib'
import { visit } from '@/bench/http'
import { scriptBytes } from '@/bench/script-bytes'
import { COMPILED_WHEN_LOADED } from '@/bin/script-hints'
import { openConnection } from '@/db/client'
import { judgeMissing } from '@/db/writes/judgements'
import { PAGE_SIZE } from '@/lib/list-query'
import zh from '@/messages/zh-CN.json' with { type: 'json' }
import { fill, save } from './case'
import { expect, test } from './fixtures'
import { cookieHeader, openSession } from './sessions'

/** A refusal that no page shows when it is opened. */
const UNSAID = zh.breach.clarificationTwice
const WORDS =
  '学校食堂大宗食材采购招标公告校车安全检查民办教育机构年检结论教师招聘面试评分办法课后服务收费标准体检经费决算'
const MOST_BYTES_OF_A_LIST = 15_000

test('no page carries the catalogue, and a browser keeps the sections that it loads', async ({ ledger }) => {
  const headers = cookieHeader(openSession(ledger.databaseFile, 'supervisor'))
  for (const place of ['/sign-in', '/requests/new', '/requests', '/reports/2023']) {
    const page = await (await fetch(ledger.url + place, { headers: place === '/sign-in' ? {} : headers })).text()
    expect(page, place).not.toContain(UNSAID)
  }
  const page = await (await fetch(`${ledger.url}/requests/new`, { headers })).text()
  const address = /\/api\/messages\/zh-CN\/forms\?v=[\w-]+/.exec(page)?.[0]
  const section = await fetch(ledger.url + address)
  expect(section.headers.get('cache-control')).toContain('immutable')
  expect(section.headers.get('content-encoding')).toBe('gzip')
  expect(await section.text()).toContain(UNSAID)
  const unknown = await fetch(`${ledger.url}/api/messages/zh-CN/forms?v=old`)
  expect(unknown.headers.get('cache-control')).toBe('no-store')
})

test('a full page of a list weighs little, as it is sent', async ({ ownLedger }) => {
  fillPage(ownLedger.databaseFile)
  const headers = cookieHeader(openSession(ownLedger.databaseFile, 'supervisor'))
  const page = await fetch(`${ownLedger.url}/requests`, { headers })
  const text = await page.text()
  expect(text.match(/data-row=/g)).toHaveLength(PAGE_SIZE)
  const get = { path: '/requests', headers: { ...headers, 'accept-encoding': 'gzip' } }
  const sent = await visit(ownLedger.url, new http.Agent(), get)
  expect(sent.headers['content-encoding']).toBe('gzip')
  expect(sent.bytes).toBeLessThan(MOST_BYTES_OF_A_LIST)
  // Compressed as a whole, not piece by piece.
  expect(sent.bytes).toBeLessThan(gzipSync(text).length * 1.02)
})

const MOST_SCRIPT_BYTES = {
  '/requests': 180_000,
  '/requests/new': 230_000,
  '/reports/2023': 230_000,
  '/sign-in': 200_000,
}

test('a browser without a cache loads few scripts for a page, the messages included', async ({ ledger }) => {
  const headers = cookieHeader(openSession(ledger.databaseFile, 'supervisor'))
  for (const [place, most] of Object.entries(MOST_SCRIPT_BYTES)) {
    const page = await (await fetch(ledger.url + place, { headers: place === '/sign-in' ? {} : headers })).text()
    const bytes = await scriptBytes(ledger.url, page)
    expect(bytes, place).toBeLessThan(most)
    expect(bytes, place).toBeGreaterThan(most / 2)
  }
})

const WITHOUT_FORMATS = ['/', '/requests', '/requests/new', '/requests/2023-007', '/reports/2023', '/published']

test('a page answers before the browser has loaded its tables of number formats, which takes 20 ms', async ({
  page,
  signInAs,
}) => {
  await signInAs('supervisor')
  await page.addInitScript(() => {
    const { NumberFormat } = Intl
    const counted = new Proxy(NumberFormat, {
      construct: (format, words) => {
        document.documentElement.dataset.numberFormats = ''
        return Reflect.construct(format, words)
      },
    })
    Object.assign(Intl, { NumberFormat: counted })
  })
  for (const place of WITHOUT_FORMATS) {
    await page.goto(place)
    await expect(page.locator('html'), place).not.toHaveAttribute('data-number-formats')
  }
  // The dashboard words its figures with them.
  await page.goto('/dashboard')
  await expect(page.locator('html')).toHaveAttribute('data-number-formats')
})

test('the browser may answer a key between making React ready and starting the page', async ({ page }) => {
  await page.addInitScript(() => {
    // Next names itself when its scripts run, and React listens to the document when it starts the page.
    let named: unknown
    Object.defineProperty(window, 'next', {
      get: () => named,
      set: (value) => {
        named = value
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => Object.assign(window, { answeredBetween: true })
        port2.postMessage('')
      },
    })
    const { addEventListener } = document
    document.addEventListener = (...words: Parameters<typeof addEventListener>) => {
      if (named) document.documentElement.dataset.started ??= String('answeredBetween' in window)
      addEventListener.apply(document, words)
    }
  })
  await page.goto('/sign-in')
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true')
})

test('the scripts of a page are compiled while they load, not at the first call', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.url())
  })
  await page.goto('/sign-in', { waitUntil: 'load' })
  expect(scripts.length).toBeGreaterThan(5)
  for (const address of scripts)
    expect((await (await fetch(address)).text()).startsWith(COMPILED_WHEN_LOADED), address).toBe(true)
})

test('the drawings of a report are laid out when nobody waits, its text and tables at once', async ({
  page,
  signInAs,
}) => {
  await signInAs('supervisor')
  const leftOut = page.locator('.laid-out-in-view')
  await page.goto('/reports/2023')
  await expect(page.getByRole('table')).not.toHaveCount(0)
  await expect(leftOut).toHaveCount(0)
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  await page.goto('/reports/2024')
  expect(await leftOut.count()).toBeGreaterThan(0)
  expect(await page.locator('[id="table4.litigation_after_reconsideration.total"]').innerText()).toMatch(/^\d+$/)
})

test('the charts of the dashboard are drawn one at a time', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.setViewportSize({ width: 1280, height: 2400 })
  await page.addInitScript(() => {
    const pictures = new Set<Element>()
    const atOnce: number[] = []
    Object.assign(window, { atOnce })
    new MutationObserver(() => {
      const drawn = [...document.querySelectorAll('.chart-picture:has(.recharts-surface)')]
      const more = drawn.filter((picture) => !pictures.has(picture))
      for (const picture of more) pictures.add(picture)
      atOnce.push(more.length)
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/dashboard')
  await expect.poll(() => page.locator('.chart-picture:has(.recharts-surface)').count()).toBeGreaterThan(4)
  const atOnce = await page.evaluate(() => (window as never as { atOnce: number[] }).atOnce)
  expect(Math.max(...atOnce)).toBe(1)
})

/** More requests than a page shows: those of the demonstration three times more, each with a text of its own. */
function fillPage(databaseFile: string): void {
  const ledger = openConnection(databaseFile)
  ledger.$client.exec(`
    CREATE TEMP TABLE copies AS SELECT requests.* FROM disclosure_requests requests, (VALUES (1), (2), (3));
    UPDATE copies SET id = 1000 + rowid, number = '2024-' || (1000 + rowid), ordinal = 1000 + rowid,
      description = substr('${WORDS}', 1 + rowid * 7 % ${WORDS.length - 8}, 8) || '：' || description;
    INSERT INTO disclosure_requests SELECT * FROM copies;
  `)
  judgeMissing(ledger)
  ledger.$client.close()
}

test('whoever goes back to a list after an act finds it as it is now', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/requests')
  await page.getByRole('main').getByRole('link', { name: '登记申请', exact: true }).click()
  await page.waitForURL('/requests/new')
  await fill(page, {
    接收渠道: '当面提交',
    提交日期: '2024-6-3',
    姓名或名称: '邓佳',
    所需信息的内容描述: '校服采购合同',
  })
  await save(page, '登记申请')
  await page.waitForURL(/\/requests\/20\d\d-\d+$/)
  const number = page.url().split('/').at(-1)!
  await page.evaluate(() => history.go(-2))
  await page.waitForURL('/requests')
  await expect(page.getByRole('link', { name: number, exact: true })).toBeVisible()
})
