import { asc } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '@/lib/dates'
import { type Cells, columnsOf } from '@/lib/imports/columns'
import { FROM_OLD_LEDGER, type RequestCase, readRequest } from '@/lib/imports/request-row'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { clarifyBy } from '@/lib/requests/clarification'
import { ok, type Result } from '@/lib/result'
import { connection } from '../../client'
import { fileOf } from '../../queries/case-file'
import { auditEntries } from '../../schema/ledger'
import { foundTestLedger, TODAY, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { everyTable } from '../../testing/every-table'
import { importTable } from '../../testing/import-table'
import { attempt, commitIfOk, type Tx } from '../../transaction'
import { markIncomplete } from '../case-gaps'
import { recordClarification, recordClarificationResponse } from '../clarifications'
import { recordLapse, recordReply } from '../conclusions'
import { recordExtension } from '../extensions'
import { keepSection } from '../lists'
import { registerRequest } from '../requests'

const HEADINGS = columnsOf('requests').map(([, { label }]) => label)
const CODES = columnsOf('requests').map(([code]) => code)

const dayAfter = (on: PlainDate, most: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 3, arbitrary: fc.integer({ min: -2, max: most }).map((days) => addDays(on, days)) },
  )

/** A row as old ledgers have them: mostly lawful, some with acts that could not have been, some with something missing. */
const oldRow = fc.integer({ min: 0, max: 700 }).chain((days) => {
  const receivedOn = addDays('2022-01-01', days)
  return fc.record({
    received_on: fc.constant(receivedOn),
    channel: fc.constantFrom('当面', '邮寄', '网上'),
    applicant_kind: fc.constantFrom('公民', '商业企业', '其他'),
    applicant_name: fc.constantFrom('陈静', '李明', '某公司'),
    contact: fc.constantFrom('13800000000', ''),
    description: fc.constantFrom('招生计划', '环评批复'),
    section: fc.constantFrom('', '基础教育科', '新设的科'),
    clarification_on: dayAfter(receivedOn, 9),
    corrected_on: dayAfter(receivedOn, 20),
    extension_days: fc.constantFrom('', '', '10', '20', '30'),
    outcome: fc.constantFrom('', ...OUTCOME_CODES),
    served_on: dayAfter(receivedOn, 60),
    reply_number: fc.constantFrom('', '', '一号', '二号'),
    note: fc.constantFrom('', '见卷'),
  })
})

/** The same case as somebody enters it at the forms, act by act; undone if one of them is refused. */
function atTheForms(tx: Tx, row: RequestCase): Result<unknown> {
  return attempt(tx, () => {
    const sections = row.section === '' ? undefined : keepSection(tx, { id: null, name: row.section, active: true })
    const sectionId = row.section === '' ? null : sections!.ok ? sections!.value.id : sectionNamed(row.section)
    const registered = registerRequest(tx, { ...row.request, sectionId }, TODAY, row.number)
    if (!registered.ok) return registered
    if (row.gaps.length > 0) markIncomplete(tx, { ...registered.value, gaps: row.gaps, noted: row.noted })
    for (const act of actsOf(row, registered.value.number)) {
      const done = act(tx)
      if (!done.ok) return done
    }
    return ok()
  })
}

const sectionNamed = (name: string) =>
  connection().$client.prepare('SELECT id FROM sections WHERE name = ?').pluck().get(name) as number

function* actsOf({ request, clarification, extensionDays, reply, lapse }: RequestCase, number: string) {
  const respondedOn = clarification?.respondedOn
  const extend = extensionDays
    ? (tx: Tx) => recordExtension(tx, { number, ...extensionOf(tx, number, extensionDays, reply) }, TODAY)
    : undefined
  // While a correction is awaited nothing runs that could be extended.
  if (extend && clarification && !respondedOn) yield extend
  if (clarification) {
    const late = clarification.noticedOn > clarifyBy(request.arrivedOn, STATE_CALENDAR).date
    const told = { items: FROM_OLD_LEDGER, noticeNumber: '', irregularBecause: late ? UNKNOWN : '' }
    const { noticedOn, respondBy } = clarification
    yield (tx: Tx) => recordClarification(tx, { number, noticedOn, respondBy, ...told }, TODAY)
    if (respondedOn) yield (tx: Tx) => recordClarificationResponse(tx, { number, respondedOn, response: '' }, TODAY)
  }
  if (extend && (!clarification || respondedOn)) yield extend
  if (lapse) yield (tx: Tx) => recordLapse(tx, { number, ...lapse, statement: FROM_OLD_LEDGER }, TODAY)
  if (reply) yield (tx: Tx) => recordReply(tx, { ...reply, number }, TODAY)
}

