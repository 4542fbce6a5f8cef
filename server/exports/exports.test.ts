import '@/app/as-wang-fang.fixture'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { GET as exported } from '@/app/api/exports/[list]/route'
import { GET as howFar } from '@/app/api/files/[key]/route'
import { GET as report } from '@/app/api/reports/[year]/files/[format]/route'
import { longestStandstill, STILL } from '@/app/standstill.fixture'
import { ledgerOf } from '@/bench/ledger-of'
import { connection } from '@/db/client'
import { WANG_FANG } from '@/db/testing/cast'
import { FILE_KEY_HEADER, type FileProgress } from '@/lib/exports/progress'
import { bookIn, rowsOf } from '@/lib/workbook/read-back.fixture'
import type { AskedFile } from './asked'
import { type InLine, joinLine, leaveLine } from './line'
import { openApart } from './open-apart'
import { openFile } from './open-file'

const REQUESTS = 3000
const PATIENT = { timeout: 60_000, interval: 2 }

beforeAll(() => {
  process.env.LEDGER_TODAY = '2023-12-28'
  ledgerOf(REQUESTS)
})
beforeEach(() => expect(lineIsFree()).resolves.toBe(true))

type Ask = { key?: string; signal?: AbortSignal }
const request = (path: string, { key = crypto.randomUUID(), signal }: Ask) =>
  new Request(`http://ledger${path}`, { signal, headers: { [FILE_KEY_HEADER]: key } })
const records = (ask: Ask = {}) =>
  report(request('/api/reports/2023/files/xlsx?records=1', ask), {
    params: Promise.resolve({ year: '2023', format: 'xlsx' }),
  })
const list = (format: string, ask: Ask = {}) =>
  exported(request(`/api/exports/requests?format=${format}`, ask), { params: Promise.resolve({ list: 'requests' }) })
const progress = async (key: string): Promise<FileProgress | null> =>
  (await howFar(new Request('http://ledger'), { params: Promise.resolve({ key }) })).json()

const nobody = (key = crypto.randomUUID()): InLine => ({ key, staffId: WANG_FANG.staffId, done: 0, total: 0 })
async function lineIsFree(): Promise<boolean> {
  const one = nobody()
  const isFree = await joinLine(one, new AbortController().signal, 10_000)
  leaveLine(one)
  return isFree
}

test('while the records behind a report are written, others are served; the file holds each of them', async () => {
  let file = new Uint8Array()
  const still = await longestStandstill(async () => {
    file = new Uint8Array(await (await records()).arrayBuffer())
  })
  expect(still).toBeLessThan(STILL)
  const rows = rowsOf(bookIn(file).sheets.get('数据明细')!)
  const received = rows.filter(([label]) => label === '表三 本年新收·总计')
  expect([received.length, new Set(received.map(([, , path]) => path)).size]).toEqual([REQUESTS, REQUESTS])
})

test.each(['csv', 'xlsx'])('a list leaves whole as %s, and others are served meanwhile', async (format) => {
  let bytes = new Uint8Array()
  const still = await longestStandstill(async () => {
    bytes = new Uint8Array(await (await list(format)).arrayBuffer())
  })
  expect(still).toBeLessThan(STILL)
  const rows =
    format === 'csv'
      ? Buffer.from(bytes).toString().trim().split('\r\n').length
      : rowsOf([...bookIn(bytes).sheets.values()][0]!).length
  expect(rows).toBe(REQUESTS + 1)
})

test('one file is written at a time: whoever asks next waits, is told so, and gets the file once the first is taken', async () => {
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
  const sent = await records({ key: first })
  const waiting = list('csv', { key: second })
  await vi.waitFor(async () => expect(await progress(second)).toMatchObject({ ahead: 1 }), PATIENT)
  const bytes = sent.arrayBuffer()
  await vi.waitFor(async () => expect((await progress(first))!.done).toBeGreaterThan(0), PATIENT)
  expect((await progress(first))!.total).toBeGreaterThan(10)
  await bytes
  expect((await (await waiting).text()).trim().split('\r\n')).toHaveLength(REQUESTS + 1)
  expect([await progress(first), await progress(second)]).toEqual([null, null])
})

test('nobody learns how far the file of somebody else is', async () => {
  const one = { ...nobody(), staffId: 4711 }
  await joinLine(one, new AbortController().signal, 0)
  expect(await progress(one.key)).toBeNull()
  leaveLine(one)
})

test.each(['the request is cancelled', 'the reader takes no more'])(
  'when %s, the writing ends and the next one is let in',
  async (how) => {
    const controller = new AbortController()
    const sent = await records({ signal: controller.signal })
    const reader = sent.body!.getReader()
    await reader.read()
    const waiting = list('csv')
    if (how === 'the request is cancelled') controller.abort()
    else await reader.cancel()
    expect((await (await waiting).text()).length).toBeGreaterThan(REQUESTS)
  },
)

test('who is cancelled while waiting leaves the line; who waits too long is told to ask again', async () => {
  const [first, second, third] = [nobody(), nobody(), nobody()]
  const controller = new AbortController()
  expect(await joinLine(first, controller.signal, 0)).toBe(true)
  const cancelled = joinLine(second, controller.signal, 60_000)
  controller.abort()
  expect(await cancelled).toBe(false)
  expect(await joinLine(third, new AbortController().signal, 20)).toBe(false)
  expect(await progress(third.key)).toBeNull()
  leaveLine(first)
})

const ASKED = {
  of: 'list',
  list: 'requests',
  format: 'csv',
  filters: {},
  actor: WANG_FANG,
  today: '2023-12-28',
  locale: 'zh-CN',
} as const
const removeOne = () =>
  connection()
    .$client.prepare(`UPDATE disclosure_requests SET description = '后来改的' WHERE id <= ${REQUESTS - 500}`)
    .run()

test('a file is as of the moment at which it was opened, whatever is written meanwhile', async () => {
  for (const open of [openFile, openApart]) {
    connection().$client.prepare("UPDATE disclosure_requests SET description = '原来的'").run()
    const file = await open(ASKED satisfies AskedFile, new AbortController().signal)
    if (!('write' in file)) throw new Error('not opened')
    removeOne()
    const text = (await buffer(await file.write(() => {}))).toString()
    file.end()
    expect([text.includes('原来的'), text.includes('后来改的')]).toEqual([true, false])
  }
})

test('a file that is broken off is an error and no shorter file', async () => {
  const controller = new AbortController()
  const file = await openApart(ASKED, controller.signal)
  if (!('write' in file)) throw new Error('not opened')
  const bytes = await file.write(() => {})
  const taken = buffer(bytes)
  controller.abort()
  await expect(taken).rejects.toThrow('writing a file ended')
  await sleep(0)
})

test('what there is not, or not for this actor, is refused by the process too', async () => {
  const refusal = async (more: Partial<typeof ASKED> | object) =>
    openApart({ ...ASKED, ...more }, new AbortController().signal)
  expect(await refusal({ list: 'nothing' })).toEqual({ refused: 404 })
  expect(await refusal({ list: 'staff' })).toEqual({ refused: 403 })
})
