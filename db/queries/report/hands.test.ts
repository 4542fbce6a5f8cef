import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Role } from '@/lib/access'
import { connection } from '../../client'
import { staff } from '../../schema/organ'
import { accepted, foundTestLedger, WANG_FANG, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { addStaff } from '../../writes/organ'
import { reportHands } from './hands'

test('a report is checked and published by whoever may review, signed by a supervisor, and by nobody who has left', () => {
  openCopiedDatabase()
  foundTestLedger()
  const people: [name: string, role: Role][] = [
    ['赵军', 'supervisor'],
    ['王芳', 'clerk'],
    ['李敏', 'reviewer'],
    ['系统管理员', 'administrator'],
    ['周丽', 'supervisor'],
  ]
  for (const [name, role] of people)
    accepted(
      commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, { username: name, name, role, sectionId: null, passwordHash: '-' })),
    )
  connection().update(staff).set({ active: false }).where(eq(staff.name, '周丽')).run()
  expect(reportHands(WANG_FANG)).toEqual({ check: ['赵军', '李敏'], sign: ['赵军'], publish: ['赵军', '李敏'] })
})
