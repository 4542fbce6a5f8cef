import { beforeEach, describe, expect, it } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { StaffInput } from '@/lib/organ/input'
import { ok, type Result } from '@/lib/result'
import { connection } from '../client'
import { historyOf } from '../queries/history'
import { listStaff, organOf } from '../queries/organ'
import { passwordHashOf } from '../queries/session'
import { auditEntries } from '../schema/ledger'
import { sessions, staff } from '../schema/organ'
import { foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
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
    openCopiedDatabase()
    expect(write((tx) => changeOrgan(tx, seen))).toMatchObject({ kind: 'conflict' })
  })

  it('moves deadlines where it counts periods otherwise, and only there; the trail says which', () => {
    const { value: number } = write((tx) => ok(logRequest(tx, '2026-05-06', 'business'))) as { value: string }
    const due = () => connection().$client.prepare('SELECT due_on FROM case_clocks').pluck().get()
    connection().$client.exec("UPDATE case_clocks SET due_on = '2026-05-07'")
    const change = (changed: object) => write((tx) => changeOrgan(tx, { ...organOf(ZHAO_JUN), ...changed }))
    expect(change({ address: '人民路1号' })).toEqual({ ok: true, value: { moved: [] } })
    expect(due()).toBe('2026-05-07')
    const moved = [{ number, before: '2026-05-07', after: '2026-06-02' }]
    expect(change({ answerDayExcluded: false })).toEqual({ ok: true, value: { moved } })
    expect(due()).toBe('2026-06-02')
    expect(JSON.parse(connection().select().from(auditEntries).all().at(-1)!.after!)).toMatchObject({
      answerDayExcluded: false,
      moved,
    })
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
    expect(change(id, { active: false }, self)).toMatchObject({ breach: { code: 'ownAccount', field: 'active' } })
    expect(change(id, { active: false })).toMatchObject({ ok: true })
  })

  it('always include an administrator who can sign in', () => {
    const id = add('admin', 'administrator')
    expect(change(id, { name: '管理员' })).toMatchObject({ ok: true })
    expect(change(id, { role: 'clerk' })).toMatchObject({ breach: { code: 'lastAdministrator', field: 'role' } })
    expect(change(id, { active: false })).toMatchObject({ breach: { code: 'lastAdministrator' } })
    add('second', 'administrator')
    expect(change(id, { role: 'clerk' })).toMatchObject({ ok: true })
  })
})

describe('an account', () => {
  const member = (id: number) =>
    connection()
      .select()
      .from(staff)
      .all()
      .find((row) => row.id === id)!

  it('is changed by whoever saw it as it stands, and the trail has it without its password', () => {
    const id = add('wangfang')
    expect(change(id, { name: '王方', version: 2 })).toMatchObject({ kind: 'conflict' })
    expect(change(id, { name: '王方' })).toMatchObject({ ok: true })
    expect(member(id)).toMatchObject({ name: '王方', version: 2 })
    const [changed, added] = historyOf(ZHAO_JUN, `staff:${id}`)
    expect([changed!.act, added!.act]).toEqual(['staff.change', 'staff.add'])
    const { before, after } = connection().select().from(auditEntries).all().at(-1)!
    const recorded = { id, username: 'wangfang', role: 'clerk' }
    expect(JSON.parse(before!)).toMatchObject({ ...recorded, name: 'wangfang', version: 1 })
    expect(JSON.parse(after!)).toMatchObject({ ...recorded, name: '王方', version: 2 })
    const missing = { id: 99, version: 1, name: '', role: 'clerk', sectionId: null, active: true } as const
    expect(write((tx) => changeStaff(tx, { ...missing, passwordHash: null }))).toMatchObject({ kind: 'conflict' })
  })

  it('has a password to be changed first where somebody else chose it, until its owner has', () => {
    const [own, given] = [add('wangfang'), add('limin')]
    const temporary = { username: 'sunli', name: '孙丽', role: 'clerk', sectionId: null, passwordHash: '-' } as const
    const { value } = write((tx) => addStaff(tx, { ...temporary, temporary: true })) as { value: { id: number } }
    change(given, { passwordHash: 'another hash' })
    const isTemporary = () => [own, given, value.id].map((id) => member(id).passwordTemporary)
    expect(isTemporary()).toEqual([false, true, true])
    write((tx) => changePassword(tx, given, 'own', 'here'))
    expect(isTemporary()).toEqual([false, false, true])
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
