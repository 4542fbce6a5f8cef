import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { requestListQuery } from '@/lib/requests/list-query'
import { archiveManyInput } from '@/lib/requests/many'
import { MOST_AT_ONCE } from '@/lib/row-by-row'
import { connection } from '../client'
import { listRequests } from '../queries/requests'
import { archivings } from '../schema/case-acts'
import { sections } from '../schema/organ'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { keepSection } from './lists'
import { archiveMany, assignMany, undoArchivings, undoAssignments } from './many-requests'

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
})
