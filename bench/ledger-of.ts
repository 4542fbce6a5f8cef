import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeConnection, connection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { foundTestLedger } from '@/db/testing/cast'
import { judgeMissing } from '@/db/writes/judgements'
import { indexMissing } from '@/db/writes/search-index'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { OUTCOME_CODES } from '@/lib/law/outcomes'

const SUBJECTS = ['学校食堂', '招生计划', '教师招聘', '校车安全', '民办学校', '校园工程', '经费决算']

const pick = (codes: readonly string[], by: string) =>
  `(SELECT code FROM (SELECT column1 AS code, row_number() OVER () - 1 AS place FROM (VALUES ${codes.map((code) => `('${code}')`).join(', ')})) WHERE place = ${by} % ${codes.length})`

/**
 * A temporary ledger with that many requests in 2023 or the years that end with it, registered as they were received, nine
 * in ten of them answered, some waiting for somebody. Written in bulk: here only reading is measured.
 */
export function ledgerOf(requests: number, years = 1): void {
  const first = 2024 - years
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
    INSERT INTO sections (id, name, active) VALUES (1, '办公室', 1), (2, '财务科', 1), (3, '人事科', 1);
    INSERT INTO staff (id, username, name, role, section_id, password_hash, active, version)
      VALUES (1, 'a', '甲', 'clerk', 1, '', 1, 1), (2, 'b', '乙', 'clerk', 2, '', 1, 1);
    INSERT INTO disclosure_requests (id, number, year, ordinal, channel, arrived_on, received_on, applicant_id, applicant_kind,
        phone, address, email, description, form_wanted, route_wanted, section_id, handler_id, note, version)
      SELECT value, substr(day, 1, 4) || '-' || printf('%06d', value), substr(day, 1, 4), value, 'in_person', day, day, 1 + value % 1000,
        (SELECT kind FROM applicants WHERE id = 1 + value % 1000), '', '', '',
        ${pick(SUBJECTS, 'value')} || '：第' || value || '号事项的环评批复及附件', 'paper', 'post', 1 + value % 3, 1 + value % 2, '', 1
      FROM (SELECT value, date('${first}-01-01', '+' || (value * ${years * 365} / ${requests + 1}) || ' days') AS day FROM generate_series(1, ${requests}));
    INSERT INTO number_sequences (series, year, last) SELECT 'request', year, max(ordinal) FROM disclosure_requests GROUP BY year;
    INSERT INTO clarifications (request_id, noticed_on, respond_by, items, notice_number, response, version)
      SELECT id, date(received_on, '+2 days'), date(received_on, '+12 days'), '文件名称', '', '', 1
      FROM disclosure_requests WHERE id % 50 = 0;
    INSERT INTO consultations (request_id, round, party, name, matter, sent_on, letter_number, statement, version)
      SELECT id, 0, 'third_party', '某公司', '报价', date(received_on, '+3 days'), '', '', 1
      FROM disclosure_requests WHERE id % 50 = 10;
    INSERT INTO conclusions (request_id, round, applicant_kind, kind, outcome, replied_on, served_on, concluded_on, service_route, tracking_number,
        concludes, reason, withheld, search_record, responsible_organ, earlier_reply, directions, note, version)
      SELECT id, 0, applicant_kind, 'reply', ${pick(OUTCOME_CODES, 'id')}, date(received_on, '+' || (id % 30) || ' days'),
        date(received_on, '+' || (id % 30) || ' days'), date(received_on, '+' || (id % 30) || ' days'), 'post', '', 0, '', '', '', '', '', '', '', 1
      FROM disclosure_requests WHERE id % 10 > 0;
    `.replaceAll(
      /generate_series\(1, (\d+)\)/g,
      '(WITH RECURSIVE s(value) AS (VALUES (1) UNION ALL SELECT value + 1 FROM s WHERE value < $1) SELECT value FROM s)',
    ),
  )
  connection().transaction((sql) => {
    judgeMissing(sql)
    indexMissing(sql)
  })
  client.exec('ANALYZE')
}
