import './as-wang-fang.fixture'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { register } from '@/app/(staff)/requests/new/actions'
import { GET as exported } from '@/app/api/exports/[list]/route'
import { signInWithPassword } from '@/app/sign-in/actions'
import { connection } from '@/db/client'
import { foundTestLedger, WANG_FANG, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { everyTable } from '@/db/testing/every-table'
import { commitIfOk, noteIfPossible } from '@/db/transaction'
import { addStaff } from '@/db/writes/organ'
import { touchSession } from '@/db/writes/sessions'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import type { StorageFault } from '@/lib/result'
import { hashPassword } from '@/server/gate/password'

let file = ''
beforeEach(() => {
  process.env.LEDGER_TODAY = '2024-06-03'
  process.env.LEDGER_BUSY_SECONDS = '0.05'
  file = openCopiedDatabase()
  foundTestLedger()
})

const LONG_TEXT = '招生计划'.repeat(1200)
const request = (description: string) =>
  register({
    ...NEW_REQUEST,
    arrivedOn: '2024-05-20',
    applicant: { ...NEW_REQUEST.applicant, name: '陈静' },
    description,
  })

const pages = (limit: number) => connection().$client.pragma(`max_page_count = ${limit}`)

/** How to make the database refuse writes; each function returns its own undoing. */
const FAULTS: Record<Exclude<StorageFault, 'diskFailed' | 'noTemporaryFolder'>, () => () => unknown> = {
  diskFull: () => {
    pages(connection().$client.pragma('page_count', { simple: true }) as number)
    return () => pages(1_000_000)
  },
  readOnly: () => {
    connection().$client.pragma('query_only = ON')
    return () => connection().$client.pragma('query_only = OFF')
  },
  busy: () => {
    connection().$client.pragma('busy_timeout = 1')
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    return () => other.close()
  },
}

describe.each(Object.entries(FAULTS) as [StorageFault, () => () => unknown][])('%s', (fault, begin) => {
  test('a form is answered with the fault, nothing of it is written, and it is taken when sent again', async () => {
    const before = everyTable(file)
    const end = begin()
    // A single act may still fit into pages that are allocated already.
    const answers = []
    for (let count = 0; count < 5; count++) answers.push(await request(LONG_TEXT))
    const refusals = answers.filter(({ ok }) => !ok)
    expect(refusals.at(0)).toEqual({ ok: false, kind: 'unwritten', fault })
    const acceptedCount = answers.length - refusals.length
    end()
    const rows = (tables: Record<string, unknown[]>, name: string) => tables[name]!.length
    for (const table of ['disclosure_requests', 'case_clocks', 'audit_entries'])
      expect(rows(everyTable(file), table) - rows(before, table)).toBe(acceptedCount)
    expect(await request(LONG_TEXT)).toMatchObject({ ok: true })
  })

  test('a page that only notes that its session is in use is read all the same', () => {
    const end = begin()
    noteIfPossible(WANG_FANG, (tx) => touchSession(tx, 'unknown'))
    end()
  })
})

describe.each(['readOnly', 'busy'] as const)('%s', (fault) => {
  test('a list that names applicants is not given out where the export cannot be recorded', async () => {
    await request('招生计划')
    const address = new Request('http://ledger/api/exports/requests?format=csv')
    const end = FAULTS[fault]()
    const answer = await exported(address, { params: Promise.resolve({ list: 'requests' }) })
    expect([answer.status, await answer.text()]).toEqual([503, fault])
    end()
    const again = await exported(address, { params: Promise.resolve({ list: 'requests' }) })
    expect([again.status, await again.text()]).toEqual([200, expect.stringContaining('陈静')])
  })

  test('whoever signs in is told', async () => {
    const passwordHash = await hashPassword('ledger-2024-ledger')
    const member = { username: 'chen', name: '陈', role: 'clerk', sectionId: null, passwordHash } as const
    commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member))
    const end = FAULTS[fault]()
    const answer = await signInWithPassword({ username: 'chen', password: 'ledger-2024-ledger' })
    expect(answer).toEqual({ ok: false, kind: 'unwritten', fault })
    end()
  })
})
