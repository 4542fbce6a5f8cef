import { beforeEach, describe, expect, it } from 'vitest'
import { type InteractionInput, interactionInput, newInteraction } from '@/lib/published/interaction'
import { interactionListQuery } from '@/lib/published/list-query'
import { countInteractions, interactionFile, listInteractions } from '../queries/interaction'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk } from '../transaction'
import { removeInteraction, writeInteraction } from './interaction'
import { recordItem, removeItem } from './published'

const parse = (register: InteractionInput['register'], change: object) =>
  interactionInput.safeParse({ ...newInteraction(register), ...change })
const record = (register: InteractionInput['register'], change: object) =>
  commitIfOk(ZHAO_JUN, (tx) => writeInteraction(tx, parse(register, change).data!))
const firstIssue = (register: InteractionInput['register'], change: object) => {
  const issue = parse(register, change).error?.issues[0]
  return issue && [issue.path.join('.'), issue.message]
}

const MAY = { columnName: '局长信箱', periodFrom: '2024-05-01', periodTo: '2024-05-31', received: 12, answered: 11 }
const PROPOSAL = { title: '关于校车安全的建议', number: '123', receivedOn: '2024-03-04' }
const CONSULTATION = { kind: 'consultation', title: '课后服务办法', heldOn: '2024-04-01', until: '2024-04-30' }

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

it('the letters of a year are the sum of its periods, over all columns', () => {
  accepted(record('letters', MAY))
  accepted(
    record('letters', { ...MAY, columnName: '咨询', periodFrom: '2024-04-01', periodTo: '2024-04-30', received: 3 }),
  )
  accepted(record('letters', { ...MAY, periodFrom: '2023-12-01', periodTo: '2023-12-31' }))
  expect(countInteractions(ZHAO_JUN, 2024).letters).toEqual({ received: 15, answered: 22 })
  expect(countInteractions(ZHAO_JUN, 2022).letters).toEqual({ received: 0, answered: 0 })
})

it('a proposal counts as received in one year and as answered in another', () => {
  accepted(record('proposals', { ...PROPOSAL, receivedOn: '2023-12-20', answeredOn: '2024-02-01' }))
  accepted(record('proposals', PROPOSAL))
  expect(countInteractions(ZHAO_JUN, 2023).proposals).toEqual({ received: 1, answered: 0 })
  expect(countInteractions(ZHAO_JUN, 2024).proposals).toEqual({ received: 1, answered: 1 })
})

it('events are counted by their kind', () => {
  accepted(record('events', CONSULTATION))
  accepted(record('events', { title: '招生政策发布会', heldOn: '2024-05-06' }))
  expect(countInteractions(ZHAO_JUN, 2024).events).toEqual({ consultation: 1, press_conference: 1 })
})

describe('a record', () => {
  it('names an item of the ledger, which then stays', () => {
    expect(record('proposals', { ...PROPOSAL, itemId: 7 })).toMatchObject({
      breach: { code: 'itemUnknown', field: 'itemId' },
    })
    const { id } = accepted(commitIfOk(ZHAO_JUN, (tx) => recordItem(tx, itemInput())))
    accepted(record('proposals', { ...PROPOSAL, itemId: id }))
    expect(commitIfOk(ZHAO_JUN, (tx) => removeItem(tx, { id, version: 1, reason: '误登' }))).toMatchObject({
      breach: { code: 'inUse' },
    })
  })

  it('is changed by whoever saw it as it stands, and removed', () => {
    const { id } = accepted(record('events', CONSULTATION))
    const seen = interactionFile(ZHAO_JUN, 'events', id)!
    const change = {
      ...parse('events', { ...CONSULTATION, received: 30, adopted: 4 }).data!,
      id,
      version: seen.version,
    }
    accepted(commitIfOk(ZHAO_JUN, (tx) => writeInteraction(tx, change)))
    expect(commitIfOk(ZHAO_JUN, (tx) => writeInteraction(tx, change))).toMatchObject({ kind: 'conflict' })
    const list = () => listInteractions(ZHAO_JUN, 'events', interactionListQuery.parse({ year: '2024', q: '课后' }))
    expect(list().rows).toMatchObject([{ title: '课后服务办法', received: 30, answered: 4, until: '2024-04-30' }])
    accepted(
      commitIfOk(ZHAO_JUN, (tx) => removeInteraction(tx, { register: 'events', id, version: 2, reason: '误登' })),
    )
    expect(list().total).toBe(0)
  })

  it('is refused where its days or numbers cannot be', () => {
    expect(firstIssue('letters', { ...MAY, periodTo: '2024-04-30' })).toEqual(['periodTo', 'periodOrder'])
    expect(firstIssue('letters', { ...MAY, periodTo: '2025-01-01' })).toEqual(['periodTo', 'periodOrder'])
    expect(firstIssue('letters', { ...MAY, received: null })).toEqual(['received', 'number'])
    expect(firstIssue('proposals', { ...PROPOSAL, answeredOn: '2024-03-03' })).toEqual(['answeredOn', 'endBeforeStart'])
    expect(firstIssue('events', { ...CONSULTATION, until: '2024-03-31' })).toEqual(['until', 'endBeforeStart'])
    expect(firstIssue('events', { ...CONSULTATION, received: 3, adopted: 4 })).toEqual(['adopted', 'number'])
  })
})
