import { expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { listChoiceInput } from '@/lib/lists/list-choice-input'
import { listChoiceOf } from '../queries/list-choices'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { keepListChoice } from './list-choices'
import { addStaff } from './organ'

const someone = (name: string) => {
  const member = { username: name, name, role: 'clerk', sectionId: null, passwordHash: '-' } as const
  const { id: staffId } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member)))
  return mintOperator({ staffId, name, role: 'clerk' })
}

test('everybody looks at a list in their own way, all columns until they choose, and the last choice holds', () => {
  openCopiedDatabase()
  foundTestLedger()
  const [one, other] = [someone('王芳'), someone('刘洋')]
  expect(listChoiceOf(one, 'requests', ['served'])).toEqual({ hidden: ['served'], density: 'usual' })
  for (const hidden of [['handler'], [], ['handler', 'stage']])
    accepted(commitIfOk(one, (tx) => keepListChoice(tx, { list: 'requests', hidden, density: 'tight' })))
  expect(listChoiceOf(one, 'requests', ['served'])).toEqual({ hidden: ['handler', 'stage'], density: 'tight' })
  expect(listChoiceOf(one, 'published')).toEqual({ hidden: [], density: 'usual' })
  expect(listChoiceOf(other, 'requests')).toEqual({ hidden: [], density: 'usual' })
})

test('who acts without an account keeps nothing, and a column is named by a word', () => {
  const choice = { list: 'requests' as const, hidden: [], density: 'usual' as const }
  openCopiedDatabase()
  foundTestLedger()
  expect(commitIfOk(ZHAO_JUN, (tx) => keepListChoice(tx, choice))).toMatchObject({ kind: 'forbidden' })
  expect(listChoiceInput.safeParse({ ...choice, hidden: ['a,b'] }).success).toBe(false)
})
