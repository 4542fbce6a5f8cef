import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/dates'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { requestListQuery } from '@/lib/requests/list-query'
import { STATUSES } from '@/lib/requests/status'
import { foundTestLedger, logRequest, requestOf, TODAY, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { day } from '../testing/days'
import { commitIfOk } from '../transaction'
import { registerRequest } from '../writes/requests'
import { countOpen } from './open-requests'
import { listRequests } from './requests'

const inStatus = (status: (typeof STATUSES)[number], today: Parameters<typeof listRequests>[2]) =>
  listRequests(WANG_FANG, requestListQuery.parse({ status }), today)

test('over generated ledgers every request is listed under its own status alone, and the desk counts what the lists hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(day, day, fc.boolean()), { maxLength: 30 }), day, (ledger, today) => {
      openCopiedDatabase()
      foundTestLedger()
      commitIfOk(WANG_FANG, (tx) => {
        for (const [one, other, replied] of ledger) {
          const [receivedOn, servedOn] = one <= other ? [one, other] : [other, one]
          logRequest(tx, receivedOn, 'business', replied ? { outcome: 'granted', servedOn } : undefined, '2027-12-31')
        }
        return { ok: true, value: undefined }
      })
      const lists = STATUSES.map((status) => ({ status, ...inStatus(status, today) }))
      for (const { status, rows, total } of lists) {
        expect(rows).toHaveLength(total)
        for (const row of rows) expect([row.number, row.status]).toEqual([row.number, status])
      }
      expect(lists.reduce((sum, { total }) => sum + total, 0)).toBe(ledger.length)
      const { open, due_soon, overdue } = countOpen(WANG_FANG, today)
      const listed = Object.fromEntries(lists.map(({ status, total }) => [status, total]))
      expect({ open, due_soon, overdue }).toMatchObject({
        open: listed.open,
        due_soon: listed.due_soon,
        overdue: listed.overdue,
      })
    }),
    { numRuns: propertyRuns(40) },
  )
})

test('a word that thousands contain finds what a look at each of them finds, in the same order', () => {
  const REQUESTS = 2_100
  openCopiedDatabase()
  foundTestLedger()
  commitIfOk(WANG_FANG, (tx) => {
    for (let at = 0; at < REQUESTS; at++) {
      const description = at % 50 === 0 ? '环评批复' : '招生计划'
      registerRequest(tx, requestOf(addDays('2023-01-01', at % 300), 'business', { description }), TODAY)
    }
    return { ok: true, value: undefined }
  })
  const list = (filters: object, size?: number) => {
    const query = { ...requestListQuery.parse(filters), size }
    return listRequests(WANG_FANG, query, TODAY)
  }
  for (const q of ['招生', '环评'])
    for (const sort of ['-received', 'number']) {
      const holding = list({ sort }, REQUESTS).rows.filter(({ description }) => description.includes(q))
      const { total, rows } = list({ q, sort })
      expect(total).toBe(holding.length)
      expect(rows).toEqual(holding.slice(0, rows.length))
      expect(rows.length).toBeGreaterThan(20)
    }
})
