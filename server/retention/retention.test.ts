import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ACT_OF_RETENTION, SUBJECT_OF_RETENTION } from '@/db/anonymisation/act'
import { OF_MATTER, TEXT_COLUMNS } from '@/db/anonymisation/columns'
import { attachmentsFolder } from '@/db/attachment-files'
import { entryHash, recordAct } from '@/db/audit'
import { closeConnection, connection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { requestForApi } from '@/db/queries/api'
import { auditChain } from '@/db/queries/audit-trail'
import { fileOf } from '@/db/queries/case-file'
import { dashboardOf } from '@/db/queries/dashboard/dashboard'
import { deskOf } from '@/db/queries/desk'
import { findEverywhere } from '@/db/queries/everything'
import { annualReport } from '@/db/queries/report/annual-report'
import { reportAsOf } from '@/db/queries/report/as-of'
import { figureRecords } from '@/db/queries/report/figure-records'
import { publicationOf } from '@/db/queries/report/publication-view'
import { listRequests } from '@/db/queries/requests'
import { retentionStanding } from '@/db/queries/retention'
import { auditEntries } from '@/db/schema/ledger'
import { applicants, disclosureRequests } from '@/db/schema/requests'
import { attachText } from '@/db/testing/attach'
import { accepted, requestOf, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { openDemonstration } from '@/db/testing/demonstration'
import { everyTable } from '@/db/testing/every-table'
import { type Drawn, EVERYTHING, LATER, ledger, record } from '@/db/testing/generated-ledger'
import { replyOf } from '@/db/testing/groundwork'
import { importTable } from '@/db/testing/import-table'
import { marksIn } from '@/db/testing/list-behind'
import { tamper } from '@/db/testing/tamper'
import { commitIfOk, type Tx } from '@/db/transaction'
import { recordArchiving, recordReopening } from '@/db/writes/archivings'
import { recordReply } from '@/db/writes/conclusions'
import { recordExport } from '@/db/writes/exports'
import { publishReport, takeStep } from '@/db/writes/report-publication'
import { changeRequest } from '@/db/writes/requests'
import { keepRetentionPeriod } from '@/db/writes/retention'
import { writeEntry } from '@/db/writes/supervision'
import { mayUndo, undoSome } from '@/db/writes/undo-import'
import { dashboardQuery } from '@/lib/dashboard/period'
import type { PlainDate } from '@/lib/dates'
import { editionOf } from '@/lib/report/edition'
import { requestListQuery } from '@/lib/requests/list-query'
import { exportArchive } from '../archive/export-archive'
import { importArchive } from '../archive/import-archive'
import { verifyFile } from '../backup/verify-file'
import { anonymiseDue } from './anonymise-due'

const TIMEOUT_MS = 120_000
const ENTERED = '2028-01-10'
const CORRECTED = '2028-01-12'
const on = (day: string) => vi.setSystemTime(`${day}T09:00:00+08:00`)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => vi.useRealTimers())

/** A token that occurs only in the texts of this case. */
const tokenOf = (id: number) => `px${String(id).padStart(3, '0')}xp`

/** Adds personal data to every case of a generated ledger: a correction, a search, an attachment, a complaint. */
function withPersons(generated: Drawn<typeof ledger>): void {
  on(ENTERED)
  record(generated)
  on(CORRECTED)
  for (const { id, number, version } of connection().select().from(disclosureRequests).all()) {
    attachText(id, `来函${tokenOf(id)}`)
    accepted(commitIfOk(ZHAO_JUN, (tx) => personalise(tx, id, number, version)))
  }
}

function personalise(tx: Tx, id: number, number: string, version: number) {
  const { request, applicant, judgement } = fileOf(tx.sql, number)!
  const token = tokenOf(id)
  const { arrivedOn, receivedOn, sectionId } = request
  const input = requestOf(arrivedOn, applicant.kind, { applicant, sectionId })
  const texts = { description: `复制${token}的档案`, phone: token, email: `${token}@x.cn`, note: token, address: token }
  accepted(changeRequest(tx, { ...input, ...texts, number, version, reason: `更正${token}` }, LATER))
  accepted(recordExport(tx, { list: 'requests', format: 'csv', filters: { q: token } }))
  const complaint = { receivedFrom: token, matter: token, requestNumber: number }
  const answered = { receivedOn: receivedOn!, answeredOn: receivedOn!, result: token }
  accepted(writeEntry(tx, { register: 'complaints', ...complaint, ...answered }))
  if (judgement.concludedOn)
    recordArchiving(tx, { number, archivedOn: judgement.concludedOn, fileNumber: '档1' }, LATER)
  return { ok: true, value: undefined } as const
}

const REPORT_YEARS = [2021, 2023, 2024]

/** All figures of dashboard and reports, including published ones and the report as of an earlier day. */
function figures(today: PlainDate) {
  return {
    reports: REPORT_YEARS.map((year) => annualReport(ZHAO_JUN, year)).map((report) => ({
      edition: editionOf(report),
      findings: report.findings,
      records: figureRecords(ZHAO_JUN, report, { names: false }),
    })),
    asEntered: reportAsOf(ZHAO_JUN, 2023, ENTERED)!.document,
    dashboards: REPORT_YEARS.map((year) =>
      marksIn(dashboardOf(ZHAO_JUN, dashboardQuery.parse({ year: String(year) }), today)),
    ),
    desk: marksIn(deskOf(ZHAO_JUN, { scope: 'all' }, today)),
  }
}

const keepFor = (years: number | null) => {
  const { version } = connection().$client.prepare('SELECT version FROM organs').get() as { version: number }
  return commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, { years, version }))
}

