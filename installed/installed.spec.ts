import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { PROJECT_ROOT } from '@/bin/project'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { fill, logCase, save } from '../e2e/case'
import { Installation, stop } from './installation'

const BUNDLE = process.env.LEDGER_BUNDLE!
const URL = 'http://localhost:3000'
const testing = (name: string) => path.join(PROJECT_ROOT, 'db/testing', name)
const published = JSON.parse(readFileSync(testing('published-reports/xinxiang-education-2023.json'), 'utf8'))
/** The ledger that a former version made, and what that version said of it. */
const FORMER = { ledger: testing('old-ledger/ledger.db.gz'), said: testing('old-ledger/outputs.json') }
const FIGURES = ['organ', 'year', 'table2', 'table3', 'table4'] as const

test.use({ baseURL: URL })
test.describe.configure({ mode: 'serial' })

let here: Installation
let demo: Record<string, string>
test.beforeAll(() => {
  here = new Installation(BUNDLE)
  demo = { LEDGER_DATA_DIR: here.data('demonstration') }
})
test.afterAll(() => here?.remove())

/** What a server may take that has been started and asked for nothing yet; it takes 175, and machines differ a little. */
const MOST_MEMORY_MIB = 200

/** What a process has in memory, in MiB. */
function memoryOf(pid: number): number {
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  console.log(`${Math.round(Number(kib) / 1024)} MiB in memory`)
  return Number(kib) / 1024
}

