import type { LetterDocument } from '@/lib/letters/document'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { canonicalJson } from '@/lib/report/canonical-json'
import { APPLICANTS, COMPLAINTS, OF_REQUEST } from '../anonymisation/columns'
import { recordAct } from '../audit'
import { connection } from '../client'
import { commitIfOk } from '../transaction'
import { indexMissing } from '../writes/search-index'
import { WANG_FANG } from './cast'

const COVERED = { ...OF_REQUEST, complaints: COMPLAINTS, applicants: APPLICANTS }

/** Letters whose pages show what those of the demonstration do not: why one is void, and why another one is corrected. */
export const VOID_LETTER = 9001
export const CORRECTING_DRAFT = 9002

/** Rows of cases for the tables of which the demonstration has none. */
const ROWS = [
  `INSERT INTO reasons_requests (request_id, round, asked_on, respond_by, facts, judged_on, reasonable, statement, delayed_until, announced_on, version)
   VALUES (1, 0, '2023-02-01', '2023-02-20', '', '2023-02-21', 1, '', '2023-03-10', '2023-02-22', 1)`,
  `INSERT INTO fee_notices (request_id, round, basis, ordinal, pages, per_case_yuan, per_volume_yuan, chosen_by, sent_on, notice_number, receipt_number, version)
   VALUES (1, 0, 'per_case', 11, 0, 100, 0, '', '2023-02-01', '', '', 1)`,
  "INSERT INTO splits (request_id, split_on, reasons) VALUES (2, '2023-02-01', '')",
  `INSERT INTO reopenings (request_id, round, body, decision_number, received_on, reasons, version)
   VALUES (1, 1, '某机关', '', '2023-06-01', '', 1)`,
  "INSERT INTO assignments (request_id, assigned_on, section_id, returned, note) VALUES (1, '2023-01-05', 1, 0, '')",
  "INSERT INTO case_gaps (request_id, gap, noted, mending, version) VALUES (1, 'clarified', '', '', 1)",
  "INSERT INTO confirmation_attempts (request_id, attempted_on, attempted_by, details) VALUES (1, '2023-01-04', '王芳', '')",
  `INSERT INTO staff (id, username, name, role, password_hash, active, version) VALUES (900, 'x', '某人', 'clerk', '', 0, 1)`,
  `INSERT INTO letters (id, kind, request_id, corrects_id, corrects_because, wording, content, drafter_id, drafted_on, version)
   VALUES (${VOID_LETTER}, 'clarification', 1, NULL, '', '', '{}', 900, '2023-01-05', 1),
     (${CORRECTING_DRAFT}, 'clarification', 1, ${VOID_LETTER}, '写错', '', '{}', 900, '2023-01-05', 1)`,
  `INSERT INTO letter_submissions (id, letter_id, request_id, submitted_by, submitted_on, content, document, content_hash)
   VALUES (9001, ${VOID_LETTER}, 1, 900, '2023-01-05', '{}', '{}', '${'0'.repeat(64)}')`,
  `INSERT INTO letter_steps (id, submission_id, ordinal, duty, name, role, qualified)
   VALUES (9001, 9001, 0, 'signature', '签发', 'clerk', 0)`,
  `INSERT INTO letter_decisions (step_id, submission_id, request_id, staff_id, verdict, remarks, place, decided_on, at)
   VALUES (9001, 9001, 1, 900, 'approved', '同意', '', '2023-01-05', '')`,
  `INSERT INTO letter_signatures (letter_id, request_id, submission_id, number, dated_on, document, sha256, pdf_sha256, pdf_bytes, signed_by, at)
   VALUES (${VOID_LETTER}, 1, 9001, '', '2023-01-05', '{}', '${'0'.repeat(64)}', '${'0'.repeat(64)}', 1, '王芳', '')`,
  `INSERT INTO letter_voids (letter_id, request_id, voided_on, reason, voided_by, at)
   VALUES (${VOID_LETTER}, 1, '2023-01-05', '', '王芳', '')`,
  `INSERT INTO remedies (block, request_id, body, case_number, filed_on, note, version)
   VALUES ('reconsideration', 1, '某机关', '', '2023-05-01', '', 1)`,
]
const ATTACHMENT = `INSERT INTO attachments (request_id, label, name, kind, bytes, sha256, added_at, added_by)
  VALUES (1, 'other', '', 'text', 1, '${'0'.repeat(64)}', '2023-01-05T00:00:00Z', '王芳')`
