import { describe, expect, test } from 'vitest'
import {
  type InteractionRegister,
  interactionChangeInput,
  interactionInput,
  interactionRemovalInput,
  interactionTitle,
  newInteraction,
  readInteraction,
} from './interaction'

const LETTERS = {
  ...newInteraction('letters'),
  columnName: '局长信箱',
  periodFrom: '2024-01-01',
  periodTo: '2024-12-31',
  received: 40,
  answered: 41,
}
const PROPOSAL = {
  ...newInteraction('proposals'),
  title: '关于校车安全的建议',
  receivedOn: '2024-02-20',
  answeredOn: '2024-06-20',
}
const EVENT = { ...newInteraction('events'), title: '新学期新闻发布会', heldOn: '2024-08-30', until: '2024-08-31' }

/** What a new record and a change of one say of a form: message and field. Both go by the same rules. */
function complaints(form: Record<string, unknown>): string[] {
  const issues = (['new', 'change'] as const).map((kind) => {
    const parsed =
      kind === 'new'
        ? interactionInput.safeParse(form)
        : interactionChangeInput.safeParse({ ...form, id: 1, version: 0 })
    return (parsed.error?.issues ?? []).map(({ message, path }) => `${path.join('.')} ${message}`)
  })
  expect(issues[0]).toEqual(issues[1])
  return issues[0]!
}

describe('a column of letters', () => {
  test('more may be answered than received: earlier letters are among them', () => {
    expect(complaints(LETTERS)).toEqual([])
  })

  test('covers a period within one year, which does not end before it begins', () => {
    expect(complaints({ ...LETTERS, periodTo: '2024-01-01' })).toEqual([])
    expect(complaints({ ...LETTERS, periodFrom: '2024-05-02', periodTo: '2024-05-01' })).toEqual([
      'periodTo periodOrder',
    ])
    expect(complaints({ ...LETTERS, periodFrom: '2023-12-31' })).toEqual(['periodTo periodOrder'])
  })

  test('has numbers from 0 to a million, which must be filled in', () => {
    expect(complaints({ ...LETTERS, received: 0, answered: 1_000_000 })).toEqual([])
    expect(complaints({ ...LETTERS, received: -1 })).toEqual(['received number'])
    expect(complaints({ ...LETTERS, answered: 1_000_001 })).toEqual(['answered number'])
    expect(complaints({ ...LETTERS, received: null })).toEqual(['received number'])
    expect(complaints({ ...LETTERS, published: null })).toEqual([])
  })
})

describe('a proposal', () => {
  test('is answered on or after the day on which it came, or not yet', () => {
    expect(complaints(PROPOSAL)).toEqual([])
    expect(complaints({ ...PROPOSAL, answeredOn: '2024-02-20' })).toEqual([])
    expect(complaints({ ...PROPOSAL, answeredOn: '' })).toEqual([])
    expect(complaints({ ...PROPOSAL, answeredOn: '2024-02-19' })).toEqual(['answeredOn endBeforeStart'])
  })
})

describe('an event', () => {
  test('ends on or after its first day', () => {
    expect(complaints(EVENT)).toEqual([])
    expect(complaints({ ...EVENT, until: '2024-08-30' })).toEqual([])
    expect(complaints({ ...EVENT, until: '2024-08-29' })).toEqual(['until endBeforeStart'])
  })

  test('adopts at most as many opinions as it received', () => {
    expect(complaints({ ...EVENT, received: 5, adopted: 5 })).toEqual([])
    expect(complaints({ ...EVENT, received: 5, adopted: 6 })).toEqual(['adopted number'])
    expect(complaints({ ...EVENT, received: null, adopted: 1 })).toEqual(['adopted number'])
    expect(complaints({ ...EVENT, received: 5, adopted: null })).toEqual([])
  })
})

test('an empty form lacks what must be said, and nothing else', () => {
  const lacking = (register: InteractionRegister) => [
    ...new Set(complaints(newInteraction(register)).map((complaint) => complaint.split(' ')[0])),
  ]
  expect(lacking('letters')).toEqual(['columnName', 'periodFrom', 'periodTo', 'received', 'answered'])
  expect(lacking('proposals')).toEqual(['title', 'receivedOn'])
  expect(lacking('events')).toEqual(['title', 'heldOn'])
})

test('a changed record names itself and its version', () => {
  for (const form of [LETTERS, PROPOSAL, EVENT]) {
    const read = interactionChangeInput.parse({ ...form, id: 7, version: 2 })
    expect(read).toMatchObject({ register: form.register, id: 7, version: 2 })
    expect(interactionChangeInput.safeParse(form).success).toBe(false)
  }
})

test('a removal says from which register', () => {
  const removal = { register: 'events', id: 3, version: 1, reason: '重复登记' }
  expect(interactionRemovalInput.parse(removal)).toMatchObject(removal)
  expect(interactionRemovalInput.safeParse({ ...removal, register: 'items' }).success).toBe(false)
})

test('a record is called by its title, a column of letters by its name', () => {
  expect(interactionTitle(EVENT)).toBe('新学期新闻发布会')
  expect(interactionTitle(LETTERS)).toBe('局长信箱')
  expect(interactionTitle({})).toBe('')
})

test('an address names a register, or none', () => {
  expect(readInteraction('proposals')).toBe('proposals')
  expect(readInteraction('items')).toBeUndefined()
})