/** The size of everything in a folder, in megabytes. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0) / 1e6
}

test('this machine has no network, and the bundle is whole and of the size that it may have', () => {
  expect(Object.keys(networkInterfaces())).toEqual(['lo'])
  expect(statSync(BUNDLE).size / 1e6).toBeLessThan(180)
  expect(sizeOf(here.folder)).toBeLessThan(450)
  expect(here.run('sha256sum', ['--quiet', '--check', 'SHA256SUMS'])).toEqual({ status: 0, stdout: '', stderr: '' })
  for (const tool of ['node', 'npm', 'python3', 'gcc']) expect(() => here.run(tool, ['--version'])).toThrow('ENOENT')
})

test('the first start prints an address at which the organ and its first administrator are set up', async ({
  page,
}) => {
  const started = await here.start()
  try {
    expect(memoryOf(started.server.pid!)).toBeLessThan(MOST_MEMORY_MIB)
    const [, address] = /^建立台账 Set up: (\S+)$/m.exec(started.output) ?? []
    await page.goto(address!)
    await fill(page, { 机关全称: '测试市教育局', 简称: '市教育局', 姓名: '管理员', 密码: 'a long sentence' })
    await save(page, '建立台账')
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
    console.log(`first answer after ${started.seconds.toFixed(1)} s`)
  } finally {
    await stop(started)
  }
  expect(readdirSync(path.join(here.place, 'disclosure-ledger-data'))).toContain('ledger.db')
})

test('without a browser a command founds the ledger, once', () => {
  const env = { LEDGER_DATA_DIR: here.data('founded') }
  const words = ['init', '--organ', '测试市水利局', '--short-name', '市水利局', '--name', '张三']
  expect(here.ledger(words, env)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^admin {2}\S{12}$/m),
    stderr: '',
  })
  expect(here.ledger(words, env)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('already holds a ledger'),
  })
  expect(here.ledger(['verify'], env)).toMatchObject({ status: 0, stderr: '' })
})

test('in the demonstration a clerk signs in, registers a request and takes the report as PDF', async ({ page }) => {
  expect(here.ledger(['demo'], demo)).toMatchObject({ status: 0, stderr: '' })
  const started = await here.start(demo)
  try {
    const { username, password } = DEMO_ACCOUNTS.clerk
    await page.goto('/sign-in')
    await fill(page, { 用户名: username, 密码: password })
    await save(page, '登录')
    await expect(page.getByRole('navigation').first()).toBeVisible()
    expect(await logCase(page, '2024-05-30', '高原', '2023年度教育经费决算')).toMatch(/^2024-\d+$/)
    const pdf = await page.request.get('/api/reports/2023/files/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const list = await page.request.get('/api/exports/requests?format=xlsx')
    expect([list.status(), (await list.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
    await page.goto('/manual/deadlines')
    await expect(page.getByRole('heading', { name: '期限与补正、延期', level: 1 })).toBeVisible()
    expect((await page.request.get('/api/manual/deadlines.png')).headers()['content-type']).toBe('image/png')
  } finally {
    await stop(started)
  }
})

test('the report of 2023 as PDF has the published figures', () => {
  const file = here.data('2023.pdf')
  expect(here.ledger(['report', '2023', '--format', 'pdf', '--out', file], demo).status).toBe(0)
  const { status, stdout } = here.ledger(['check', file, '--format', 'json'], demo)
  expect(status).toBe(0)
  const read = JSON.parse(stdout)
  for (const key of FIGURES) expect(read[key]).toEqual(published[key])
})

test('a table is read in a process of its own', () => {
  const file = here.data('申请.csv')
  writeFileSync(file, '登记编号,收到日期\n2023-001,2023-03-01\n')
  const words = ['software/program/read-table-process.mjs', file, '申请.csv', here.data('rows')]
  const { status, stdout, stderr } = here.run('runtime/node', words)
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toHaveProperty('table')
})

test('a backup is sound, and restored elsewhere it is the same ledger', () => {
  const file = here.data('backup.zip')
  const there = { LEDGER_DATA_DIR: here.data('restored') }
  expect(here.ledger(['backup', file], demo)).toMatchObject({ status: 0, stderr: '' })
  expect(here.ledger(['verify', file, '--anchor', file], demo)).toMatchObject({ status: 0, stderr: '' })
  expect(here.ledger(['restore', file], there)).toMatchObject({ status: 0, stderr: '' })
  expect(here.ledger(['verify', '--anchor', file], there)).toMatchObject({ status: 0, stderr: '' })
  const [before, after] = [demo, there].map((env) => here.ledger(['report', '2024', '--format', 'json'], env).stdout)
  expect(after).toEqual(before)
})

test('the ledger of a former version is copied, brought up to date and served; its copy is put back in its place', async ({
  request,
}) => {
  const data = here.data('former')
  const env = { LEDGER_DATA_DIR: data, LEDGER_TODAY: '2025-06-03' }
  mkdirSync(data)
  chmodSync(data, 0o777)
  const former = gunzipSync(readFileSync(FORMER.ledger))
  writeFileSync(path.join(data, 'ledger.db'), former, { mode: 0o666 })
  chmodSync(path.join(data, 'ledger.db'), 0o666)
  const said = JSON.parse(readFileSync(FORMER.said, 'utf8'))

  const started = await here.start(env)
  try {
    expect(started.output).toContain('The database was brought up to date; a copy of the former one is')
    expect((await request.get('/api/health/ready')).status()).toBe(200)
  } finally {
    await stop(started)
  }
  const verified = (words: string[]) => JSON.parse(here.ledger(['verify', ...words, '--json'], env).stdout)
  expect(verified([])).toMatchObject({ sound: true, auditEntries: said.verdict.auditEntries })
  expect(JSON.parse(here.ledger(['report', '2023', '--format', 'json'], env).stdout).table3).toEqual(
    said.reports[2023].table3,
  )

  const [copy] = readdirSync(data).filter((name) => /\.before-\d+-\d{13}$/.test(name))
  expect(verified([path.join(data, copy!)])).toMatchObject({
    sound: true,
    auditEntries: said.verdict.auditEntries,
    auditHead: said.verdict.auditHead,
  })
  expect(here.ledger(['restore', path.join(data, copy!), '--force'], env)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('what stood there is kept as'),
    stderr: '',
  })
  expect(verified([])).toMatchObject({ sound: true, auditEntries: said.verdict.auditEntries + 1 })
})
