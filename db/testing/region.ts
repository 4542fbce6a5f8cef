import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PlainDate } from '@/lib/dates'
import type { UnitInput } from '@/lib/region/input'
import { checkContent, contentText } from '@/lib/reports-check/check-content'
import { summaryOf } from '@/lib/reports-check/check-summary'
import { readableIn } from '@/lib/reports-read/read-report'
import type { Result } from '@/lib/result'
import { commitIfOk } from '../transaction'
import { decideOn, type Original, receiveReport } from '../writes/region/submissions'
import { registerUnit } from '../writes/region/units'
import { accepted, ZHAO_JUN } from './cast'

const FILES = path.join(import.meta.dirname, '../../lib/reports-read/testing/files')

/** Registers a unit of the region. */
export function addUnit(name: string, more: Partial<UnitInput> = {}): number {
  const input: UnitInput = {
    ...{ name, shortName: name, kind: 'department', parentId: null, creditCode: '', contact: '', phone: '' },
    ...{ reportPage: '', firstDay: null, lastDay: null },
    ...more,
  }
  return accepted(commitIfOk(ZHAO_JUN, (tx) => registerUnit(tx, input))).id
}

/** Reads a published report among the checker's files as the report of a unit. */
export async function readPublished(file: string, told: { organ: string; year: number }) {
  return readBytes(readFileSync(path.join(FILES, file)), file, told)
}

export async function readBytes(bytes: Buffer, file: string, told: { organ: string; year: number }) {
  const content = checkContent(await readableIn(bytes, file), { told, corrected: {} })
  return {
    file,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: { content: contentText(content), summary: summaryOf(content) },
    report: content.checked.report,
    findings: content.checked.assessment.findings,
  }
}

export type ReadFile = Awaited<ReturnType<typeof readBytes>>

/** Takes a file that was read in as the next version of a unit's report. */
export function handIn(
  unitId: number,
  year: number,
  { file, sha256, read }: ReadFile,
  receivedOn: PlainDate,
  original?: () => Original,
): Result<{ id: number; version: number }> {
  const receipt = { unitId, year, way: 'file', receivedOn, file, sha256, note: '' } as const
  return commitIfOk(ZHAO_JUN, (tx) => receiveReport(tx, receipt, read, receivedOn, original))
}

export function accept(submissionId: number, today: PlainDate): Result<undefined> {
  return commitIfOk(ZHAO_JUN, (tx) => decideOn(tx, submissionId, 'accepted', '', today))
}

export function giveBack(submissionId: number, remarks: string, today: PlainDate): Result<undefined> {
  return commitIfOk(ZHAO_JUN, (tx) => decideOn(tx, submissionId, 'returned', remarks, today))
}
