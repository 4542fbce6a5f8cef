import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { describe, expect, it, vi } from 'vitest'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { FORMAT_CODES } from '@/lib/law/report-formats/format-of'
import { CONCLUSION_KINDS } from '@/lib/requests/conclusion'
import { closeConnection, openConnection } from './client'
import { ledgerRoot } from './database-file'
import { migrateDatabase, shippedMigrations } from './migrate'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG } from './testing/cast'
import { newTestingFolder, openCopiedDatabase } from './testing/copied-database'
import { everyTable } from './testing/every-table'
import { commitIfOk } from './transaction'
import { registerRequest } from './writes/requests'

type JournalEntry = { idx: number; version: string; when: number; tag: string; breakpoints: boolean }

/** A folder with the shipped migrations, of which the journal names those that `change` makes of them. */
function migrationsOf(change: (entries: JournalEntry[]) => JournalEntry[]): { root: string; migrations: string } {
  const root = newTestingFolder()
  const migrations = path.join(root, 'db/migrations')
  mkdirSync(migrations, { recursive: true })
  cpSync(path.join(ledgerRoot(), 'db/migrations'), migrations, { recursive: true })
  const journal = path.join(migrations, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: JournalEntry[] }
  writeFileSync(journal, JSON.stringify({ ...rest, entries: change(entries) }))
  return { root, migrations }
}

/** A ledger as a version left it that ended with the migration before this one. */
function ledgerBefore(tag: string): string {
  const { root, migrations } = migrationsOf((entries) =>
    entries.slice(
      0,
      entries.findIndex((entry) => entry.tag.endsWith(tag)),
    ),
  )
  const file = path.join(root, 'ledger.db')
  const connection = openConnection(file)
  migrate(connection, { migrationsFolder: migrations })
  connection.$client.close()
  return file
}

it('items recorded before the chain of reviews stay with their postings, marked as reviewed on paper', () => {
  const file = ledgerBefore('_published_chain')
  const before = openConnection(file)
  before.$client.exec(`
    INSERT INTO categories (id, name, short_name, kind, active) VALUES (1, '政务动态', '动态', 'information', 1);
    INSERT INTO platforms (id, name, kind, active) VALUES (1, '门户网站', 'website', 1);
    INSERT INTO published_items (id, title, category_id, formed_on, published_on, document_number, note, version)
      VALUES (7, '招生公告', 1, '2023-05-04', '2023-05-10', '示教〔2023〕5号', '附件两份', 3);
    INSERT INTO postings (item_id, platform_id, posted_on, address) VALUES (7, 1, '2023-05-10', 'https://example.org')`)
  before.$client.close()
  migrateDatabase(file)
  const after = openConnection(file).$client
  expect(after.prepare('SELECT * FROM published_items').all()).toMatchObject([
    {
      ...{
        id: 7,
        title: '招生公告',
        formed_on: '2023-05-04',
        published_on: '2023-05-10',
        version: 3,
        note: '附件两份',
      },
      document_number: '示教〔2023〕5号',
      disclosure: 'proactive',
      index_number: '',
      topic: '',
    },
  ])
  expect(after.prepare('SELECT item_id, address FROM postings').all()).toEqual([
    { item_id: 7, address: 'https://example.org' },
  ])
  expect(after.prepare('SELECT * FROM paper_reviews').all()).toEqual([{ item_id: 7, reviewers: '' }])
  after.close()
})

it('reports entered before the forms were rows stay with their figures and texts, and only a known form is taken', () => {
  const file = ledgerBefore('_report_formats')
  const before = openConnection(file)
  before.$client.exec(`
    INSERT INTO historical_reports VALUES (2019, '2019', '门户网站', 2), (2022, '2021', '年鉴', 1);
    INSERT INTO historical_figures VALUES (2019, 'table3.received.total', '12'), (2022, 'table3.granted.total', '7');
    INSERT INTO historical_sections VALUES (2022, 'problems', '公开不够及时')`)
  before.$client.close()
  const tables = ['historical_reports', 'historical_figures', 'historical_sections']
  const rowsIn = () => tables.map((table) => everyTable(file)[table])
  const rows = rowsIn()
  migrateDatabase(file)
  expect(rowsIn()).toEqual(rows)
  const after = openConnection(file).$client
  const enter = (year: number, format: string) =>
    after.prepare("INSERT INTO historical_reports VALUES (?, ?, '', 1)").run(year, format)
  expect(() => enter(2023, '2020')).toThrow('FOREIGN KEY')
  expect(() => after.exec('DELETE FROM historical_reports WHERE year = 2022')).toThrow('FOREIGN KEY')
  expect(() => after.exec("INSERT INTO historical_reports VALUES ('a year', '2021', '', 1)")).toThrow(
    'datatype mismatch',
  )
  enter(2023, '2021')
  const versions = "SELECT count(*) FROM row_versions WHERE relation = 'historical_reports'"
  after.exec('UPDATE historical_reports SET version = 2 WHERE year = 2023')
  expect(after.prepare(versions).pluck().get()).toBeGreaterThan(0)
  after.close()
})

