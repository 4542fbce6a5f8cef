import { yearOf } from '@/lib/dates'
import type { Cells } from '@/lib/imports/columns'
import { isBareNumber, type RequestCase, readRequest } from '@/lib/imports/request-row'
import { ACTS } from '@/lib/requests/acts'
import { conclusionsOf, countedConclusion } from '@/lib/requests/conclusion'
import { judge } from '@/lib/requests/status'
import { recordAct } from '../../audit'
import { prepared } from '../../prepared'
import type { CaseRecords } from '../../queries/case-acts'
import { caseClocks, clarifications, extensions } from '../../schema/case-acts'
import { conclusions } from '../../schema/requests'
import type { Tx } from '../../transaction'
import { markIncomplete } from '../case-gaps'
import { insertRow, putRow } from '../insert-row'
import { keepSection } from '../lists'
import { enterRequest, receivedUnder, searched } from '../requests'
import { alikeOf, readDay } from './alike'
import type { Entered, ImportStep } from './import-step'
import { decide, type OldCase } from './old-case'
import { refusedFor } from './refusals'

/** Enters a request with all that its row tells: decided as act after act, then written at once. */
export function importRequest(tx: Tx, cells: Cells, line: number, step: ImportStep): Entered {
  const read = readRequest(cells, step)
  if (!read.ok) return refusedFor(read.problems)
  const own = inThisLedger(tx, read.value)
  const shared = sharedReply(own, line, step)
  const row = shared ?? own
  const twice = numberTwice(row, line, step)
  if (twice) return twice
  const known = knownAs(tx, row, line, step)
  if (known) return known
  const repeated = shared ? undefined : standsTwice('reply_number', row, row.reply?.replyNumber ?? '', line, step)
  if (repeated) return repeated
  const decided = decide(tx, row, step)
  if ('is' in decided) return decided
  return write(tx, row, decided, step)
}

/** A number without its year that the ledger has for another year begins anew each year: it is the organ's own. */
function inThisLedger(tx: Tx, row: RequestCase): RequestCase {
  if (!isBareNumber(row.number)) return row
  const receivedOn = receivedUnder(tx, row.number)
  const another = receivedOn !== undefined && yearOf(receivedOn) !== yearOf(row.request.arrivedOn)
  return another ? { ...row, number: '', ownNumber: row.number } : row
}

/** The ledger's record of this row: by its number or, if the ledger did not assign it, by day, applicant and text. */
function knownAs(tx: Tx, row: RequestCase, line: number, step: ImportStep): Entered | undefined {
  const { number, ownNumber, request } = row
  const receivedOn = number || ownNumber ? receivedUnder(tx, number || ownNumber) : undefined
  if (receivedOn === request.arrivedOn) return { is: 'known' }
  if (number !== '')
    return receivedOn && refusedFor([{ kind: 'row', code: 'numberDiffers', column: 'number', text: receivedOn }])
  // The day is read before anything of it is written, also by a row that is taken in on purpose.
  readDay(tx, row, step)
  if (step.also === 'all' || step.also.has(line)) return undefined
  const like = alikeOf(tx, row, line, step)
  return like && { is: 'known', like }
}

function write(tx: Tx, row: RequestCase, { file, records }: OldCase, { reckoning, unindexed }: ImportStep): Entered {
  const input = { ...row.request, sectionId: sectionNamed(tx, row.section) }
  const request = enterRequest(tx, input, file.pending ? null : file.receivedOn, {
    kept: row.number || undefined,
    ownNumber: row.ownNumber,
  })
  if (row.gaps.length > 0) markIncomplete(tx, { ...request, gaps: row.gaps, noted: row.noted })
  const subject = `request:${request.number}`
  writeRecords(tx, { requestId: request.id, subject }, records, countedConclusion(conclusionsOf(file)) !== undefined)
  putRow(tx.sql, caseClocks, { requestId: request.id, ...judge(file, reckoning) })
  unindexed.push(searched(request, input))
  return { is: 'entered', subject, gaps: [...row.gaps, ...row.unsaid] }
}

type Of = { requestId: number; subject: string }

function writeRecords(tx: Tx, { requestId, subject }: Of, records: CaseRecords, concludes: boolean): void {
  const { clarification, extensions: extended, conclusions: replied } = records
  const of = { id: undefined, requestId }
  if (clarification) {
    const after = insertRow(tx.sql, clarifications, { ...clarification, ...of })
    const before = { ...after, respondedOn: null, version: 1 }
    recordAct(tx, { act: ACTS.clarification_notice.name, subject, after: before })
    if (after.respondedOn) recordAct(tx, { act: ACTS.clarification_response.name, subject, before, after })
  }
  for (const extension of extended)
    recordAct(tx, { act: ACTS.extension.name, subject, after: insertRow(tx.sql, extensions, { ...extension, ...of }) })
  for (const reply of replied)
    recordAct(tx, {
      act: ACTS[reply.kind].name,
      subject,
      after: insertRow(tx.sql, conclusions, { ...reply, concludes, ...of }),
    })
}

/** A number with its year stands once in a file; one without may come again each year. */
function numberTwice(row: RequestCase, line: number, step: ImportStep): Entered | undefined {
  return standsTwice('number', row, isBareNumber(row.ownNumber) ? '' : row.number || row.ownNumber, line, step)
}

function standsTwice(
  column: 'number' | 'reply_number',
  { request }: RequestCase,
  text: string,
  line: number,
  { lines }: ImportStep,
): Entered | undefined {
  if (text === '') return undefined
  const earlier = lines.get(`${column} ${text}`)
  if (earlier !== undefined && earlier.line !== line)
    return refusedFor([{ kind: 'row', code: 'numberTwice', column, text, line: earlier.line }])
  lines.set(`${column} ${text}`, { line, applicant: request.applicant.name })
  return undefined
}

/**
 * The row without its 文号 where an earlier row of the same applicant has it: one letter answers several requests of
 * somebody. The ledger keeps a 文号 once, so that the others have it in their note, and the row is marked.
 */
function sharedReply(row: RequestCase, line: number, { lines }: ImportStep): RequestCase | undefined {
  const { reply, request } = row
  if (!reply?.replyNumber) return undefined
  const earlier = lines.get(`reply_number ${reply.replyNumber}`)
  if (earlier === undefined || earlier.line === line || earlier.applicant !== request.applicant.name) return undefined
  const note = [reply.note, `${SHARED_NUMBER}${reply.replyNumber}`].filter(Boolean).join('；')
  return { ...row, reply: { ...reply, replyNumber: '', note }, unsaid: [...row.unsaid, 'reply_number'] }
}
const SHARED_NUMBER = '与同一申请人的另一件合并答复，文号：'

const sectionBy = prepared((_, driver) =>
  driver.prepare<[string], number>('SELECT id FROM sections WHERE name = ?').pluck(),
)

/** The section of that name; one that the ledger does not have yet is entered in its list. */
function sectionNamed(tx: Tx, name: string): number | null {
  if (name === '') return null
  const known = sectionBy(tx.sql).get(name)
  if (known !== undefined) return known
  const kept = keepSection(tx, { id: null, name, active: true })
  if (!kept.ok) throw new Error(`the section ${name} could not be entered`)
  return kept.value.id
}
