import { expect, test } from 'vitest'
import { readFigure } from './figure-reference'

test.each([
  ['table2.licensing', { of: 'reported', kind: 'licensing' }],
  ['table2.regulations.in_force', { of: 'documents', kind: 'regulations', measure: 'in_force' }],
  [
    'table3.refused.state_secret.natural_person',
    { of: 'requests', row: 'refused.state_secret', column: 'natural_person' },
  ],
  ['table3.total.total', { of: 'requests', row: 'total', column: 'total' }],
  ['table4.litigation_direct.pending', { of: 'remedies', block: 'litigation_direct', column: 'pending' }],
  ['remedies.total', { of: 'remedies', block: 'all', column: 'total' }],
  ['published.kind.response', { of: 'items', scope: { kind: 'response' } }],
  ['published.category.3', { of: 'items', scope: { categoryId: 3 } }],
  ['postings.2', { of: 'postings', platformId: 2 }],
  ['statistic.1.visits', { of: 'statistic', platformId: 1, measure: 'visits' }],
])('%s', (id, reference) => expect(readFigure(id)).toEqual(reference))

test.each([
  '',
  'table3',
  'table3.granted',
  'table3.granted.nobody',
  'table2.fees',
  'table4.x.total',
  'postings.x',
  'statistic.1.x',
  'published.kind.x',
  '__proto__',
])('%s names no figure', (id) => expect(readFigure(id)).toBeUndefined())
