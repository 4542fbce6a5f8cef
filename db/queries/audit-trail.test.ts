import { beforeEach, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { auditListQuery } from '@/lib/audit/list-query'
import { ok } from '@/lib/result'
import { recordAct } from '../audit'
import { connection } from '../client'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { keepSection } from '../writes/lists'
import { registerRequest } from '../writes/requests'
import { auditChain, listAudit } from './audit-trail'
import { historyOf } from './history'

const [PHONE, IDENTITY_NUMBER] = ['13800138000', '110101199003070016']
const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
const of = (filters: Record<string, string>, actor = ZHAO_JUN) => listAudit(actor, auditListQuery.parse(filters))
const acts = (filters: Record<string, string>) => of(filters).rows.map(({ act }) => act)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  const request = requestOf('2023-09-15', 'natural_person', { phone: PHONE })
  const applicant = { ...request.applicant, identityNumber: IDENTITY_NUMBER }
  accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, { ...request, applicant }, TODAY)))
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

test('a covered number is not found digit by digit, by whoever searches', () => {
  for (const text of ['110101', IDENTITY_NUMBER, '138', PHONE])
    expect([of({ q: text }).total, of({ q: text }, ADMINISTRATOR).total], text).toEqual([0, 0])
  expect(of({ q: '招生计划' }).total).toBe(1)
})

test('whoever may not know the applicant reads nothing of a case that anonymisation takes out', () => {
  const tell = (subject: string, reason: string, after: object) =>
    commitIfOk(WANG_FANG, (tx) => {
      recordAct(tx, { act: 'request.note', subject, reason, after })
      return ok(null)
    })
  tell('complaint:1', '来自刘洋', { receivedFrom: '刘洋', receivedOn: '2023-10-01' })
  tell('remedy:1', '', { note: '刘洋不服', block: 'reconsideration' })
  tell('list:requests', '', { filters: { q: '刘洋', year: '2023' } })
  tell('section:1', '刘洋调入', { name: '刘洋的科室' })
  const shown = of({}, ADMINISTRATOR).rows.slice(0, 4)
  expect(shown.map(({ reason, changes }) => [reason, ...changes.map(({ after }) => after)])).toEqual([
    ['刘洋调入', '刘洋的科室'],
    ['', '＊＊＊', '2023'],
    ['', '＊＊＊', 'reconsideration'],
    ['＊＊＊', '＊＊＊', '2023-10-01'],
  ])
  expect(historyOf(ADMINISTRATOR, 'complaint:1').map(({ reason }) => reason)).toEqual(['＊＊＊'])
  expect(historyOf(ZHAO_JUN, 'complaint:1').map(({ reason }) => reason)).toEqual(['来自刘洋'])
  expect([of({ q: '刘洋' }).total, of({ q: '刘洋' }, ADMINISTRATOR).total]).toEqual([4, 1])
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
