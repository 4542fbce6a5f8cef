import { count } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { columnsOf } from '@/lib/imports/columns'
import { conflict, ok } from '@/lib/result'
import { connection } from '../../client'
import { fileOf } from '../../queries/case-file'
import { sections } from '../../schema/organ'
import { disclosureRequests } from '../../schema/requests'
import { accepted, foundTestLedger, TODAY, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { importTable } from '../../testing/import-table'
import { commitIfOk } from '../../transaction'
import { beginImport, importRows, newContext } from '../imports'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

type Row = Record<string, string>
const COLUMNS = columnsOf('requests')
/** A request of Mon 2023-03-06, due on Mon 2023-04-03. */
const USUAL: Row = {
  received_on: '2023-03-06',
  channel: '网上申请',
  applicant_kind: '公民',
  applicant_name: '陈静',
  contact: '13800000000',
  description: '招生计划',
}
const ANSWERED: Row = { outcome: '公开', served_on: '2023-03-20', service_route: '邮寄' }

const take = (rows: Row[], way: Parameters<typeof importTable>[2] = {}) => {
  const table = rows.map((row) => COLUMNS.map(([code]) => ({ ...USUAL, ...row })[code] ?? ''))
  return importTable('requests', [COLUMNS.map(([, { label }]) => label), ...table], { onlyValid: true, ...way })
}
const taken = async (row: Row) => (await take([row])).notable[0]?.is ?? 'ready'
const file = (number: string) => fileOf(connection(), number)!
const requests = () => connection().select({ count: count() }).from(disclosureRequests).get()!.count

describe('a row without a number of ours', () => {
  test('is the request of the same day, applicant and text; any other is new', async () => {
    await take([{ applicant_name: 'ABC学校' }])
    expect(await taken({ applicant_name: 'abc 学校。' })).toBe('known')
    const others: Row[] = [{ applicant_name: '李伟' }, { description: '环评批复' }, { received_on: '2023-03-07' }]
    for (const other of others) expect(await taken({ applicant_name: 'ABC学校', ...other })).toBe('ready')
  })

  test('is not the request of another number of the organ’s own; one without it may be any', async () => {
    await take([{ number: '2023/001' }])
    expect(await taken({ number: '2023/002' })).toBe('ready')
    expect(await taken({})).toBe('known')
    await take([{ description: '环评批复' }])
    expect(await taken({ description: '环评批复', number: '2023/003' })).toBe('known')
    expect(requests()).toBe(3)
  })

  test('is no request that the same file has just brought in, though that was taken in on purpose', async () => {
    const { tally } = await take([{}, {}], { also: new Set([2]) })
    expect(tally).toMatchObject({ ready: 2, known: 0 })
  })

  test('is taken in again where all are taken in on purpose', async () => {
    await take([{}])
    expect((await take([{}], { also: 'all' })).tally).toMatchObject({ ready: 1, known: 0 })
  })
})

describe('a number that the ledger has for another day', () => {
  test.each([
    ['2023-001', 'with its year is that request’s, also for a row of another year', '2024-03-06'],
    ['第7号', 'without it is that request’s within the year', '2023-04-06'],
  ])('%s %s', async (number, _, received_on) => {
    await take([{ number }])
    const problem = { code: 'numberDiffers', column: 'number', text: '2023-03-06' }
    expect((await take([{ number, received_on }])).notable).toMatchObject([{ is: 'refused', problems: [problem] }])
  })
})

test('a letter that answers two requests is named in full in the note of the second', async () => {
  const answered = { ...ANSWERED, reply_number: '测教复〔2023〕1号' }
  await take([
    { number: '2023-001', ...answered },
    { number: '2023-002', ...answered },
  ])
  expect(file('2023-002').records.conclusions).toMatchObject([
    { replyNumber: null, note: '与同一申请人的另一件合并答复，文号：测教复〔2023〕1号' },
  ])
})

test('rows that are entered anew after they were undone come to the same', async () => {
  await take([{ applicant_name: '李伟' }])
  const answered = { ...ANSWERED, reply_number: '测教复〔2023〕1号' }
  const rows = [
    { number: '2023-005' },
    { number: '2023-006', ...answered },
    { number: '2023-007', ...answered },
    { applicant_name: '李伟' },
  ].map((row, at) => ({ line: at + 2, cells: { ...USUAL, ...row } }))
  const context = newContext(TODAY)
  const enter = (last: boolean) => {
    let verdicts: ReturnType<typeof importRows> = []
    commitIfOk(ZHAO_JUN, (tx) => {
      const { id } = accepted(beginImport(tx, { kind: 'requests', source: 'a.csv' }))
      verdicts = importRows(tx, { id, kind: 'requests' }, rows, context)
      return last ? ok() : conflict
    })
    return verdicts
  }
  const first = enter(false)
  expect(first.map(({ is }) => is)).toEqual(['ready', 'ready', 'incomplete', 'known'])
  expect(enter(true)).toEqual(first)
  expect(requests()).toBe(4)
})

test('a row without a section waits to be assigned, and enters none in the list; one with a section is in progress', async () => {
  const sectionNames = () => connection().select({ name: sections.name }).from(sections).all()
  const before = sectionNames()
  await take([{ number: '2023-001' }])
  expect(sectionNames()).toEqual(before)
  await take([{ number: '2023-002', section: '新设的科' }])
  const stages = connection().$client.prepare('SELECT stage FROM case_clocks ORDER BY request_id').pluck().all()
  expect(stages).toEqual(['to_assign', 'in_progress'])
  expect(sectionNames()).toEqual([...before, { name: '新设的科' }])
})

test('a notice on the seventh working day, Wed 2023-03-15, is in time, and a day later it is not', async () => {
  await take([
    { number: '2023-001', clarification_on: '2023-03-15' },
    { number: '2023-002', clarification_on: '2023-03-16' },
  ])
  const because = ['2023-001', '2023-002'].map((number) => file(number).records.clarification?.irregularBecause)
  expect(because).toEqual(['', '原因原台账未载（自旧台账导入，详见原卷）'])
})

describe('an extension of which an old ledger has no day', () => {
  const extension = () => file('2023-001').records.extensions[0]

  test('is told on the last day on which it could be: when the period ends', async () => {
    await take([{ number: '2023-001', extension_days: '20' }])
    expect(extension()).toMatchObject({ notifiedOn: '2023-04-03', irregularBecause: '' })
  })

  test('or when the request is answered before', async () => {
    await take([{ number: '2023-001', extension_days: '20', ...ANSWERED }])
    expect(extension()).toMatchObject({ notifiedOn: '2023-03-20' })
  })

  test('or today, if the period still runs', async () => {
    await take([{ number: '2023-001', extension_days: '20' }], { today: '2023-03-10' })
    expect(extension()).toMatchObject({ notifiedOn: '2023-03-10' })
  })

  test('is irregular where it is longer than the 20 working days that the article allows', async () => {
    await take([{ number: '2023-001', extension_days: '21' }])
    expect(extension()).toMatchObject({ irregularBecause: '原因原台账未载（自旧台账导入，详见原卷）' })
  })
})
