import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { requestListQuery } from '@/lib/requests/list-query'
import { archiveManyInput } from '@/lib/requests/many'
import { MOST_AT_ONCE } from '@/lib/row-by-row'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { listRequests } from '../queries/requests'
import { archivings, assignments } from '../schema/case-acts'
import { sections } from '../schema/organ'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { correctArchiving } from './archivings'
import { recordWithdrawal } from './conclusions'
import { keepSection } from './lists'
import { archiveMany, assignMany, undoArchivings, undoAssignments } from './many-requests'
import { addStaff } from './organ'

const TODAY = '2026-06-01'
const LI_MIN = mintOperator({ staffId: null, name: '李敏', role: 'clerk' })

const concluded = () =>
  accepted(
    commitIfOk(WANG_FANG, (tx) => ({
      ok: true,
      value: logRequest(tx, '2026-03-02', 'natural_person', { outcome: 'granted', servedOn: '2026-03-20' }),
    })),
  )
const open = () =>
  accepted(commitIfOk(WANG_FANG, (tx) => ({ ok: true, value: logRequest(tx, '2026-05-11', 'natural_person') })))
const stageOf = (number: string) =>
  listRequests(ZHAO_JUN, requestListQuery.parse({}), TODAY).rows.find((row) => row.number === number)!
const archive = (...numbers: string[]) =>
  accepted(commitIfOk(WANG_FANG, (tx) => archiveMany(tx, { numbers, archivedOn: '2026-05-29' }, TODAY)))

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('many requests are archived at once', () => {
  test('each by itself: what may not be archived is refused with its article, and holds up no other', () => {
    const [first, pending, last] = [concluded(), open(), concluded()]
    const outcomes = archive(first, pending, last, first)
    expect(outcomes.map(({ key, refusal }) => [key, refusal?.kind ?? 'done'])).toEqual([
      [first, 'done'],
      [pending, 'breach'],
      [last, 'done'],
    ])
    expect(outcomes[1]!.refusal).toMatchObject({ breach: { code: 'archivedBeforeConclusion', citation: {} } })
    expect([first, pending, last].map((number) => stageOf(number).judgement.stage)).toEqual([
      'archived',
      'to_assign',
      'archived',
    ])
  })

  test('and taken back by whoever entered them, while nothing came after; by nobody else', () => {
    const [first, second] = [concluded(), concluded()]
    const undo = archive(first, second).map((each) => each.undo!)
    const takeBack = (by: typeof WANG_FANG) =>
      accepted(commitIfOk(by, (tx) => undoArchivings(tx, undo, '撤销成批归档', TODAY)))
    expect(takeBack(LI_MIN).map(({ refusal }) => refusal?.kind)).toEqual(['forbidden', 'forbidden'])
    expect(takeBack(WANG_FANG).map(({ refusal }) => refusal)).toEqual([null, null])
    expect(connection().select().from(archivings).all()).toEqual([])
    expect(takeBack(WANG_FANG).map(({ refusal }) => refusal?.kind)).toEqual(['conflict', 'conflict'])
  })

  test(`no more than ${MOST_AT_ONCE}, and at least one`, () => {
    const ask = (count: number) =>
      archiveManyInput.safeParse({ numbers: Array(count).fill('2026-001'), archivedOn: TODAY }).success
    expect([ask(0), ask(1), ask(MOST_AT_ONCE), ask(MOST_AT_ONCE + 1)]).toEqual([false, true, true, false])
  })
})

