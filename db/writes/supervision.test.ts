import { beforeEach, describe, expect, it } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import {
  type EntryForm,
  entryChangeInput,
  entryInput,
  newEntry,
  REGISTERS,
  type Register,
} from '@/lib/supervision/entry'
import { entryListQuery } from '@/lib/supervision/entry-query'
import { historyOf } from '../queries/history'
import { countEntries, entryFile, listEntries, openEntries } from '../queries/supervision'
import { accepted, foundTestLedger, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { removeEntry, subjectOf, writeEntry } from './supervision'

const TODAY: PlainDate = '2024-06-03'

/** A record of each register as its form has it. */
const FORMS: Record<Register, object> = {
  'leading-group': { position: '主管局长', fromOn: '2023-02-01' },
  rules: {
    title: '官网信息发布制度',
    adoptedOn: '2021-03-01',
    amendments: [{ amendedOn: '2023-04-03', basis: '办公会' }],
  },
  meetings: { heldOn: '2023-02-01', topic: '部署年度工作', decisions: '成立领导小组' },
  inspections: {
    inspectedOn: '2023-05-10',
    inspector: '市政府办公室',
    inspected: '网站栏目',
    findings: '两个栏目未更新',
  },
  complaints: { receivedOn: '2024-05-06', receivedFrom: '市政府办公室转办', matter: '未按期公开招生计划' },
  problems: {
    foundOn: '2023-05-10',
    description: '渠道不够丰富',
    measures: [
      { measure: '开通账号', dueOn: '2023-06-30', doneOn: '2023-06-15', result: '' },
      { measure: '增加短视频', dueOn: '2024-05-31', doneOn: '', result: '' },
    ],
  },
  evaluations: { ofYear: 2023, concludedOn: '2024-03-01', body: '市政府办公室', result: '优秀' },
}
const form = (register: Register, change: object = {}): EntryForm =>
  ({ ...newEntry(register, 2024), ...FORMS[register], ...change }) as EntryForm
const record = (register: Register, change?: object) =>
  accepted(commitIfOk(WANG_FANG, (tx) => writeEntry(tx, entryInput.parse(form(register, change))))).id
const listed = (register: Register, query: Record<string, string> = {}) =>
  listEntries(WANG_FANG, register, entryListQuery.parse(query), TODAY)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe.each(REGISTERS)('%s', (register) => {
  it('keeps a record with its lines, and its history', () => {
    const id = record(register)
    const { id: _, version, ...kept } = entryFile(WANG_FANG, register, id)!
    expect(version).toBe(1)
    expect(entryInput.parse({ ...kept })).toEqual(entryInput.parse(form(register)))
    expect(historyOf(WANG_FANG, subjectOf(register, id))).toHaveLength(1)
    expect([countEntries(WANG_FANG, register).count, listed(register).total]).toEqual([1, 1])
  })

  it('changes a record once, and refuses whoever opened it before', () => {
    const id = record(register)
    const change = () => {
      const input = entryChangeInput.parse({ ...form(register), id, version: 1 })
      return commitIfOk(WANG_FANG, (tx) => writeEntry(tx, input))
    }
    expect([change(), change()]).toMatchObject([{ ok: true }, { kind: 'conflict' }])
    expect(entryFile(WANG_FANG, register, id)).toMatchObject({ version: 2 })
  })

  it('takes a record out with its lines, with a reason', () => {
    const id = record(register)
    const removal = { register, id, version: 1, reason: '误登' }
    accepted(commitIfOk(WANG_FANG, (tx) => removeEntry(tx, removal)))
    expect(entryFile(WANG_FANG, register, id)).toBeUndefined()
    expect(historyOf(WANG_FANG, subjectOf(register, id))[0]).toMatchObject({ reason: '误登' })
  })

  it('is found by the year of its date and by its words', () => {
    record(register)
    const { rows } = listed(register)
    expect(listed(register, { year: rows[0]!.date.slice(0, 4) }).total).toBe(1)
    expect([listed(register, { year: '2019' }).total, listed(register, { q: '没有的词' }).total]).toEqual([0, 0])
  })
})

describe('what waits for somebody', () => {
  it('are unanswered complaints and unsolved problems, the overdue first', () => {
    record('complaints')
    record('complaints', { answeredOn: '2024-05-20', result: '已公开' })
    record('problems')
    record('problems', { measures: [{ measure: '培训', dueOn: '', doneOn: '2023-09-01', result: '' }] })
    const waiting = openEntries(WANG_FANG, TODAY).map(({ register, standing }) => [register, standing])
    expect(waiting).toEqual([
      ['problems', 'overdue'],
      ['complaints', 'open'],
    ])
  })
})

it('a complaint is answered with a result, and not before it was received', () => {
  const refused = (change: object) => entryInput.safeParse(form('complaints', change)).error?.issues[0]
  expect(refused({ answeredOn: '2024-05-20' })).toMatchObject({ message: 'bothOrNone', path: ['result'] })
  expect(refused({ result: '已公开' })).toMatchObject({ message: 'bothOrNone', path: ['answeredOn'] })
  expect(refused({ answeredOn: '2024-05-05', result: '已公开' })).toMatchObject({ message: 'endBeforeStart' })
})

it('a member is in office through the last day, a rule in force until the day of its end', () => {
  record('leading-group', { untilOn: '2024-06-03' })
  record('leading-group', { untilOn: '2024-06-02' })
  record('rules', { endedOn: '2024-06-03', amendments: [] })
  record('rules', { endedOn: '2024-06-04', amendments: [] })
  const standings = (register: Register) =>
    listed(register)
      .rows.map(({ standing }) => standing)
      .sort()
  expect([standings('leading-group'), standings('rules')]).toEqual([
    ['ended', 'in_force'],
    ['ended', 'in_force'],
  ])
})

it('a meeting that is taken out leaves the measures of a problem of the same id', () => {
  const [problem, meeting] = [record('problems'), record('meetings')]
  expect(meeting).toBe(problem)
  const removal = { register: 'meetings', id: meeting, version: 1, reason: '误登' } as const
  accepted(commitIfOk(WANG_FANG, (tx) => removeEntry(tx, removal)))
  expect(entryFile(WANG_FANG, 'problems', problem)).toMatchObject({ measures: [{}, {}] })
})
