import type { Cells } from '@/lib/imports/columns'
import { type RequestCase, readRequest } from '@/lib/imports/request-row'
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
import type { Entered, ImportStep } from './import-step'
import { decide, type OldCase } from './old-case'
import { refusedFor } from './refusals'

/** Enters a request with all that its row tells: decided as act after act, then written at once. */
export function importRequest(tx: Tx, cells: Cells, line: number, step: ImportStep): Entered {
  const read = readRequest(cells)
  if (!read.ok) return refusedFor(read.problems)
  const { number, request } = read.value
  const twice = duplicate(read.value, line, step)
  if (twice) return twice
  const receivedOn = number ? receivedUnder(tx, number) : undefined
  if (receivedOn)
    return receivedOn === request.arrivedOn
      ? { is: 'known' }
      : refusedFor([{ kind: 'row', code: 'numberDiffers', column: 'number', text: receivedOn }])
  const decided = decide(tx, read.value, step)
  return 'is' in decided ? decided : write(tx, read.value, decided, step)
}

function write(tx: Tx, row: RequestCase, { file, records }: OldCase, { reckoning, unindexed }: ImportStep): Entered {
  const input = { ...row.request, sectionId: sectionNamed(tx, row.section) }
  const request = enterRequest(tx, input, file.receivedOn, { kept: row.number || undefined })
  if (row.gaps.length > 0) markIncomplete(tx, { ...request, gaps: row.gaps, noted: row.noted })
  const subject = `request:${request.number}`
  writeRecords(tx, { requestId: request.id, subject }, records, countedConclusion(conclusionsOf(file)) !== undefined)
  putRow(tx.sql, caseClocks, { requestId: request.id, ...judge(file, reckoning) })
  unindexed.push(searched(request, input))
  return { is: 'entered', subject, gaps: row.gaps }
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
      act: ACTS.reply.name,
      subject,
      after: insertRow(tx.sql, conclusions, { ...reply, concludes, ...of }),
    })
}

function duplicate({ number, reply }: RequestCase, line: number, { lines }: ImportStep): Entered | undefined {
  for (const [column, text] of [
    ['number', number],
    ['reply_number', reply?.replyNumber ?? ''],
  ] as const) {
    if (text === '') continue
    const earlier = lines.get(`${column} ${text}`)
    if (earlier !== undefined && earlier !== line)
      return refusedFor([{ kind: 'row', code: 'numberTwice', column, text, line: earlier }])
    lines.set(`${column} ${text}`, line)
  }
}

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
