import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { loadReportFacts } from '@/db/queries/report/facts'
import { foundTestLedger, TODAY, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { importBytes, importTable } from '@/db/testing/import-table'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { outcomeName } from '@/lib/law/report-formats/names'
import { countTables } from '@/lib/report/tables'
import { CHINESE_SENTENCES } from '../imports/sentences'
import { csvOf } from './csv'
import { LISTS } from './lists'

const HEADINGS = [
  '编号',
  '收到日期',
  '接收渠道',
  '申请人类型',
  '申请人',
  '申请内容',
  '办理结果',
  '答复日期',
  '送达方式',
]

test('a list of requests that is taken out and taken in again by an empty ledger gives the same tables', async () => {
  openCopiedDatabase()
  foundTestLedger()
  const rows = OUTCOME_CODES.map((outcome, at) => [
    String((at % 7) + 1),
    `202${2 + (Math.floor(at / 7) % 2)}-03-0${(at % 9) + 1}`,
    ['当面', '网上', 'EMS', '平信', '传真'][at % 5]!,
    ['自然人', '商业企业', '其他'][at % 3]!,
    ...[
      `=申请人${at}`,
      `第${at}项，"附件"`,
      at % 6 === 5 ? '' : outcomeName(outcome),
      at % 6 === 5 ? '' : '2023-12-20',
      '邮寄',
    ],
  ])
  expect((await importTable('requests', [HEADINGS, ...rows])).tally.refused).toBe(0)
  const tables = () => [2022, 2023].map((year) => countTables(loadReportFacts(WANG_FANG, year), formatOf(year)).table3)
  const before = tables()
  const say = CHINESE_SENTENCES
  const list = LISTS.requests!.table({ actor: WANG_FANG, filters: {}, today: TODAY, say, locale: 'zh-CN' })!
  const text = (
    await buffer(
      csvOf(
        list.columns.map(({ head }) => head),
        [...list.rows],
      ),
    )
  )
    .toString()
    .replace('\ufeff', '')

  openCopiedDatabase()
  foundTestLedger()
  const { tally } = await importBytes('requests', '申请.csv', text)
  expect([tally.refused, tally.known]).toEqual([0, 0])
  expect(tables()).toEqual(before)
})