const ANSWERED = "UPDATE complaints SET answered_on = received_on, result = '已答复'"

const markedContent = (mark: string) => canonicalJson({ ...EMPTY_CONTENT, entries: { 'letter.enclosures': mark } })
const markedDocument = (mark: string) => {
  const document: LetterDocument = {
    language: 'zh-CN',
    kind: 'clarification',
    issuer: '新乡市教育局',
    title: '补正告知书',
    number: null,
    addressee: { part: 'addressee', text: mark },
    body: [[{ part: 'decision', text: mark }]],
    rows: [],
    signature: null,
    notes: [],
  }
  return canonicalJson(document)
}
/** The columns that hold more than a text, with the mark in what they hold. */
const HOLDING: Record<string, (mark: string) => string> = {
  'letters.content': markedContent,
  'letter_submissions.content': markedContent,
  'letter_submissions.document': markedDocument,
  'letter_signatures.document': markedDocument,
}

/** The nouns under which the trail keeps the record of a table; those of a case's tables stand under the request. */
const NOUNS: Record<string, string> = { complaints: 'complaint:1', remedies: 'remedy:1' }

/** Which column each mark stands in. */
export type Marks = Map<string, string>

/**
 * Writes a mark of its own into every column that anonymisation covers, in every row of the present database, and the
 * marks of each table into the audit trail: a record of such a row before and after an act, and a reason. The search index
 * has them too.
 */
export function plantMarks(): Marks {
  const { $client } = connection()
  const marks: Marks = new Map()
  const newMark = (place: string) => {
    const mark = `qz${String(marks.size + 1).padStart(3, '0')}mark`
    marks.set(mark, place)
    return mark
  }
  $client.exec(ATTACHMENT)
  $client.exec(ANSWERED)
  for (const row of ROWS) $client.exec(row)
  const frozen = takeOffFreezing($client)
  for (const [table, { anonymised }] of Object.entries({
    ...COVERED,
    attachments: { anonymised: ['name'] },
  }))
    for (const column of anonymised) {
      const mark = newMark(`${table}.${column}`)
      const held = HOLDING[`${table}.${column}`]?.(mark) ?? mark
      const { changes } = $client.prepare(`UPDATE ${table} SET ${column} = ?`).run(held)
      if (changes === 0) throw new Error(`${table} has no row that could be marked`)
    }
  for (const trigger of frozen) $client.exec(trigger)
  for (const [table, { anonymised }] of Object.entries(COVERED)) {
    const said = (side: string) =>
      Object.fromEntries(
        anonymised.map((column) => [camelCase(column), newMark(`the trail's ${table}.${column} ${side}`)]),
      )
    commitIfOk(WANG_FANG, (tx) => {
      const subject = NOUNS[table] ?? 'request:2023-001'
      const reason = newMark(`the reason of an entry about ${table}`)
      recordAct(tx, { act: 'request.edit', subject, reason, before: said('before'), after: said('after') })
      return { ok: true, value: undefined }
    })
  }
  commitIfOk(WANG_FANG, (tx) => {
    recordAct(tx, { act: 'list.export', subject: 'list:requests', after: { filters: { q: newMark('a search') } } })
    return { ok: true, value: undefined }
  })
  $client.exec('DELETE FROM request_search')
  indexMissing(connection())
  return marks
}

/** Takes off the triggers that freeze letters, so that a signed one can be marked as well; what makes them anew is returned. */
function takeOffFreezing($client: ReturnType<typeof connection>['$client']): string[] {
  const triggers = $client
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name GLOB 'letter*' AND sql GLOB '*BEFORE UPDATE*'",
    )
    .all()
  for (const { name } of triggers) $client.exec(`DROP TRIGGER \`${name}\``)
  return triggers.map(({ sql }) => sql)
}

function camelCase(column: string): string {
  return column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}