/** All bytes of the ledger: the database, its log, and the contents of its attachments. */
function bytesOfLedger(): Buffer {
  const file = databaseFile()
  const folder = attachmentsFolder()
  const contents = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const files = [file, `${file}-wal`, ...contents.map((name) => path.join(folder, name))].filter((each) =>
    existsSync(each),
  )
  return Buffer.concat(
    files.flatMap((each) => (/[0-9a-f]{62}$|ledger\.db(-wal)?$/.test(each) ? [readFileSync(each)] : [])),
  )
}

/** All terms in the search index, including those of replaced texts. */
function indexedWords(): Set<string> {
  const { $client } = connection()
  $client.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'request_search', 'row')")
  const words = $client.prepare('SELECT term FROM temp.words').pluck().all() as string[]
  $client.exec('DROP TABLE temp.words')
  return new Set(words)
}

const of = (table: string, where: string, ...values: unknown[]) =>
  connection()
    .$client.prepare(`SELECT * FROM ${table} WHERE ${where}`)
    .all(...values)

const recordOf = (id: number, number: string) => [
  of('disclosure_requests', 'id = ?', id),
  of('attachments', 'request_id = ?', id),
  of('conclusions', 'request_id = ?', id),
  of('audit_entries', 'subject = ?', `request:${number}`),
  of('complaints', 'request_number = ?', number),
]

const names = ['陈静', '李强']

test(
  'over generated ledgers no figure changes, nothing of the due cases is left in any byte, and the others are untouched',
  async () => {
    const day = fc.constantFrom<PlainDate>('2023-07-01', '2024-03-01', '2025-01-02', LATER)
    await fc.assert(
      fc.asyncProperty(ledger, day, fc.integer({ min: 1, max: 3 }), async (generated, today, years) => {
        withPersons(generated)
        accepted(keepFor(years))
        const { due } = retentionStanding(ZHAO_JUN, years, today)
        const otherRequests = connection()
          .select()
          .from(disclosureRequests)
          .all()
          .filter(({ id }) => !due.some((each) => each.id === id))
        const untouched = otherRequests.map(({ id, number }) => recordOf(id, number))
        const before = figures(today)
        expect((await anonymiseDue(ZHAO_JUN, today)).cases).toBe(due.length)

        expect(figures(today)).toEqual(before)
        expect(otherRequests.map(({ id, number }) => recordOf(id, number))).toEqual(untouched)
        const bytes = bytesOfLedger()
        const remaining = due.filter(({ id }) => bytes.includes(tokenOf(id))).map(({ number }) => number)
        expect(remaining).toEqual([])
        for (const { id } of otherRequests) expect(bytes.includes(tokenOf(id))).toBe(true)
        const applicantRows = connection().select().from(applicants).all()
        for (const name of names.filter((each) => !applicantRows.some((applicant) => applicant.name === each))) {
          expect([name, bytes.includes(name), indexedWords().has(name)]).toEqual([name, false, false])
        }
        expect((await verifyFile(databaseFile())).faults).toEqual([])

        const rows = everyTable(databaseFile())
        expect(await anonymiseDue(ZHAO_JUN, today)).toEqual({ cases: 0, applicants: 0, files: 0, matters: 0 })
        expect(everyTable(databaseFile())).toEqual(rows)
      }),
      { numRuns: 4, endOnFailure: true },
    )
  },
  TIMEOUT_MS,
)

