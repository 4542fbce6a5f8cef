import { expect, test } from 'vitest'
import { mayMakeRegulations } from './regulation-makers'

test.each([
  ['a department of the State Council', { kind: 'department', level: 'national' }, true],
  ['a province', { kind: 'government', level: 'provincial' }, true],
  ['a city divided into districts', { kind: 'government', level: 'municipal' }, true],
  ['a municipal bureau', { kind: 'department', level: 'municipal' }, false],
  ['a county', { kind: 'government', level: 'county' }, false],
  ['a township', { kind: 'government', level: 'township' }, false],
] as const)('%s makes 规章: %o is %s', (_, organ, makes) => expect(mayMakeRegulations(organ)).toBe(makes))
