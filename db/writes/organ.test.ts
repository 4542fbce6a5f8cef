import { beforeEach, describe, expect, it } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { StaffInput } from '@/lib/organ/input'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { historyOf } from '../queries/history'
import { listStaff, organOf } from '../queries/organ'
import { passwordHashOf } from '../queries/session'
import { auditEntries } from '../schema/ledger'
import { sessions } from '../schema/organ'
import { foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { addStaff, changeOrgan, changePassword, changeStaff, foundLedger } from './organ'
import { openSession } from './sessions'

const write = <T>(act: (tx: Tx) => Result<T>, actor = ZHAO_JUN) => commitIfOk(actor, act)

function add(username: string, role: StaffInput['role'] = 'clerk'): number {
  const added = write((tx) =>
    addStaff(tx, { username, name: username, role, sectionId: null, passwordHash: `hash of ${username}` }),
  )
  if (!added.ok) throw new Error(JSON.stringify(added))
  return added.value.id
}

type Change = Partial<Omit<Parameters<typeof changeStaff>[1], 'id'>>

function change(id: number, changed: Change, actor = ZHAO_JUN) {
  const { version, name, role, sectionId, active } = listStaff(ZHAO_JUN).find((member) => member.id === id)!
  return write(
    (tx) => changeStaff(tx, { id, version, name, role, sectionId, active, passwordHash: null, ...changed }),
    actor,
  )
}

const signIn = (staffId: number, token: string) => write((tx) => openSession(tx, staffId, token))
const openSessions = () =>
  connection()
    .select()
    .from(sessions)
    .all()
    .map(({ tokenHash }) => tokenHash)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('the organ', () => {
  it('is founded once', () => {
    expect(write((tx) => foundLedger(tx, organOf(ZHAO_JUN)))).toMatchObject({ breach: { code: 'ledgerNotEmpty' } })
  })

  it('is changed by whoever saw it as it stands', () => {
    const seen = organOf(ZHAO_JUN)
    expect(write((tx) => changeOrgan(tx, { ...seen, address: '人民路1号' }))).toMatchObject({ ok: true })
    expect(write((tx) => changeOrgan(tx, { ...seen, address: '' }))).toMatchObject({ kind: 'conflict' })
    expect(organOf(ZHAO_JUN)).toMatchObject({ address: '人民路1号', version: 2 })
    expect(historyOf(ZHAO_JUN, 'organ').map(({ act }) => act)).toEqual(['organ.change', 'organ.found'])
  })
})

describe('staff', () => {
  it('have a user name of their own', () => {
    add('wangfang')
    const again = write((tx) =>
      addStaff(tx, { username: 'wangfang', name: '王芳', role: 'clerk', sectionId: null, passwordHash: '-' }),
    )
    expect(again).toMatchObject({ breach: { code: 'nameTaken', field: 'username' } })
  })

  it('keep their password unless a new one is set', () => {
    const id = add('wangfang')
    change(id, { name: '王方' })
    expect(passwordHashOf(id)).toBe('hash of wangfang')
    change(id, { passwordHash: 'another hash' })
    expect(passwordHashOf(id)).toBe('another hash')
  })

  it.each<[string, Change]>([
    ['the account', { active: false }],
    ['the role', { role: 'reviewer' }],
    ['the password', { passwordHash: 'another hash' }],
  ])('are signed out when they lose %s', (_, changed) => {
    const id = add('wangfang')
    signIn(id, 'token')
    change(id, changed)
    expect(openSessions()).toEqual([])
  })

  it('stay signed in when only their name changes', () => {
    const id = add('wangfang')
    signIn(id, 'token')
    change(id, { name: '王方' })
    expect(openSessions()).toEqual(['token'])
  })

  it('do not deactivate themselves', () => {
    const id = add('admin', 'administrator')
    add('second', 'administrator')
    const self = mintOperator({ staffId: id, name: 'admin', role: 'administrator' })
    expect(change(id, { active: false }, self)).toMatchObject({ breach: { code: 'ownAccount' } })
    expect(change(id, { active: false })).toMatchObject({ ok: true })
  })

  it('always include an administrator who can sign in', () => {
    const id = add('admin', 'administrator')
    expect(change(id, { role: 'clerk' })).toMatchObject({ breach: { code: 'lastAdministrator' } })
    expect(change(id, { active: false })).toMatchObject({ breach: { code: 'lastAdministrator' } })
    add('second', 'administrator')
    expect(change(id, { role: 'clerk' })).toMatchObject({ ok: true })
  })
})

describe('a password', () => {
  it('that its owner changes ends the other sessions and keeps the present one', () => {
    const id = add('wangfang')
    for (const token of ['here', 'elsewhere']) signIn(id, token)
    write((tx) => changePassword(tx, id, 'another hash', 'here'))
    expect(passwordHashOf(id)).toBe('another hash')
    expect(openSessions()).toEqual(['here'])
  })

  it('leaves no hash in the audit trail', () => {
    change(add('wangfang'), { passwordHash: 'another hash' })
    expect(JSON.stringify(connection().select().from(auditEntries).all())).not.toContain('hash of wangfang')
    expect(JSON.stringify(connection().select().from(auditEntries).all())).not.toContain('another hash')
  })
})
