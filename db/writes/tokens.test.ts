import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator, type Role } from '@/lib/access'
import type { TokenInput } from '@/lib/api/input'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'
import { apiTokenScopes, apiTokens } from '../schema/tokens'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { addStaff } from './organ'
import { addToken, recordApplicantsRead, revokeToken, revokeTokensBeyond, touchToken } from './tokens'

const MORNING = '2024-06-03T00:30:00.000Z'
const TODAY = '2024-06-03'

const write = <T>(act: (tx: Tx) => Result<T>, actor = ZHAO_JUN) =>
  commitIfOk(actor, (tx) => act({ ...tx, at: MORNING }))
const make = (change: Partial<TokenInput> = {}, actor = ZHAO_JUN) => {
  const token: TokenInput = { name: '大屏', expiresOn: '2025-06-03', scopes: ['requests'], ...change }
  return write((tx) => addToken(tx, { ...token, tokenHash: crypto.randomUUID() }, TODAY), actor)
}
const of = (role: Role, username: string = role) => {
  const { id } = accepted(
    write((tx) => addStaff(tx, { username, name: username, role, sectionId: null, passwordHash: '-' })),
  )
  return mintOperator({ staffId: id, name: username, role })
}
const tokens = () => connection().select().from(apiTokens).all()
const isOpen = (id: number) => tokens().find((token) => token.id === id)!.revokedAt === null
const lastEntry = () => {
  const { act, subject, reason, after } = connection().select().from(auditEntries).all().at(-1)!
  return [act, subject, reason, after && JSON.parse(after)]
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a token', () => {
  test('is stored by its hash with its scopes and maker; the trail has no hash', () => {
    const maker = of('supervisor')
    const { id } = accepted(make({ scopes: ['requests', 'items'] }, maker))
    expect(tokens()).toMatchObject([
      {
        ...{ id, name: '大屏', expiresOn: '2025-06-03', createdAt: MORNING, createdBy: 'supervisor' },
        ...{ createdById: maker.staffId, revokedAt: null, lastUsedAt: null },
      },
    ])
    expect(connection().select().from(apiTokenScopes).all()).toEqual([
      { tokenId: id, scope: 'requests' },
      { tokenId: id, scope: 'items' },
    ])
    const recorded = { id, name: '大屏', expiresOn: '2025-06-03', scopes: ['requests', 'items'] }
    expect(lastEntry()).toEqual(['token.add', `token:${id}`, '', recorded])
  })

  test('is valid from its first day on and for two years at most', () => {
    const refused = (code: string) => ({ breach: { code, field: 'expiresOn' } })
    expect(make({ expiresOn: '2024-06-02' })).toMatchObject(refused('expiryPassed'))
    expect(make({ expiresOn: '2024-06-03' })).toMatchObject({ ok: true })
    expect(make({ expiresOn: '2026-06-03' })).toMatchObject({ ok: true })
    expect(make({ expiresOn: '2026-06-04' })).toMatchObject(refused('expiryTooLate'))
  })

  test('opens no applicants’ data where its maker sees none', () => {
    const administrator = of('administrator')
    const applicants: Partial<TokenInput> = { scopes: ['requests', 'applicants'] }
    expect(make(applicants, administrator)).toMatchObject({ breach: { code: 'scopeNotYours', field: 'scopes' } })
    expect(make({ scopes: ['requests'] }, administrator)).toMatchObject({ ok: true })
    expect(make(applicants)).toMatchObject({ ok: true })
  })

  test('is withdrawn once, with the reason; others stay', () => {
    const [id, other] = [accepted(make()).id, accepted(make()).id]
    const revoke = (id: number) => write((tx) => revokeToken(tx, { id, reason: '大屏停用' }))
    accepted(revoke(id))
    expect(tokens().map(({ revokedAt }) => revokedAt)).toEqual([MORNING, null])
    expect(lastEntry()).toEqual(['token.revoke', `token:${id}`, '大屏停用', null])
    expect(revoke(id)).toMatchObject({ kind: 'conflict' })
    expect(revoke(other + 1)).toMatchObject({ kind: 'conflict' })
    expect(isOpen(other)).toBe(true)
  })

  test('notes when it was used, and of whom it read personal data', () => {
    const [id, other] = [accepted(make()).id, accepted(make()).id]
    accepted(write((tx) => touchToken(tx, id)))
    expect(tokens().map(({ lastUsedAt }) => lastUsedAt)).toEqual([MORNING, null])
    accepted(write((tx) => recordApplicantsRead(tx, other, ['2024-001'])))
    expect(lastEntry()).toEqual(['token.read_applicants', `token:${other}`, '', { requests: ['2024-001'] }])
  })
})

describe('the tokens of somebody', () => {
  const change = (id: number, role: Role, active = true) =>
    write((tx) => ({ ok: true, value: revokeTokensBeyond(tx, { id, role, active }) }))

  test('stay as long as their maker may make them, and nobody else’s is touched', () => {
    const [maker, other] = [of('supervisor', 'zhao'), of('supervisor', 'sun')]
    const [requests, applicants] = [make({}, maker), make({ scopes: ['applicants'] }, maker)].map((t) => accepted(t).id)
    const theirs = accepted(make({}, other)).id
    change(maker.staffId!, 'supervisor')
    expect([isOpen(requests!), isOpen(applicants!)]).toEqual([true, true])
    change(maker.staffId!, 'administrator')
    expect([isOpen(requests!), isOpen(applicants!), isOpen(theirs)]).toEqual([true, false, true])
    change(maker.staffId!, 'clerk')
    expect([isOpen(requests!), isOpen(theirs)]).toEqual([false, true])
  })

  test('are withdrawn with the account, each once', () => {
    const maker = of('supervisor')
    const [withdrawn, open] = [accepted(make({}, maker)).id, accepted(make({}, maker)).id]
    write((tx) => revokeToken(tx, { id: withdrawn, reason: '停用' }))
    change(maker.staffId!, 'supervisor', false)
    expect(isOpen(open)).toBe(false)
    const revoked = connection()
      .select()
      .from(auditEntries)
      .all()
      .filter(({ act }) => act === 'token.revoke')
    expect(revoked.map(({ subject }) => subject)).toEqual([`token:${withdrawn}`, `token:${open}`])
  })
})