test('a published report stays as it was frozen, and names nobody of whom it was counted', async () => {
  const today = '2024-06-03'
  openDemonstration(today)
  const contentHash = () => publicationOf(ZHAO_JUN, 2023, today).contentHash
  for (const kind of ['checked', 'signed'] as const) {
    const step = { year: 2023, contentHash: contentHash(), note: '' }
    accepted(commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, kind, step, today)))
  }
  const published = { year: 2023, contentHash: contentHash(), publishedOn: today, address: '', reason: '' } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => publishReport(tx, published, today)))
  accepted(keepFor(1))
  const due = retentionStanding(ZHAO_JUN, 1, today).due.map(({ number }) => fileOf(connection(), number)!)
  const frozen = of('report_revisions', '1')
  for (const { applicant, request } of due)
    for (const text of [applicant.name, request.description]) expect(JSON.stringify(frozen)).not.toContain(text)
  expect(await anonymiseDue(ZHAO_JUN, today)).toMatchObject({ cases: due.length, applicants: 3 })
  expect(of('report_revisions', '1')).toEqual(frozen)
  expect(contentHash()).toBe(published.contentHash)
  expect((await verifyFile(databaseFile())).faults).toEqual([])
})

/** Inserts a row of the case into a table, with a marked word in each text column that anonymising must clear. */
function plant(table: string, { id, number }: { id: number; number: string }): void {
  const { anonymised } = TEXT_COLUMNS[table]!
  const { $client } = connection()
  const columns = $client.prepare('SELECT name, type, "notnull" AS needed FROM pragma_table_info(?)').all(table)
  const fixedValues = { request_id: id, request_number: number, round: 99, applicant_kind: 'natural_person' }
  const values = (columns as { name: string; type: string; needed: 0 | 1 }[]).map(({ name, type, needed }) => {
    if (anonymised.includes(name)) return `planted-in-${table}-${name}`
    if (Object.hasOwn(fixedValues, name)) return fixedValues[name as keyof typeof fixedValues]
    if (name === 'id' || (!needed && !name.endsWith('_on'))) return null
    return type === 'INTEGER' ? 0 : '2021-06-01'
  })
  $client.pragma('ignore_check_constraints = ON')
  $client.pragma('foreign_keys = OFF')
  // What was submitted or signed is never changed; here it stands for what was written at some time.
  const guards = of('sqlite_master', `type = 'trigger' AND tbl_name = '${table}' AND name GLOB 'letter*'`) as {
    name: string
    sql: string
  }[]
  for (const { name } of guards) $client.exec(`DROP TRIGGER ${name}`)
  $client.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
  // Updated once, so that the row's earlier version is recorded.
  for (const column of anonymised) $client.exec(`UPDATE ${table} SET ${column} = ${column} || '!'`)
  for (const { sql } of guards) $client.exec(sql)
  $client.pragma('foreign_keys = ON')
  $client.pragma('ignore_check_constraints = OFF')
}

const NOW = '2026-06-01'
const rowsIn = (table: string) => connection().$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

/** The database file of the prepared ledger, which each test copies. */
function keptCase(): string {
  closeConnection()
  return databaseFile()
}

function openCopy(source: string): void {
  openCopiedDatabase(source)
  cpSync(attachmentsFolder(source), attachmentsFolder(), { recursive: true })
}

