import { beforeEach, expect, test } from 'vitest'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { caseClocks } from '../schema/case-acts'
import { conclusions } from '../schema/requests'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { countDaysUsed, judgeMissing, judgeOpen, judgeProvisional } from './judgements'

const GRANTED = { outcome: 'granted', servedOn: '2024-06-28' } as const
const log = (receivedOn: '2024-06-03' | '2024-12-20', reply?: typeof GRANTED) =>
  accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, receivedOn, 'natural_person', reply, '2024-12-20'))))
const clocks = () => connection().select().from(caseClocks).all()
const exec = (statement: string) => connection().$client.exec(statement)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('requests that have not been judged are judged, with which conclusion counts; the others are left alone', () => {
  for (const reply of [GRANTED, undefined, GRANTED]) log('2024-06-03', reply)
  const before = clocks()
  exec(
    'DELETE FROM case_clocks WHERE request_id < 3; UPDATE case_clocks SET working_days_used = 99; UPDATE conclusions SET concludes = 0',
  )
  connection().transaction((sql) => judgeMissing(sql))
  expect(clocks().toSorted((one, other) => one.requestId - other.requestId)).toEqual([
    ...before.slice(0, 2),
    { ...before[2], workingDaysUsed: 99 },
  ])
  expect(
    connection()
      .select()
      .from(conclusions)
      .all()
      .map(({ concludes }) => concludes),
  ).toEqual([true, false])
})

test('the days that a conclusion took are counted where they are not, and nothing else is changed', () => {
  for (const reply of [GRANTED, GRANTED, undefined]) log('2024-06-03', reply)
  // Mon 10 June 2024 is the Dragon Boat festival: 18 working days after Mon 3 June.
  expect(clocks().map(({ workingDaysUsed }) => workingDaysUsed)).toEqual([18, 18, null])
  exec("UPDATE case_clocks SET working_days_used = NULL, stage = 'archived' WHERE request_id = 1")
  exec('UPDATE case_clocks SET working_days_used = 99 WHERE request_id = 2')
  const [first, ...others] = clocks()
  connection().transaction((sql) => countDaysUsed(sql))
  expect(clocks()).toEqual([{ ...first, workingDaysUsed: 18 }, ...others])
  connection().transaction((sql) => countDaysUsed(sql))
  expect(clocks()).toEqual([{ ...first, workingDaysUsed: 18 }, ...others])
})

test('open requests of which a period reaches into a year without its notice are judged anew', () => {
  for (const receivedOn of ['2024-06-03', '2024-12-20', '2024-12-20', '2024-12-20'] as const) log(receivedOn)
  const before = clocks()
  exec("UPDATE case_clocks SET due_on = '2000-01-03'")
  exec('UPDATE case_clocks SET provisional = 0, waiting_provisional = 0')
  exec('UPDATE case_clocks SET provisional = 1 WHERE request_id = 2')
  exec('UPDATE case_clocks SET waiting_provisional = 1 WHERE request_id = 3')
  exec("UPDATE case_clocks SET provisional = 1, concluded_on = '2024-12-20' WHERE request_id = 4")
  connection().transaction((sql) => judgeProvisional(sql))
  expect(clocks().map(({ dueOn }) => dueOn)).toEqual(['2000-01-03', before[1]!.dueOn, before[2]!.dueOn, '2000-01-03'])
})

test('open requests are judged anew, and those whose deadline moved are named', () => {
  for (const reply of [undefined, undefined, GRANTED]) log('2024-06-03', reply)
  const before = clocks()
  exec("UPDATE case_clocks SET due_on = '2000-01-03' WHERE request_id = 2")
  const moved = connection().transaction((sql) => judgeOpen(sql))
  expect(moved).toMatchObject([{ number: '2024-002' }])
  expect(clocks()).toEqual(before)
})