const UNKNOWN = `原因原台账未载${FROM_OLD_LEDGER}`

function extensionOf(tx: Tx, number: string, workingDays: number, reply: RequestCase['reply']) {
  const { dueOn, startsOn } = fileOf(tx.sql, number)!.judgement
  const on = [dueOn ?? startsOn, reply?.repliedOn ?? TODAY, TODAY].sort()[0]!
  const reasons = `延期告知日期原台账未载，按可以告知的最后一日登记${FROM_OLD_LEDGER}`
  const approved = { approvedBy: '原台账未载', approvedOn: on, notifiedOn: on }
  return { workingDays, reasons, ...approved, noticeNumber: '', irregularBecause: workingDays > 20 ? UNKNOWN : '' }
}

/** In which order the acts of a case are entered is the way's own: an extension is entered before what stops the period. */
const bySubject = (a: { subject: string; act: string }, b: { subject: string; act: string }) =>
  a.subject.localeCompare(b.subject) || a.act.localeCompare(b.act)

/** What the two ways differ in: how often a row was written, what is kept of imports, and how the search is stored. */
const OF_THE_WAY = /^(audit_entries|row_\w+|imports|imported_records|request_search.*|sqlite_sequence)$/

function ledger(file: string) {
  const tables = Object.entries(everyTable(file)).filter(([name]) => !OF_THE_WAY.test(name))
  const found = connection().$client.prepare("SELECT rowid FROM request_search WHERE request_search MATCH '招生'")
  return { tables: Object.fromEntries(tables), trail: trail(), found: found.pluck().all() }
}

function trail() {
  const { act, subject, reason, before, after } = auditEntries
  const entries = connection().select({ act, subject, reason, before, after }).from(auditEntries)
  return entries
    .orderBy(asc(auditEntries.id))
    .all()
    .filter((entry) => !entry.act.startsWith('import.'))
    .map(({ after: stands, ...entry }) => ({ ...entry, after: uncounted(JSON.parse(stands!)) }))
    .sort(bySubject)
}

/** Entered by hand, a reply counts only once its file has been judged. */
const uncounted = (after: object) => ({ ...after, ...('concludes' in after ? { concludes: false } : {}) })

/** A 文号 stands once in the ledger; the other requests that the letter answers have it in the note of their reply. */
function withSharedLetter(row: RequestCase): RequestCase {
  const { replyNumber = '', note = '' } = row.reply ?? {}
  const shared = [note, `与同一申请人的另一件合并答复，文号：${replyNumber}`].filter(Boolean).join('；')
  return { ...row, reply: row.reply && { ...row.reply, replyNumber: '', note: shared } }
}

test('an imported case ends exactly as one that is entered act by act', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oldRow, { minLength: 1, maxLength: 12 }), async (rows) => {
      const table = rows.map((cells, index) => ({ ...cells, number: `2022-${String(index + 1).padStart(3, '0')}` }))
      const imported = openCopiedDatabase()
      foundTestLedger()
      const { tally } = await importTable(
        'requests',
        [HEADINGS, ...table.map((cells: Cells) => CODES.map((code) => cells[code] ?? ''))],
        { onlyValid: true },
      )
      const taken = ledger(imported)
      const byHand = openCopiedDatabase()
      foundTestLedger()
      const addressees = new Map<string, string>()
      let entered = 0
      for (const cells of table) {
        const read = readRequest(cells)
        if (!read.ok) continue
        const { reply, request } = read.value
        const addressee = addressees.get(reply?.replyNumber ?? '')
        // A letter has one addressee, of whom it may answer several requests.
        if (addressee !== undefined && addressee !== request.applicant.name) continue
        if (reply?.replyNumber && addressee === undefined) addressees.set(reply.replyNumber, request.applicant.name)
        const row = addressee === undefined ? read.value : withSharedLetter(read.value)
        if (commitIfOk(ZHAO_JUN, (tx) => atTheForms(tx, row)).ok) entered++
      }
      expect(entered).toBe(tally.ready + tally.incomplete)
      expect(ledger(byHand)).toEqual(taken)
    }),
    { numRuns: propertyRuns(25) },
  )
})