it('a year of a region stays as it was, collected by no address, and its versions have no originals', () => {
  const file = ledgerBefore('_original_files')
  const before = openConnection(file)
  const hash = 'a'.repeat(64)
  before.$client.exec(`
    INSERT INTO report_formats (code) SELECT '2021' WHERE NOT EXISTS (SELECT 1 FROM report_formats WHERE code = '2021');
    INSERT INTO region_units VALUES (1, '县教育局', '教育局', 'department', NULL, '', '', '', '', NULL, NULL, 1);
    INSERT INTO region_years VALUES (2023, '2023-12-20', '2024-01-20', NULL, 1, 3);
    INSERT INTO region_submissions VALUES
      (1, 1, 2023, 1, 'file', '2024-01-10', '教育局.docx', '${hash}', '2021', 0, '', '{}', '李敏', '2024-01-10T01:00:00.000Z')`)
  before.$client.close()
  const submissions = everyTable(file).region_submissions
  migrateDatabase(file)
  expect(everyTable(file).region_submissions).toEqual(submissions)
  expect(['region_files', 'region_links'].map((table) => everyTable(file)[table])).toEqual([[], []])
  const after = openConnection(file).$client
  expect(after.prepare('SELECT * FROM region_years').get()).toMatchObject({
    year: 2023,
    in_report: 1,
    by_link: 0,
    version: 3,
  })
  const link = "INSERT INTO region_links VALUES (?, 1, 2023, ?, '2024-02-01', '', '', NULL, NULL)"
  after.prepare(link).run(1, hash)
  expect(() => after.prepare(link).run(2, 'b'.repeat(64))).toThrow('UNIQUE')
  after.exec("UPDATE region_links SET revoked_at = '2024-01-20'")
  expect(() => after.exec('UPDATE region_links SET revoked_at = NULL')).toThrow('never changed')
  after.prepare(link).run(2, 'b'.repeat(64))
  after.close()
})

/** The organ's row and one request paid for on Mon 2023-06-12, as a version before the choices on reviews kept them. */
const paidWith = (restarts: 0 | 1) => `
  INSERT INTO organs (id, full_name, short_name, kind, level, region, agency_code, disclosure_office, address, postcode,
      phone, email, website, expiry_counts_as_repeal, fee_payment_restarts, demonstration, version)
    VALUES (1, '市教育局', '教育局', 'department', 'municipal', '', '', '', '', '', '', '', '', 1, ${restarts}, 0, 1);
  INSERT INTO applicants (id, kind, name, identity_number, organisation_code, representative)
    VALUES (1, 'natural_person', '陈静', '', '', '');
  INSERT INTO disclosure_requests (id, number, year, ordinal, channel, arrived_on, received_on, applicant_id,
      applicant_kind, phone, address, email, description, form_wanted, route_wanted, note, version)
    VALUES (1, '2023-001', 2023, 1, 'in_person', '2023-05-25', '2023-05-25', 1, 'natural_person', '', '', '', '预算',
      'paper', 'post', '', 1);
  INSERT INTO fee_notices (request_id, round, basis, ordinal, pages, per_case_yuan, per_volume_yuan, chosen_by, sent_on,
      received_on, notice_number, paid_on, receipt_number, version)
    VALUES (1, 0, 'per_volume', 1, 40, 0, 100, '', '2023-06-01', '2023-06-01', '', '2023-06-12', '', 1);
  INSERT INTO row_versions (entry, relation, key, before, deleted)
    VALUES (1, 'organs', '[1]', json_object('id', 1, 'fee_payment_restarts', ${restarts}), 0)`

