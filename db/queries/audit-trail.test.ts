import { beforeEach, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { auditListQuery } from '@/lib/audit/list-query'
import { connection } from '../client'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { keepSection } from '../writes/lists'
import { registerRequest } from '../writes/requests'
import { auditChain, listAudit } from './audit-trail'

const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
const of = (filters: Record<string, string>, actor = ZHAO_JUN) => listAudit(actor, auditListQuery.parse(filters))
const acts = (filters: Record<string, string>) => of(filters).rows.map(({ act }) => act)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY)))
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepSection(tx, { id: null, name: '基础教育科', active: true })))
})

test('the trail is filtered by act, subject, text and person, latest first or earliest', () => {
  expect(acts({})).toEqual(['section.keep', 'request.register', 'organ.found'])
  expect(acts({ sort: 'at' })[0]).toBe('organ.found')
  expect(acts({ act: 'section.keep' })).toEqual(['section.keep'])
  expect(acts({ subject: 'request:2023-001' })).toEqual(['request.register'])
  expect(acts({ q: '基础教育' })).toEqual(['section.keep'])
  expect(acts({ q: '王芳' })).toEqual(['request.register'])
  expect(acts({ person: 'none' })).toHaveLength(3)
  expect(acts({ person: '1' })).toEqual([])
})

test('a day of the trail is a day in China', () => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(of({}).rows[0]!.at))
  expect(acts({ from: day, to: day })).toHaveLength(3)
  expect(acts({ to: '2020-01-01' })).toEqual([])
  expect(acts({ from: '2199-01-01' })).toEqual([])
})

test('whoever may not know the applicant neither reads nor finds the name', () => {
  const names = (actor: typeof ZHAO_JUN) =>
    of({ act: 'request.register' }, actor).rows[0]!.changes.find(({ field }) => field === 'applicant.name')!.after
  expect([names(ZHAO_JUN), names(ADMINISTRATOR)]).toEqual(['陈静', '＊＊＊'])
  expect([of({ q: '陈静' }).total, of({ q: '陈静' }, ADMINISTRATOR).total]).toEqual([1, 0])
})

test('the chain holds until an entry is changed', async () => {
  expect(await auditChain(ZHAO_JUN)).toMatchObject({ faults: [], end: { entries: 3 } })
  const { $client } = connection()
  $client.exec('DROP TRIGGER audit_entries_no_update')
  $client.exec("UPDATE audit_entries SET staff_name = '某人' WHERE id = 2")
  const { faults } = await auditChain(ZHAO_JUN)
  expect(faults.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'auditUnguarded audit_entries_no_update',
    'auditChanged 2',
  ])
})
