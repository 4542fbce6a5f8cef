import { beforeEach, expect, test } from 'vitest'
import type { Role } from '@/lib/access'
import type { SetUpStep } from '@/lib/set-up/steps'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { keepSection } from '../writes/lists'
import { addStaff } from '../writes/organ'
import { recordAssessment } from '../writes/qualifications'
import { keepChain } from '../writes/review-chain'
import { waiveSetUpStep } from '../writes/set-up'
import { organOf } from './organ'
import { setUpOf } from './set-up'

const TODAY = '2024-06-03'

const lineOf = (step: SetUpStep) => setUpOf(ZHAO_JUN, TODAY).find((line) => line.step === step)
const open = () => setUpOf(ZHAO_JUN, TODAY).flatMap(({ step, state }) => (state === 'open' ? [step] : []))

function hire(name: string, role: Role, qualified = true): void {
  const member = { username: name, name, role, sectionId: null, passwordHash: '-' }
  const { id: staffId } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member)))
  if (!qualified) return
  const assessment = { staffId, trainingId: null, assessedOn: '2024-01-08', score: '', note: '' } as const
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => recordAssessment(tx, { ...assessment, passed: true, validUntil: '2025-01-08' })),
  )
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('a ledger that has just been founded has everything to do but the days off, which ship with the product', () => {
  expect(lineOf('calendar')!.state).toBe('done')
  expect(open()).toHaveLength(11)
  expect(lineOf('staff')!.missing).toEqual(['clerk', 'supervisor'])
})

test('a staff that cannot finish the chain is told for whose items, until the chain is one that it can finish', () => {
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepSection(tx, { id: null, name: '办公室', active: true })))
  for (const [name, role] of [
    ['王芳', 'clerk'],
    ['李敏', 'reviewer'],
    ['赵军', 'supervisor'],
  ] as const)
    hire(name, role)
  expect(lineOf('staff')!.state).toBe('done')
  expect(lineOf('letterChain')!.state).toBe('done')
  expect(lineOf('reviewChain')).toEqual({ step: 'reviewChain', state: 'open', missing: ['王芳'] })
  const { version } = organOf(ZHAO_JUN)
  const steps = (['content', 'secrecy'] as const).map((chain) => ({
    chain,
    name: '审核',
    proofread: false,
    role: 'supervisor' as const,
  }))
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepChain(tx, { version, reviewsSince: null, drafterReviews: false, steps })))
  expect(lineOf('reviewChain')!.state).toBe('done')
})

test('a supervisor without a passed assessment leaves the chain without an end', () => {
  for (const name of ['王芳', '刘洋', '陈曦']) hire(name, 'clerk')
  hire('李敏', 'reviewer')
  hire('赵军', 'supervisor', false)
  expect(lineOf('qualifications')!.state).toBe('done')
  expect(lineOf('reviewChain')!.missing).toEqual(['王芳', '刘洋', '陈曦'])
})

test('a step is left out and taken up again', () => {
  const waive = (waived: boolean) =>
    commitIfOk(ZHAO_JUN, (tx) => waiveSetUpStep(tx, { step: 'oldLedger', waived }, TODAY))
  accepted(waive(true))
  accepted(waive(true))
  expect(lineOf('oldLedger')!.state).toBe('waived')
  accepted(waive(false))
  expect(lineOf('oldLedger')!.state).toBe('open')
})
