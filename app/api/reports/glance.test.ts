import '@/app/as-wang-fang.fixture'
import { beforeEach, expect, test } from 'vitest'
import { openDemonstration } from '@/db/testing/demonstration'
import { nameInDisposition } from '@/lib/attachments/name'
import { GET } from './[year]/glance/[format]/route'

beforeEach(() => {
  process.env.LEDGER_TODAY = '2024-06-03'
  openDemonstration('2024-06-03')
})

const take = (format: string, query = '') =>
  GET(new Request(`http://ledger/api/reports/2023/glance/${format}${query}`), {
    params: Promise.resolve({ year: '2023', format }),
  })

test('一图读懂 is taken out as picture, PDF and words, with a name that says what it is', async () => {
  const begins = { png: '\u0089PNG', pdf: '%PDF', txt: '新乡市教育局：一图读懂' }
  for (const [format, mark] of Object.entries(begins)) {
    const response = await take(format, '?shape=tall')
    expect(nameInDisposition(response.headers.get('content-disposition'))).toMatch(
      /^新乡市教育局一图读懂2023年政府信息公开工作年度报告（(竖版|文字)）（征求意见稿）\.(png|pdf|txt)$/,
    )
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString(format === 'txt' ? 'utf8' : 'latin1').startsWith(mark)).toBe(true)
  }
})

test('there is none in another format or shape, nor of a version that was not published', async () => {
  for (const [format, query] of [
    ['svg', ''],
    ['png', '?shape=square'],
    ['png', '?revision=7'],
  ])
    expect((await take(format!, query)).status).toBe(404)
})
