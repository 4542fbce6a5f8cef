import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSnapshot } from '@/db/snapshot'
import { foundTestLedger, TODAY, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { importTable } from '@/db/testing/import-table'
import { partsOfZip } from '@/lib/zip/zip.fixture'
import { openList } from '../exports/open-list'
import { UnprintableError } from '../pdf/compile-pdf'
import { bare, pageLines, pageTexts, run } from '../pdf/read-pdf.fixture'
import { pdfOf, ROWS_OF_VOLUME } from './pdf'

const HEADINGS = ['登记编号', '收到日期', '接收渠道', '申请人类型', '申请人', '申请内容', '办理结果', '答复日期']
const LONG =
  '申请公开本市某街道老旧小区加装电梯项目的立项批复、施工许可、招标文件、中标通知书、监理合同和竣工验收备案表'
const MM = 72 / 25.4

async function printed(filters: Record<string, string>, locale = 'zh-CN'): Promise<{ name: string; pdf: Uint8Array }> {
  const snapshot = openSnapshot()
  const asked = {
    of: 'list',
    list: 'requests',
    format: 'pdf',
    filters,
    actor: WANG_FANG,
    today: TODAY,
    locale,
  } as const
  const file = await openList(asked, snapshot)
  if (!('write' in file)) throw new Error('no file')
  const pdf = await buffer(await file.write(() => {}))
  file.end()
  return { name: file.name, pdf }
}

describe('the ledger of requests, printed', () => {
  let pdf: Uint8Array
  let name: string
  beforeAll(async () => {
    openCopiedDatabase()
    foundTestLedger()
    const rows = Array.from({ length: 60 }, (_, index) => [
      `2023-${String(index + 1).padStart(3, '0')}`,
      '2023-03-06',
      index % 2 === 0 ? '当面' : '电子邮件',
      '自然人',
      '陈静',
      `${LONG}（${index}）`,
      '公开',
      '2023-03-20',
    ])
    await importTable('requests', [HEADINGS, ...rows])
    ;({ name, pdf } = await printed({ year: '2023', q: '加装电梯' }))
  })

  test('stands on A4 across, and its name says what it is and of which day', () => {
    expect(run('pdfinfo', [], pdf)).toContain('841.89 x 595.276 pts (A4)')
    expect(name).toMatch(/^依申请公开 \d{4}-\d\d-\d\d\.pdf$/)
  })

  test('holds every request whole: no text is cut, whatever its length', () => {
    const text = pageTexts(pdf).join('')
    for (let index = 0; index < 60; index++) {
      expect(text).toContain(`2023-${String(index + 1).padStart(3, '0')}`)
      expect(text).toContain(`${LONG}（${index}）`)
    }
  })

  test('nothing of it stands beyond the margins', () => {
    for (const line of pageLines(pdf).flat()) {
      expect(line.left).toBeGreaterThan(11 * MM)
      expect(line.right).toBeLessThan((297 - 11) * MM)
    }
  })

  test('each page repeats the heads of its columns and says which page of how many it is, and the day', () => {
    const pages = pageTexts(pdf)
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('所需信息的内容描述')
      expect(text).toContain(`${index + 1}/${pages.length}`)
      expect(text).toMatch(/截至\d{4}年\d{1,2}月\d{1,2}日/)
    }
  })

  test('says what it was narrowed to, the text that was searched for too', async () => {
    expect(pageTexts(pdf)[0]).toContain('筛选：年度：2023；查找：加装电梯')
    const [all] = pageTexts((await printed({})).pdf)
    expect(all).not.toContain('筛选')
  })

  test('is in the language of who takes it out', async () => {
    const [first] = pageTexts((await printed({ channel: 'online' }, 'en')).pdf)
    expect(first).toContain(bare('Filtered by: Received through：互联网渠道 (online)'))
  })
})

const binding = {
  organ: '市教育局',
  title: '依申请公开',
  lines: ['筛选：年度：2023'],
  dayLine: '截至2024年1月5日',
  day: TODAY,
  columns: [
    { head: '编号', figure: false },
    { head: '件数', figure: true },
  ],
  volumeName: (volume: number) => `台账 ${volume}`,
  volumeLine: (volume: number, volumes: number) => `第${volume}册，共${volumes}册`,
}

test('a list of more rows than a volume holds is bound in volumes, in its order', async () => {
  const rows = Array.from({ length: ROWS_OF_VOLUME + 3 }, (_, index) => [`号${index}`, index])
  const file = await pdfOf(binding, rows, () => rows.length)
  expect(file.extension).toBe('zip')
  const parts = partsOfZip(await buffer(await file.write()))
  expect([...parts.keys()]).toEqual(['台账 1.pdf', '台账 2.pdf'])
  const [first, second] = [...parts.values()].map((pdf) => pageTexts(pdf).join(''))
  expect(first).toContain('第1册，共2册')
  expect(first).toContain(`号${ROWS_OF_VOLUME - 1}`)
  expect(first).not.toContain(`号${ROWS_OF_VOLUME}`)
  expect(second).toContain('第2册，共2册')
  for (const index of [0, 1, 2]) expect(second).toContain(`号${ROWS_OF_VOLUME + index}`)
})

test('a list without rows is a table of its heads alone', async () => {
  const file = await pdfOf(binding, [], () => 0)
  expect(pageTexts(await buffer(await file.write())).join('')).toContain('编号')
})

test('a text that is longer than a page goes on on the next', async () => {
  const text = '申请公开某路段改造工程的全部招标文件。'.repeat(400)
  const file = await pdfOf(
    binding,
    [
      ['甲', 1],
      [text, 2],
    ],
    () => 2,
  )
  const pages = pageTexts(await buffer(await file.write()))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('').match(/申请公开/g)!.length).toBeGreaterThanOrEqual(398)
})

test('figures stand at the right of their column', async () => {
  const file = await pdfOf(
    binding,
    [
      ['甲', 7],
      ['乙', 1234567],
    ],
    () => 2,
  )
  const lines = pageLines(await buffer(await file.write())).flat()
  const rightOf = (text: string) => lines.find((line) => line.text === text)!.right
  expect(rightOf('7')).toBeCloseTo(rightOf('1234567'), 1)
})

test('a character that no font has is named with its row, before a byte is written', async () => {
  const failure = await pdfOf(binding, [['甲\u{F0000}', 1]], () => 1).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(UnprintableError)
  expect((failure as UnprintableError).places).toContain('甲')
})