describe('in a ledger with cases that are due', () => {
  const due = () => retentionStanding(ZHAO_JUN, 1, NOW).due
  const faults = async () => (await verifyFile(databaseFile())).faults.map(({ code, place }) => `${code} ${place}`)
  let prepared = ''
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    withPersons({ ...EVERYTHING, remedies: [] })
    accepted(keepFor(1))
    prepared = keptCase()
    vi.useRealTimers()
  })
  beforeEach(() => openCopy(prepared))

  test('every text of a case goes from every table, now and as it was earlier; what is not due keeps its own', async () => {
    const tables = Object.keys(TEXT_COLUMNS).filter(
      (table) =>
        !['request_search', 'anonymised_cases', 'attachments', ...Object.keys(OF_MATTER)].includes(table) &&
        of(`pragma_table_info('${table}')`, "name IN ('request_id', 'request_number')").length > 0,
    )
    const [first] = due()
    for (const table of tables) plant(table, first!)
    const planted = tables.filter((table) => TEXT_COLUMNS[table]!.anonymised.length > 0)
    expect(planted.filter((table) => !bytesOfLedger().includes(`planted-in-${table}-`))).toEqual([])
    const counts = [...tables, 'row_versions'].map(rowsIn)
    await anonymiseDue(ZHAO_JUN, NOW)
    expect(planted.filter((table) => bytesOfLedger().includes(`planted-in-${table}-`))).toEqual([])
    expect([...tables, 'row_versions'].map(rowsIn)).toEqual(counts)
  })

  test('a text that was empty stays empty: what is missing is not counted otherwise', async () => {
    const { number } = due()[0]!
    const empty = () => {
      const { records, applicant } = fileOf(connection(), number)!
      return [records.conclusions[0]!.note, records.conclusions[0]!.trackingNumber, applicant.representative]
    }
    expect(empty()).toEqual(['', '', ''])
    await anonymiseDue(ZHAO_JUN, NOW)
    expect(empty()).toEqual(['', '', ''])
    expect(fileOf(connection(), number)!.records.conclusions[0]!.reason).toBe('〔已匿名〕')
  })

  test('a kept view that looks for somebody goes with them, others stay', async () => {
    const { $client } = connection()
    const staff =
      "INSERT INTO staff (username, name, role, password_hash, active, version) VALUES ('a', '甲', 'clerk', '', 1, 1)"
    const view = (name: string, q: string) =>
      `INSERT INTO saved_views (staff_id, name, address) VALUES (1, '${name}', '/requests?q=${q}')`
    const token = tokenOf(due()[0]!.id)
    $client.exec([staff, view('一', token), view('二', encodeURIComponent('学校')), view('三', '')].join(';'))
    await anonymiseDue(ZHAO_JUN, NOW)
    expect(of('saved_views', '1').map((row) => (row as { name: string }).name)).toEqual(['二', '三'])
  })

  test('an applicant with a case that is not due keeps the name, and only there', async () => {
    const [one, two] = due().map(({ number }) => fileOf(connection(), number)!)
    expect([one!.applicant.name, due().length]).toEqual(['陈静', 2])
    await anonymiseDue(ZHAO_JUN, NOW)
    expect(fileOf(connection(), two!.request.number)!).toMatchObject({
      applicant: { name: '陈静' },
      request: { phone: '〔已匿名〕', description: '〔已匿名〕' },
    })
    expect(JSON.stringify(of('audit_entries', 'subject = ?', `request:${one!.request.number}`))).not.toContain('陈静')
  })

  test('the applicant of whom nothing is in hand any more is found by the pseudonym alone, in lists, search and interface', async () => {
    connection().$client.exec("UPDATE case_clocks SET concluded_on = '2024-06-03', stage = 'to_archive'")
    const rowsFound = (q: string) => listRequests(ZHAO_JUN, requestListQuery.parse({ q }), NOW).rows
    expect(rowsFound('陈静')).toHaveLength(5)
    expect(await anonymiseDue(ZHAO_JUN, NOW)).toEqual({ cases: 5, applicants: 1, files: 5, matters: 0 })
    expect([rowsFound('陈静'), rowsFound('申请人〔已匿名〕00001').length]).toEqual([[], 5])
    expect(findEverywhere(ZHAO_JUN, '陈静')).toEqual([])
    expect(requestForApi(ZHAO_JUN, '2024-001', NOW)).toMatchObject({
      description: '〔已匿名〕',
      applicant: { name: '申请人〔已匿名〕00001', phone: '〔已匿名〕' },
    })
    expect(readdirSync(attachmentsFolder(), { recursive: true }).filter((name) => String(name).length > 40)).toEqual([])
  })

  test('without a period nothing is ever due; the period is in the audit trail and is changed by one at a time', async () => {
    accepted(keepFor(null))
    expect(await anonymiseDue(ZHAO_JUN, NOW)).toMatchObject({ cases: 0 })
    expect(of('audit_entries', "act = 'organ.retention'").at(-1)).toMatchObject({
      before: '{"retentionYears":1}',
      after: '{"retentionYears":null}',
    })
    const stale = { years: 5, version: 1 }
    expect(commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, stale))).toMatchObject({ kind: 'conflict' })
  })

  test('what comes after a reopening goes in its own time, and is the only thing that is written anew', async () => {
    await anonymiseDue(ZHAO_JUN, NOW)
    const file = fileOf(connection(), '2024-001')!
    const decision = { body: '市人民政府', decisionNumber: '1号', receivedOn: NOW, replyBy: null } as const
    const reopened = { number: '2024-001', ...decision, reasons: '撤销px777xp的答复', remedyId: null }
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordReopening(tx, reopened, NOW)))
    expect((await anonymiseDue(ZHAO_JUN, '2027-12-01')).cases).toBe(0)
    const reply = { ...replyOf('2024-001', 'granted', '2026-06-20'), note: 'px777xp' }
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordReply(tx, reply, '2026-06-20')))
    expect((await anonymiseDue(ZHAO_JUN, '2027-06-20')).cases).toBe(0)
    expect((await anonymiseDue(ZHAO_JUN, '2027-06-21')).cases).toBe(1)
    expect(bytesOfLedger().includes('px777xp')).toBe(false)
    expect([await faults(), file.request.id]).toEqual([[], 1])
  })

  test('an import of which a case is anonymised is not undone', async () => {
    const imported = "INSERT INTO imports VALUES (1, 'requests', '', '', '', '', 1, 0, 0, 0, NULL)"
    const record = `INSERT INTO imported_records VALUES (1, 'request:${due()[0]!.number}', 999999)`
    connection().$client.exec(`${imported}; ${record}`)
    expect(commitIfOk(ZHAO_JUN, (tx) => mayUndo(tx, 1)).ok).toBe(true)
    await anonymiseDue(ZHAO_JUN, NOW)
    expect(commitIfOk(ZHAO_JUN, (tx) => mayUndo(tx, 1))).toMatchObject({ breach: { code: 'builtUpon' } })
  })

  test('a request that an undone import had entered goes too, a period after the undoing; entered again it waits for its own', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    on('2026-05-01')
    const row = (number: string, name: string) => [number, '2022/3/7', '当面', '自然人', name, `px999xp${number}`]
    const heads = ['登记编号', '收到日期', '接收渠道', '申请人类型', '申请人', '申请内容']
    const table = [heads, row('2022-901', '闫䶮静'), row('2022-902', '闫䶮静')]
    const { importId } = await importTable('requests', table)
    accepted(commitIfOk(ZHAO_JUN, (tx) => undoSome(tx, importId!, 9)))
    await importTable('requests', [heads, row('2022-902', '闫䶮静')])
    // This row has the id of the removed one, and its own version.
    connection().$client.exec("UPDATE disclosure_requests SET note = '补记' WHERE number = '2022-902'")
    const earlier = () => of('row_versions', "entry > 1 AND before LIKE '%px999xp2022-902%' ORDER BY id DESC")[0]
    const version = earlier()
    await anonymiseDue(ZHAO_JUN, '2027-05-01')
    expect(bytesOfLedger().includes('px999xp2022-901')).toBe(true)
    expect(retentionStanding(ZHAO_JUN, 1, '2027-05-02').due).toMatchObject([
      { number: '2022-901', closedOn: '2026-05-01' },
    ])
    expect((await anonymiseDue(ZHAO_JUN, '2027-05-02')).cases).toBe(1)
    expect(bytesOfLedger().includes('px999xp2022-901')).toBe(false)
    expect(earlier()).toEqual(version)
    expect([await faults(), retentionStanding(ZHAO_JUN, 1, '2027-05-02').due]).toEqual([[], []])
  })

  describe('once they are anonymised, the audit trail', () => {
    const entryOf = (act: string) =>
      of('audit_entries', `act = '${act}' AND subject = 'request:2024-001'`)[0] as { id: number; after: string }
    let original: { id: number; after: string }
    let anonymised = ''
    beforeAll(async () => {
      openCopy(prepared)
      original = entryOf('request.register')
      await anonymiseDue(ZHAO_JUN, NOW)
      anonymised = keptCase()
    })
    beforeEach(() => openCopy(anonymised))
    const chain = async () => (await auditChain(ZHAO_JUN)).faults.map(({ code, place }) => `${code} ${place}`)

    test('holds, and says how many entries are no longer as they were written', async () => {
      const { auditAnonymised, faults } = await verifyFile(databaseFile())
      expect(faults).toEqual([])
      expect(auditAnonymised).toBe(rowsIn('anonymised_entries'))
      expect(entryOf('request.register').after).not.toBe(original.after)
    })

    test.each<[string, (id: number) => string, string[]]>([
      [
        'an anonymised entry changed',
        (id) => `UPDATE audit_entries SET after = '{}' WHERE id = ${id}`,
        ['auditChanged'],
      ],
      ['its staff changed', (id) => `UPDATE audit_entries SET staff_name = '某人' WHERE id = ${id}`, ['auditChanged']],
      ['another one changed', () => "UPDATE audit_entries SET after = '{}' WHERE id = 1", ['auditChanged']],
      [
        'one of the act changed',
        () => `UPDATE audit_entries SET after = '{"entries":{}}' WHERE act = 'retention.anonymise'`,
        ['auditChanged'],
      ],
      ['an anonymised entry removed', (id) => `DELETE FROM audit_entries WHERE id = ${id}`, ['auditOrder']],
      [
        'an act of retention inserted',
        (id) => `UPDATE audit_entries SET after = '{}' WHERE id = ${id}; ${forged(id)}`,
        ['auditOrder'],
      ],
    ])('shows %s', async (_, sql, codes) => {
      tamper(sql(original.id))
      const faultCodes = (await chain()).map((fault) => fault.split(' ')[0])
      for (const code of codes) expect(faultCodes).toContain(code)
    })

    test('shows an entry changed together with what the act says of it', async () => {
      const entry = connection().select().from(auditEntries).where(eq(auditEntries.id, original.id)).get()!
      const { id, hash: _, ...said } = { ...entry, after: '{}' }
      const digest = entryHash(said)
      const listed = `json_set(after, '$.entries."${id}"', '${digest}')`
      tamper(`UPDATE audit_entries SET after = '{}' WHERE id = ${id};
        UPDATE audit_entries SET after = ${listed} WHERE act = 'retention.anonymise'`)
      expect(await chain()).toContain(`auditChanged ${id}`)
    })

    test('shows an entry changed that is of no case, whatever an act of retention says', async () => {
      const first = connection().select().from(auditEntries).where(eq(auditEntries.id, 1)).get()!
      const { id: _, hash: __, ...said } = { ...first, after: '{}' }
      const after = { entries: { 1: entryHash(said) } }
      const act = { act: ACT_OF_RETENTION, subject: SUBJECT_OF_RETENTION, after }
      accepted(commitIfOk(ZHAO_JUN, (tx) => ({ ok: true, value: recordAct(tx, act) })))
      tamper("UPDATE audit_entries SET after = '{}' WHERE id = 1")
      expect(await chain()).toEqual(['auditChanged 1'])
    })

    test('shows what was taken out put back', async () => {
      tamper(`UPDATE audit_entries SET after = '${original.after}' WHERE id = ${original.id}`)
      expect(await chain()).toEqual([`auditChanged ${original.id}`])
    })

    test('is closed again: neither an anonymised entry nor another is changed', () => {
      for (const where of [`id = ${original.id}`, 'id = 1', "act = 'retention.anonymise'"])
        expect(() => connection().$client.exec(`UPDATE audit_entries SET after = NULL WHERE ${where}`)).toThrow(
          'append-only',
        )
    })

    test('of an entry that is to be anonymised lets nothing be changed but what it says', () => {
      const { $client } = connection()
      $client.exec('INSERT INTO anonymised_entries VALUES (1, (SELECT max(id) + 1 FROM audit_entries))')
      for (const set of [
        "act = 'x'",
        "staff_name = 'x'",
        "at = 'x'",
        "subject = 'x'",
        "hash = 'x'",
        "previous_hash = 'x'",
      ])
        expect(() => $client.exec(`UPDATE audit_entries SET ${set} WHERE id = 1`)).toThrow('append-only')
      $client.exec("UPDATE audit_entries SET before = NULL, after = NULL, reason = '' WHERE id = 1")
    })
  })

  test('the archive of it is the same ledger anew', async () => {
    await anonymiseDue(ZHAO_JUN, NOW)
    const before = everyTable(databaseFile())
    const file = path.join(path.dirname(databaseFile()), 'whole.zip')
    await exportArchive(file)
    closeConnection()
    process.env.DATABASE_URL = `file:${path.join(path.dirname(file), 'elsewhere', 'ledger.db')}`
    await importArchive(file)
    const stored = (tables: Record<string, unknown[]>) =>
      Object.fromEntries(Object.entries(tables).filter(([name]) => !/_search(_|$)/.test(name)))
    expect(stored(everyTable(databaseFile()))).toEqual(stored(before))
    expect(await faults()).toEqual([])
  })
})

/** SQL that forges an entry before the last one, without recomputing the whole chain. */
const forged = (id: number) => `UPDATE audit_entries SET id = id + 1 WHERE id = (SELECT max(id) FROM audit_entries);
  INSERT INTO audit_entries SELECT max(id) - 1, at, staff_id, staff_name, 'retention.anonymise', 'retention', '', NULL, '{"entries":{"${id}":"0"}}', previous_hash, hash FROM audit_entries`
