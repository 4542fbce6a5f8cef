import { expect, test } from 'vitest'
import type { FigureId, NamedFigure } from '../figures'
import { blockingFindings, identified, type Raised, takesExplanation, withExplanations } from './finding'

const figures = (text: string) =>
  new Map([['table3.received.total', { text } as NamedFigure]]) as ReadonlyMap<FigureId, NamedFigure>
const raised = (change: Partial<Raised> = {}): Raised => ({
  rule: 'T3-1',
  cells: ['table3.received.total'],
  found: 1,
  expected: 2,
  ...change,
})
const fingerprint = (change: Partial<Raised> = {}, text = '1') =>
  identified([raised(change)], figures(text))[0]!.fingerprint

test('a finding is named by its rule, its section and its first cell; a second at the same place is numbered', () => {
  const named = identified(
    [
      raised(),
      raised({ found: 3 }),
      raised({ found: 4 }),
      raised({ rule: 'N-1', section: 'overview' as Raised['section'] }),
      raised({ rule: 'N-5', section: 'overview' as Raised['section'], cells: [] }),
    ],
    figures('1'),
  )
  expect(named.map(({ id }) => id)).toEqual([
    'T3-1:table3.received.total',
    'T3-1:table3.received.total#2',
    'T3-1:table3.received.total#3',
    'N-1:overview:table3.received.total',
    'N-5:overview',
  ])
  expect(named[0]).toMatchObject({ severity: 'E', records: [], found: 1 })
})

test('its fingerprint stays while the facts do, and changes with a side, a figure, the passage or a record', () => {
  const record = { name: '2023-001', path: '/requests/2023-001', problem: 'changed_lately' } as const
  const same = fingerprint()
  expect(fingerprint()).toBe(same)
  expect(fingerprint({ records: [] })).toBe(same)
  const others = [
    fingerprint({ found: 5 }),
    fingerprint({ expected: 5 }),
    fingerprint({ quote: '收到' }),
    fingerprint({}, '2'),
    fingerprint({ records: [record] }),
    fingerprint({ records: [{ ...record, path: '/requests/2023-002' }] }),
  ]
  expect(new Set([same, ...others]).size).toBe(7)
  expect(fingerprint({ records: [{ ...record, name: 'renamed' }] })).toBe(fingerprint({ records: [record] }))
})

test('an explanation is put to its finding; one of other facts is shown as outdated', () => {
  const [first, second] = identified([raised(), raised({ found: 3 })], figures('1'))
  const given = { explanation: '迟报一件', staffName: '李敏', at: '2024-01-10T00:00:00.000Z', version: 1 }
  const kept = [
    { ...given, finding: first!.id, fingerprint: first!.fingerprint },
    { ...given, finding: second!.id, fingerprint: 'other facts' },
  ]
  expect(withExplanations([first!, second!], kept)).toEqual([
    { ...first, explained: given },
    { ...second, outdated: given },
  ])
  expect(withExplanations([first!], [])).toEqual([first])
})

test('a warning is answered by an explanation, an error only where its rule yields; a hint blocks nothing', () => {
  expect(takesExplanation({ rule: 'Y-3', severity: 'W' })).toBe(true)
  expect(takesExplanation({ rule: 'T3-1', severity: 'E' })).toBe(false)
  expect(takesExplanation({ rule: 'Y-1', severity: 'E' })).toBe(true)
  const [error] = identified([raised()], figures('1'))
  const explained = { explanation: '已核对', staffName: '李敏', at: '2024-01-10T00:00:00.000Z', version: 1 }
  const warning = { ...error!, rule: 'Y-3', severity: 'W' } as const
  const answered = { ...warning, explained }
  const hint = { ...error!, severity: 'I' } as const
  const errorExplained = { ...error!, explained }
  expect(blockingFindings([error!, warning, answered, hint, errorExplained])).toEqual([error, warning, errorExplained])
})
