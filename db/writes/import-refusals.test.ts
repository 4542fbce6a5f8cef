import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportKind } from '@/lib/imports/columns'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { enteredReport } from '../queries/report/history'
import { importedRecords } from '../schema/imports'
import { auditEntries } from '../schema/ledger'
import { publishedItems } from '../schema/published'
import { normativeDocuments, platformStatistics, reportedFigures } from '../schema/registers'
import { accepted, foundTestLedger, TODAY, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { importTable } from '../testing/import-table'
import { commitIfOk } from '../transaction'
import { recordDecision } from './decisions'
import { beginImport, importRows, newContext } from './imports'
import { mayUndo, undoSome } from './undo-import'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

type Row = readonly string[]
const HEADINGS: Partial<Record<ImportKind, Row>> = {
  published: ['标题', '类别', '发布日期', '渠道', '文号', '链接'],
  documents: ['文件种类', '标题', '文号', '制发日期', '有效期至', '废止日期', '废止依据'],
  figures: ['事项', '起始日期', '截止日期', '数值', '报送单位'],
  statistics: ['平台', '指标', '数值', '起始日期', '截止日期'],
  history: ['年度', '数据项', '数值'],
}
const take = (kind: ImportKind, ...rows: Row[]) => importTable(kind, [HEADINGS[kind]!, ...rows], { onlyValid: true })
/** What became of each row: `ready`, `known`, or the codes and columns of what is wrong with it. */
async function outcomes(kind: ImportKind, ...rows: Row[]) {
  const { tally, notable } = await take(kind, ...rows)
  const problems = notable.map((verdict) =>
    verdict.is === 'refused'
      ? verdict.problems.flatMap((problem) => [problem.code, 'column' in problem ? problem.column : undefined])
      : verdict.is,
  )
  return [tally.ready, problems]
}

describe('a row that is refused half-way is taken back, and the good ones beside it are entered', () => {
  test('of published items, by the day of the row', async () => {
    const good = ['招生公告', '政务动态', '2023-06-01', '网站', '', 'https://example.org/1']
    const twice = ['会议公告', '政务动态', '2023-06-02', '网站、门户网站', '', 'https://example.org/2']
    expect(await outcomes('published', good, ['甲', '政务动态', '2099-01-01', '', '', ''])).toEqual([
      1,
      [['dateInFuture', 'published_on']],
    ])
    expect(await outcomes('published', ['乙', '没有的类别', '2023-06-01', '', '', ''])).toEqual([
      0,
      [[expect.any(String), 'category']],
    ])
    expect((await outcomes('published', good, twice))[1]).toContainEqual('known')
    const today = ['今日公告', '政务动态', TODAY, '网站', '', '']
    expect(await outcomes('published', today)).toEqual([1, []])
    expect(
      connection()
        .select()
        .from(publishedItems)
        .all()
        .map(({ title }) => title),
    ).toContain('今日公告')
  })

  test('of documents, at the column of the day that is wrong', async () => {
    const good = ['规范性文件', '某办法', '示教规〔2023〕1号', '2023-02-01', '', '', '']
    const ended = ['规范性文件', '旧办法', '示教规〔2019〕1号', '2023-02-01', '', '2022-12-01', '示教规〔2022〕9号']
    expect(await outcomes('documents', good, ended, good.with(1, '无日期').with(3, '去年'))).toEqual([
      1,
      [[expect.any(String), 'ended_on'], expect.arrayContaining(['issued_on'])],
    ])
    const documents = connection().select().from(normativeDocuments).all()
    expect(documents.map(({ title }) => title)).toEqual(['某办法'])
    expect(connection().select().from(importedRecords).all()).toMatchObject([
      { subject: `document:${documents[0]!.id}` },
    ])
    expect(await outcomes('documents', good)).toEqual([0, ['known']])
    // Another kind, title, number or day is another document.
    const others = [good.with(1, '某办法（试行）'), good.with(2, '示教规〔2023〕2号'), good.with(3, '2023-02-02')]
    expect(await outcomes('documents', ...others)).toEqual([3, []])
  })

  test('of figures, where the office logged its decisions one by one', async () => {
    const decision = {
      ...({ kind: 'licensing', decidedOn: '2023-03-15', decisionNumber: '1号', subject: '办学许可' } as const),
      ...{ source: '民办教育科', note: '' },
    }
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordDecision(tx, decision)))
    const row = ['行政许可', '2023-01-01', '2023-12-31', '51', '审批科']
    expect(await outcomes('figures', row.with(4, '民办教育科'), row, row.with(3, '许多'))).toEqual([
      1,
      [['sumHasDecisions', 'value'], expect.arrayContaining(['value'])],
    ])
    expect(connection().select().from(reportedFigures).all()).toMatchObject([{ decisions: 51, source: '审批科' }])
    expect(await outcomes('figures', row)).toEqual([0, ['known']])
    const others = [row.with(3, '52'), row.with(4, '二科'), row.with(1, '2023-02-01'), row.with(2, '2023-11-30')]
    expect(await outcomes('figures', ...others, row.with(0, '行政处罚'))).toEqual([5, []])
  })

  test('of statistics, known by all that they say', async () => {
    const row = ['网站', '浏览量', '15.0万', '2023-01-01', '2023-12-31']
    const ended = row.with(3, '2024-01-01')
    const [ready, problems] = await outcomes('statistics', row, ended, row.with(0, '没有的平台'))
    expect([ready, problems]).toEqual([1, [expect.any(Array), expect.arrayContaining(['platform'])]])
    const followers = ['官方微信', '粉丝数', '3000', '', '2023-12-31']
    expect(await outcomes('statistics', row, followers)).toEqual([1, ['known']])
    expect(await outcomes('statistics', followers, followers.with(2, '3001'))).toEqual([1, ['known']])
    expect(connection().select().from(platformStatistics).all()).toHaveLength(3)
  })

  test('of published figures of earlier years', async () => {
    const row = ['2022', 'table3.received.total', '8']
    expect(await outcomes('history', row, row.with(2, '9'), row.with(1, 'table9.x'), row.with(2, 'x'))).toEqual([
      1,
      [['historyEntered', 'value'], expect.arrayContaining(['figure']), expect.arrayContaining(['value'])],
    ])
    expect(enteredReport(connection(), 2022)).toMatchObject({
      cells: { 'table3.received.total': '8' },
      source: '从表格导入',
    })
  })
})