it.each([
  ['let the period go on after a payment keeps that for the payments on record', 0, '2023-06-12', '2023-07-04'],
  ['began it anew goes on so', 1, null, '2023-07-11'],
] as const)('a ledger that %s', (_, restarts, resumedUntil, dueOn) => {
  const file = ledgerBefore('_review_and_consultation_choices')
  const before = openConnection(file)
  before.$client.exec(paidWith(restarts))
  before.$client.close()
  migrateDatabase(file)
  const after = openConnection(file).$client
  expect(
    after.prepare('SELECT fee_resumed_until, silence_remedy, other_organs_capped FROM organs').raw().all(),
  ).toEqual([[resumedUntil, 'either', 0]])
  expect(after.prepare('SELECT due_on FROM case_clocks').pluck().all()).toEqual([dueOn])
  expect(after.prepare("SELECT before FROM row_versions WHERE relation = 'organs'").pluck().get()).toBe(
    JSON.stringify({ id: 1, fee_resumed_until: resumedUntil }),
  )
  expect(() => after.exec("UPDATE organs SET silence_remedy = 'suit'")).toThrow('organs_silence_remedy')
  after.close()
})

it('an open request for which another organ was asked is judged anew: only the answer ends the time that is left out', () => {
  const file = ledgerBefore('_review_and_consultation_choices')
  const before = openConnection(file)
  before.$client.exec(paidWith(1))
  before.$client.exec(`
    INSERT INTO consultations (request_id, round, party, name, matter, sent_on, letter_received_on, respond_by, letter_number,
        statement, version)
      VALUES (1, 0, 'other_organ', '市财政局', '数据', '2023-06-13', '2023-06-14', '2023-06-20', '', '', 1);
    INSERT INTO case_clocks (request_id, round, stage, starts_on, due_on, provisional, waiting_until)
      VALUES (1, 0, 'consulting', '2023-06-12', '2023-07-18', 0, '2023-06-20')`)
  before.$client.close()
  migrateDatabase(file)
  const after = openConnection(file).$client
  expect(after.prepare('SELECT due_on, waiting_until FROM case_clocks').raw().all()).toEqual([[null, '2023-06-20']])
  after.close()
})

it('tokens of before get their maker from the trail, end within two years, and with a maker who is gone', () => {
  const file = ledgerBefore('_trust')
  const before = openConnection(file)
  const entry = (id: number, staffId: number | null, subject: string) =>
    `INSERT INTO audit_entries VALUES (${id}, 'at', ${staffId}, '陈', 'token.add', '${subject}', '', NULL, NULL, '', 'h')`
  const member = (id: number, role: string, active: number) =>
    `INSERT INTO staff (id, username, name, role, password_hash, active, version) VALUES (${id}, 'u${id}', '陈', '${role}', 'x', ${active}, 1)`
  const token = (id: number, expiresOn: string) =>
    `INSERT INTO api_tokens (id, name, token_hash, created_at, created_by, expires_on) VALUES (${id}, '系统', 't${id}', 'at', '陈', '${expiresOn}')`
  before.$client.exec(
    [
      member(1, 'administrator', 1),
      member(2, 'supervisor', 0),
      member(3, 'clerk', 1),
      token(1, '2199-12-31'),
      token(2, '2027-01-01'),
      token(3, '2027-01-01'),
      token(4, '2027-01-01'),
      entry(1, 1, 'token:1'),
      entry(2, 2, 'token:2'),
      entry(3, 3, 'token:3'),
      entry(4, null, 'token:4'),
      `INSERT INTO submissions VALUES ('1:form', 'account.reminders', '{"token":"secret"}', 'at')`,
      `INSERT INTO sign_in_attempts VALUES ('k', 5, 'at', 'until')`,
    ].join(';'),
  )
  before.$client.close()
  migrateDatabase(file)
  const after = openConnection(file).$client
  const rows = after.prepare('SELECT created_by_id, revoked_at IS NOT NULL AS revoked FROM api_tokens').raw().all()
  expect(rows).toEqual([
    [1, 0],
    [2, 1],
    [3, 1],
    [null, 0],
  ])
  const twoYears = after.prepare("SELECT date('now', '+2 years')").pluck().get()
  expect(after.prepare('SELECT expires_on FROM api_tokens ORDER BY id').pluck().all()).toEqual([
    twoYears,
    '2027-01-01',
    '2027-01-01',
    '2027-01-01',
  ])
  expect(
    after.prepare('SELECT (SELECT count(*) FROM submissions) + (SELECT count(*) FROM sign_in_attempts)').pluck().get(),
  ).toBe(0)
  expect(() => after.exec('REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE id = 4')).toThrow('append-only')
  after.close()
})

