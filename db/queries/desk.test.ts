import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { mintOperator } from '@/lib/access'
import { dashboardQuery } from '@/lib/dashboard/period'
import type { PlainDate } from '@/lib/dates'
import { DESK_SCOPES } from '@/lib/duties/desk'
import { icalendar } from '@/lib/duties/icalendar'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { STATE_RECKONING } from '@/lib/requests/reckoning'
import { subDeadlinesOf } from '@/lib/requests/sub-deadlines'
import { connection } from '../client'
import { caseClocks } from '../schema/case-acts'
import { staff } from '../schema/organ'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { day } from '../testing/days'
import { EVERYTHING, ledger, record } from '../testing/generated-ledger'
import { marksIn, rowsAt } from '../testing/list-behind'
import { commitIfOk } from '../transaction'
import { countDaysUsed } from '../writes/judgements'
import { keepSection } from '../writes/lists'
import { addStaff } from '../writes/organ'
import { setFeed } from '../writes/reminders'
import { registerRequest } from '../writes/requests'
import { fileOf } from './case-file'
import { dashboardOf } from './dashboard/dashboard'
import { deskOf } from './desk'
import { dutiesUntil } from './duties'
import { feedDuties } from './reminders'

/** Recording a ledger takes a while on a busy machine. */
const TIMEOUT_MS = 120_000

const FAR: PlainDate = '2199-12-31'

/** 李敏 of the section with id 1. */
function someone() {
  const person = { username: 'limin', name: '李敏', role: 'reviewer', sectionId: 1, passwordHash: '' } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, person)))
  const { id } = connection()
    .select()
    .from(staff)
    .all()
    .find(({ username }) => username === 'limin')!
  return mintOperator({ staffId: id, name: '李敏', role: 'reviewer' })
}

test('a request that waits for its confirmation stands on the desk of who has it, with the list in which it is found', () => {
  openCopiedDatabase()
  foundTestLedger()
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepSection(tx, { id: null, name: '办公室', active: true })))
  const actor = someone()
  const inSection = requestOf('2024-05-20', 'business', { sectionId: 1 })
  const online = { channel: 'online', confirmedOn: null } as const
  // Two that the list must leave out: one that needs no confirmation, and one of nobody's section.
  for (const input of [{ ...inSection, ...online }, inSection, { ...inSection, ...online, sectionId: null }])
    accepted(commitIfOk(ZHAO_JUN, (tx) => registerRequest(tx, input, '2024-05-20')))
  const { counters } = deskOf(actor, { scope: 'section' }, '2024-05-21')
  const waiting = counters.stages.find(({ stage }) => stage === 'awaiting_confirmation')!.mark
  expect([waiting.count, rowsAt(actor, waiting.href, '2024-05-21')]).toEqual([1, 1])
})

test(
  'over generated ledgers every number of the desk equals the length of the list that it opens',
  () => {
    fc.assert(
      fc.property(ledger, day, fc.constantFrom(undefined, ...DESK_SCOPES), (generated, today, scope) => {
        record(generated)
        const actor = someone()
        for (const { place, count, href } of marksIn(deskOf(actor, { scope }, today).counters))
          expect([place, href, rowsAt(actor, href, today)]).toEqual([place, href, count])
      }),
      { numRuns: propertyRuns(12) },
    )
  },
  TIMEOUT_MS,
)

test(
  'what is to do are the replies that are late or near, and the open periods of each file',
  () => {
    fc.assert(
      fc.property(ledger, day, (generated, today) => {
        record(generated)
        const duties = dutiesUntil(ZHAO_JUN, { today, until: FAR })
        for (const { kind, subject, by } of duties.filter(({ href }) => href.startsWith('/requests/'))) {
          const file = fileOf(connection(), subject)!
          if (kind === 'reply') expect(file.judgement.dueOn).toBe(by)
          else
            expect(subDeadlinesOf(file, STATE_RECKONING).map((period) => [period.of, period.by])).toContainEqual([
              kind,
              by,
            ])
        }
        const { pressing } = dashboardOf(ZHAO_JUN, dashboardQuery.parse({}), today)
        const soon = deskOf(ZHAO_JUN, { scope: 'all' }, today).duties.filter(({ kind }) => kind === 'reply')
        expect(Math.min(soon.length, 30)).toBe(
          Math.min(pressing.due_soon.count + pressing.overdue.count, soon.length, 30),
        )
        expect(soon.filter(({ left }) => left.overdue).length).toBeLessThanOrEqual(pressing.overdue.count)
      }),
      { numRuns: propertyRuns(12) },
    )
  },
  TIMEOUT_MS,
)

test('the days that a conclusion took are counted in a ledger that is older than the count', () => {
  record(EVERYTHING)
  const used = () => connection().select({ used: caseClocks.workingDaysUsed }).from(caseClocks).all()
  const before = used()
  expect(before.filter(({ used }) => used !== null)).toHaveLength(2)
  connection().update(caseClocks).set({ workingDaysUsed: null }).run()
  connection().transaction((sql) => countDaysUsed(sql))
  expect(used()).toEqual(before)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

test('no number, no deadline and no byte of a calendar depends on the clock or the zone of the machine', () => {
  record(EVERYTHING)
  const actor = someone()
  accepted(commitIfOk(actor, (tx) => setFeed(tx, 'hash')))
  const everything = () => {
    const feed = feedDuties('hash', '2024-06-03')!
    const entries = feed.duties.map(({ subject, by }) => ({ uid: subject, day: by, title: '', text: '', url: '' }))
    return {
      dashboard: dashboardOf(ZHAO_JUN, dashboardQuery.parse({}), '2024-06-03'),
      desk: deskOf(actor, {}, '2024-06-03'),
      calendar: icalendar({ name: feed.name, entries, today: '2024-06-03' }),
    }
  }
  const here = everything()
  expect(here.desk.duties.length).toBeGreaterThan(0)
  expect(here.calendar).toContain('BEGIN:VEVENT')
  const machines = [
    ['Pacific/Kiritimati', '1999-12-31T23:30:00Z'],
    ['America/Los_Angeles', '2024-06-03T02:00:00Z'],
    ['Asia/Shanghai', '2038-01-19T03:14:07Z'],
  ] as const
  for (const [zone, now] of machines) {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: new Date(now) })
    expect(new Date().getTimezoneOffset()).toBe(
      { 'Pacific/Kiritimati': -840, 'America/Los_Angeles': 420, 'Asia/Shanghai': -480 }[zone],
    )
    expect(everything()).toEqual(here)
  }
})

test('a calendar is for whoever has its token, as long as it has not been revoked', () => {
  record(EVERYTHING)
  const actor = someone()
  accepted(commitIfOk(actor, (tx) => setFeed(tx, 'first')))
  expect(feedDuties('first', '2024-06-03')).toMatchObject({ name: '李敏' })
  accepted(commitIfOk(actor, (tx) => setFeed(tx, 'second')))
  expect([feedDuties('first', '2024-06-03'), feedDuties('second', '2024-06-03')?.name]).toEqual([undefined, '李敏'])
  accepted(commitIfOk(actor, (tx) => setFeed(tx, null)))
  expect(feedDuties('second', '2024-06-03')).toBeUndefined()
})