test('what became of a row names its line and its problems, and nothing else', () => {
  const cells = {
    platform: '没有的平台',
    measure: '浏览量',
    value: '1',
    period_from: '2023-01-01',
    as_of: '2023-12-31',
  }
  const verdicts = commitIfOk(ZHAO_JUN, (tx) => {
    const { id } = accepted(beginImport(tx, { kind: 'statistics', source: 'table.csv' }))
    return ok(importRows(tx, { id, kind: 'statistics' }, [{ line: 2, cells }], newContext(TODAY)))
  })
  expect(accepted(verdicts)).toEqual([
    { line: 2, is: 'refused', problems: [expect.objectContaining({ column: 'platform' })] },
  ])
})

describe('an import that was entered by mistake', () => {
  const three = ['甲', '乙', '丙'].map((title) => [title, '政务动态', '2023-06-01', '', '', ''])
  const titles = () =>
    connection()
      .select()
      .from(publishedItems)
      .all()
      .map(({ title }) => title)
  const may = (id: number) => commitIfOk(ZHAO_JUN, (tx) => mayUndo(tx, id))
  const undo = (id: number, most: number) => commitIfOk(ZHAO_JUN, (tx) => undoSome(tx, id, most))
  const undone = () =>
    connection()
      .select()
      .from(auditEntries)
      .all()
      .filter(({ act }) => act === 'import.undo')

  test('is undone in steps, once; with its last record it is over', async () => {
    const { importId } = await take('published', ...three)
    const { importId: other } = await take('published', ['丁', '政务动态', '2023-06-01', '', '', ''])
    expect(may(importId!)).toMatchObject({ ok: true })
    expect(undo(importId!, 2)).toMatchObject({ value: { left: 1 } })
    expect([titles(), undone()]).toEqual([['丙', '丁'], []])
    expect(may(importId!)).toMatchObject({ ok: true })
    expect(undo(importId!, 2)).toMatchObject({ value: { left: 0 } })
    expect(titles()).toEqual(['丁'])
    expect(undone()).toMatchObject([{ subject: `import:${importId}` }])
    expect(JSON.parse(undone()[0]!.after!)).toMatchObject({ id: importId, undoneAt: expect.any(String) })
    const conflict = { ok: false, kind: 'conflict' }
    expect([may(importId!), undo(importId!, 2), may(999), undo(999, 2)]).toEqual(Array(4).fill(conflict))
    expect(may(other!)).toMatchObject({ ok: true })
  })
})