/** Puts a migration after those that are shipped, for as long as `use` runs. */
function withLaterMigration(sql: string, use: () => void): void {
  const { root, migrations } = migrationsOf((entries) => {
    const [idx, when] = [entries.length, entries.at(-1)!.when + 1]
    return [...entries, { idx, version: '6', when, tag: '9999_later', breakpoints: true }]
  })
  writeFileSync(path.join(migrations, '9999_later.sql'), sql)
  process.env.LEDGER_ROOT = root
  try {
    use()
  } finally {
    delete process.env.LEDGER_ROOT
  }
}

const copiesBeside = (file: string) => readdirSync(path.dirname(file)).filter((name) => name.includes('.before-'))

/** A ledger of this version with a record in it. */
function filledLedger(): string {
  const file = openCopiedDatabase()
  foundTestLedger()
  accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY)))
  closeConnection()
  return file
}

describe('a migration that fails', () => {
  it.each([
    [
      'in its second statement',
      'CREATE TABLE later (id INTEGER) STRICT;--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)',
    ],
    ['by leaving rows without their parent', 'DELETE FROM applicants'],
  ])('%s leaves the ledger as it was, beside the copy that was taken', (_, sql) => {
    const file = filledLedger()
    const before = everyTable(file)
    withLaterMigration(sql, () => expect(() => migrateDatabase(file)).toThrow())
    expect(everyTable(file)).toEqual(before)
    const [copy] = copiesBeside(file)
    expect(everyTable(path.join(path.dirname(file), copy!))).toEqual(before)
    openConnection(file).$client.close()
    expect(migrateDatabase(file)).toEqual({ copy: undefined })
  })

  it('does not begin where no copy can be taken, and leaves no half of one', () => {
    const file = filledLedger()
    mkdirSync(`${file}.before-${shippedMigrations() + 1}-1234`)
    vi.spyOn(Date, 'now').mockReturnValue(1234)
    const before = everyTable(file)
    withLaterMigration('DELETE FROM audit_entries', () => expect(() => migrateDatabase(file)).toThrow())
    vi.restoreAllMocks()
    expect(everyTable(file)).toEqual(before)
  })
})

it('a migration keeps a copy of the ledger as it was', () => {
  const file = filledLedger()
  const before = everyTable(file)
  withLaterMigration('CREATE TABLE later (id INTEGER) STRICT', () => {
    const { copy } = migrateDatabase(file)
    expect(everyTable(copy!)).toEqual(before)
  })
  expect(Object.keys(everyTable(file))).toContain('later')
})

it('a ledger of this version opens without a look at every page: the checks come with a migration, and with each backup', () => {
  const file = filledLedger()
  const client = openConnection(file).$client
  client.pragma('foreign_keys = OFF')
  client.exec('DELETE FROM applicants')
  client.close()
  const before = everyTable(file)
  expect(migrateDatabase(file)).toEqual({ copy: undefined })
  expect(everyTable(file)).toEqual(before)
  expect(() => migrateDatabase(file, { filledAnew: true })).toThrow('1 rows without their parent')
  withLaterMigration('CREATE TABLE later (id INTEGER) STRICT', () =>
    expect(() => migrateDatabase(file)).toThrow('1 rows without their parent'),
  )
})

it('a database of a newer version is refused and not touched', () => {
  const file = filledLedger()
  withLaterMigration('CREATE TABLE later (id INTEGER) STRICT', () => migrateDatabase(file))
  const before = everyTable(file)
  expect(() => migrateDatabase(file)).toThrow(/made by a newer version of the software/)
  expect(everyTable(file)).toEqual(before)
})

it('an outcome or a form that the law of this version has is known once the ledger is opened, and none is forgotten', () => {
  const file = filledLedger()
  const before = openConnection(file).$client
  before.exec(
    "DELETE FROM outcomes WHERE code = 'other.fee_unpaid'; INSERT INTO outcomes VALUES ('other.former', 'other')",
  )
  before.exec("DELETE FROM report_formats WHERE code = '2021'; INSERT INTO report_formats VALUES ('2007')")
  before.exec("DELETE FROM conclusion_kinds WHERE code = 'withdrawal'")
  before.close()
  migrateDatabase(file)
  const after = openConnection(file).$client
  const codesIn = (table: string) => after.prepare(`SELECT code FROM ${table}`).pluck().all().sort()
  expect(codesIn('outcomes')).toEqual([...OUTCOME_CODES, 'other.former'].sort())
  expect(codesIn('report_formats')).toEqual([...FORMAT_CODES, '2007'].sort())
  expect(codesIn('conclusion_kinds')).toEqual([...CONCLUSION_KINDS].sort())
  after.close()
})
