import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  type Actor,
  type Granted,
  may,
  mintActor,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  VISITOR,
} from './access'

const actor = (role: Role) => mintActor({ staffId: 1, name: '某人', role })
const allowed = (role: Role) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(actor(role), permission))

test('a reviewer may do what a clerk may, a supervisor what a reviewer may', () => {
  expect(allowed('reviewer')).toEqual(expect.arrayContaining(allowed('clerk')))
  expect(allowed('supervisor')).toEqual(expect.arrayContaining(allowed('reviewer')))
})

describe('the administrator', () => {
  test('sees no applicant’s personal data and handles no case', () => {
    for (const permission of [
      'applicant.view',
      'request.register',
      'request.edit',
      'request.reply',
      'request.correct',
    ] as const)
      expect(may(actor('administrator'), permission)).toBe(false)
  })
  test('alone keeps the accounts', () => {
    expect(ROLES.filter((role) => may(actor(role), 'settings.staff'))).toEqual(['administrator'])
  })
})

test('a clerk cannot correct what has been answered', () => expect(may(actor('clerk'), 'request.correct')).toBe(false))

test('everybody may change the own password', () => {
  for (const role of ROLES) expect(may(actor(role), 'account.password')).toBe(true)
})

describe('an actor carries the permissions that were asked for', () => {
  test('what every role may goes without asking; the rest only after it', () => {
    expectTypeOf<Actor>().toExtend<Actor<'request.view'>>()
    expectTypeOf<Actor>().not.toExtend<Actor<'audit.view'>>()
    expectTypeOf<Actor<'audit.view'>>().toExtend<Actor>()
    expectTypeOf<Actor<'audit.view'>>().not.toExtend<Actor<'settings.staff'>>()
  })
  test('of two permissions asked for together it is not known which is there', () => {
    expectTypeOf<Granted<'audit.view' | 'settings.staff'>>().not.toExtend<Actor<'audit.view'>>()
    expectTypeOf<Granted<'audit.view' | 'settings.staff'>>().toExtend<Actor>()
  })
  test('somebody who has not signed in is no actor', () => {
    expectTypeOf(VISITOR).not.toExtend<Actor>()
    expect(VISITOR.role).toBeNull()
  })
})
