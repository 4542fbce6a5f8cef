import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeConnection, connection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { foundTestLedger } from '@/db/testing/cast'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { OUTCOME_CODES } from '@/lib/law/outcomes'

const pick = (codes: readonly string[], by: string) =>
  `(SELECT code FROM (SELECT column1 AS code, row_number() OVER () - 1 AS place FROM (VALUES ${codes.map((code) => `('${code}')`).join(', ')})) WHERE place = ${by} % ${codes.length})`

/** A temporary ledger with that many requests in 2023, nine in ten of them answered. Written in bulk: here only reading is measured. */
export function ledgerOf(requests: number): void {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ledger-bench-')), 'ledger.db')
  closeConnection()
  process.env.DATABASE_URL = `file:${file}`
  migrateDatabase(file)
  foundTestLedger()
  const client = connection().$client
  client.exec(
    `
    INSERT INTO applicants (id, kind, name, identity_number, organisation_code, representative)
      SELECT value, ${pick(APPLICANT_KIND_CODES, 'value')}, '申请人' || value, '', '', '' FROM generate_series(1, 1000);
    INSERT INTO disclosure_requests
      SELECT value, '2023-' || printf('%06d', value), 2023, value, 'in_person', day, NULL, day, 1 + value % 1000,
        (SELECT kind FROM applicants WHERE id = 1 + value % 1000), '', '', '', '关于第' || value || '号事项的环评批复及附件', 'paper', 'post', NULL, NULL, '', 1
      FROM (SELECT value, date('2023-01-01', '+' || (value % 365) || ' days') AS day FROM generate_series(1, ${requests}));
    INSERT INTO replies
      SELECT id, applicant_kind, ${pick(OUTCOME_CODES, 'id')}, date(received_on, '+' || (id % 30) || ' days'), date(received_on, '+28 days'), NULL, '', 1
      FROM disclosure_requests WHERE id % 10 > 0;
    ANALYZE;`.replaceAll(
      /generate_series\(1, (\d+)\)/g,
      '(WITH RECURSIVE s(value) AS (VALUES (1) UNION ALL SELECT value + 1 FROM s WHERE value < $1) SELECT value FROM s)',
    ),
  )
}