test('many requests are handed over, each keeping what is not given, and given back to where each was', () => {
  const [first, second, replied] = [open(), open(), concluded()]
  for (const name of ['办公室', '新闻中心'])
    accepted(commitIfOk(ZHAO_JUN, (tx) => keepSection(tx, { id: null, name, active: true })))
  const [office, centre] = connection().select().from(sections).all()
  const assign = (numbers: string[], sectionId: number) =>
    accepted(commitIfOk(WANG_FANG, (tx) => assignMany(tx, { numbers, sectionId, handlerId: null, note: '' }, TODAY)))
  assign([first], office!.id)
  const outcomes = assign([first, second, replied], centre!.id)
  expect(outcomes.map(({ refusal }) => refusal?.kind ?? 'done')).toEqual(['done', 'done', 'breach'])
  expect([stageOf(first).section, stageOf(second).section]).toEqual(['新闻中心', '新闻中心'])
  const undo = outcomes.flatMap((each) => (each.undo ? [each.undo] : []))
  const back = accepted(commitIfOk(WANG_FANG, (tx) => undoAssignments(tx, undo, '撤销成批交接', TODAY)))
  expect(back.map(({ refusal }) => refusal)).toEqual([null, null])
  expect([stageOf(first).section, stageOf(second).section]).toEqual(['办公室', null])
  // None of it is a return by the section, for which the disclosure office would have to find another.
  const assigned = connection().select().from(assignments).all()
  expect(assigned.map(({ returned }) => returned)).toEqual(Array(5).fill(false))
})

test('handing many over leaves the section where only a person is given, and says which requests are not there', () => {
  const number = open()
  const name = { username: 'limin', name: '李敏', role: 'clerk', sectionId: null, passwordHash: '-' } as const
  const handler = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, name))).id
  const office = accepted(commitIfOk(ZHAO_JUN, (tx) => keepSection(tx, { id: null, name: '办公室', active: true }))).id
  const assign = (numbers: string[], sectionId: number | null, handlerId: number | null) =>
    accepted(commitIfOk(WANG_FANG, (tx) => assignMany(tx, { numbers, sectionId, handlerId, note: '' }, TODAY)))
  const holder = () => {
    const { sectionId, handlerId } = fileOf(connection(), number)!.request
    return { sectionId, handlerId }
  }
  expect(assign([number], office, null)).toMatchObject([{ undo: { number, sectionId: null, handlerId: null } }])
  expect(holder()).toEqual({ sectionId: office, handlerId: null })
  expect(assign([number, '2099-001'], null, handler)).toMatchObject([
    { undo: { number, sectionId: office, handlerId: null } },
    { key: '2099-001', refusal: { kind: 'conflict' } },
  ])
  expect(holder()).toEqual({ sectionId: office, handlerId: handler })
  const undo = [{ number, sectionId: null, handlerId: null }]
  const back = (by: typeof WANG_FANG) =>
    accepted(commitIfOk(by, (tx) => undoAssignments(tx, undo, '撤销成批交接', TODAY))).map(
      ({ refusal }) => refusal?.kind,
    )
  const unknown = [{ ...undo[0]!, number: '2099-001' }]
  const nowhere = accepted(commitIfOk(WANG_FANG, (tx) => undoAssignments(tx, unknown, '撤销成批交接', TODAY)))
  expect(nowhere.map(({ refusal }) => refusal?.kind)).toEqual(['forbidden'])
  expect([back(LI_MIN), holder().sectionId]).toEqual([['forbidden'], office])
  expect([back(WANG_FANG), holder().sectionId]).toEqual([[undefined], null])
  accepted(commitIfOk(WANG_FANG, (tx) => recordWithdrawal(tx, { number, withdrawnOn: TODAY, statement: '' }, TODAY)))
  expect(back(WANG_FANG)).toEqual(['forbidden'])
})

test('an archiving that was corrected or followed by something is not taken back among many', () => {
  const number = concluded()
  const undo = archive(number)[0]!.undo!
  const { id, version } = fileOf(connection(), number)!.records.archivings[0]!
  const corrected = { number, id, version, correction: '录错', archivedOn: '2026-05-28', fileNumber: '' } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => correctArchiving(tx, corrected, TODAY)))
  const back = accepted(commitIfOk(WANG_FANG, (tx) => undoArchivings(tx, [undo], '撤销成批归档', TODAY)))
  expect(back.map(({ refusal }) => refusal?.kind)).toEqual(['forbidden'])
  const other = { ...undo, id: undo.id + 1 }
  const wrong = accepted(commitIfOk(WANG_FANG, (tx) => undoArchivings(tx, [other], '撤销成批归档', TODAY)))
  expect(wrong.map(({ refusal }) => refusal?.kind)).toEqual(['conflict'])
})
