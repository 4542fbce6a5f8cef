import { correctedCells, keptCheckHead, keptCheckHeads, keptContent } from '@/db/queries/checks'
import type { Tx } from '@/db/transaction'
import { changeKeptCheck } from '@/db/writes/checks'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { PublishedReport } from '@/lib/report/history/published-report'
import { type CheckContent, type CorrectedCells, contentOf, type Told } from '@/lib/reports-check/check-content'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { asPublished } from '@/lib/reports-read/assess'
import { breach, ok, type Result } from '@/lib/result'
import { type ReadCheck, readCheckApart } from './read-apart'
import { keepUpload, type UploadedCheck, uploadedContent, uploadOf, uploadsOf } from './uploads'

/** A checked report: uploaded by the actor within the last day, or kept for everybody who may check. */
export type Check = UploadedCheck & { kept?: { by: string; until: PlainDate } }
type Checker = Actor<'check.run'>

/** What the actor has uploaded and what is kept, latest first. */
export function checksOf(actor: Checker, today: PlainDate): Check[] {
  const checks = [...uploadsOf(actor), ...keptCheckHeads(actor, today).map(asCheck)]
  return checks.sort((a, b) => b.readAt.localeCompare(a.readAt))
}

/** One of them; undefined where it is not there any more, or another's that is not kept. */
export function checkOf(actor: Checker, token: string, today: PlainDate): Check | undefined {
  const kept = keptCheckHead(actor, token, today)
  return kept ? asCheck(kept) : uploadOf(actor, token)
}

function asCheck({
  keptAt,
  keptBy,
  keptUntil,
  summary,
  ...head
}: NonNullable<ReturnType<typeof keptCheckHead>>): Check {
  return {
    ...head,
    staffId: null,
    readAt: keptAt,
    summary: JSON.parse(summary) as CheckSummary,
    kept: { by: keptBy, until: keptUntil },
  }
}

/** What was read and found, as the text in which it is stored. */
function storedContent(actor: Checker, check: Check): string {
  return check.kept ? keptContent(actor, check.token) : uploadedContent(check)
}

export function contentOfCheck(actor: Checker, check: Check): CheckContent {
  return contentOf(storedContent(actor, check))
}

/** Reads what was uploaded once more, with what was told of it or put right in it. */
export async function readAgain(
  actor: Checker,
  check: Check,
  today: PlainDate,
  change: { told?: Told; corrected?: CorrectedCells },
): Promise<Result<ReadCheck>> {
  const content = storedContent(actor, check)
  const { told = contentOf(content).told, corrected = correctedCells(actor, check.sha256) } = change
  const last = told.previous === undefined ? undefined : lastYears(actor, told.previous, today)
  const read = await readCheckApart({ from: { content }, told, corrected, last })
  return check.kept && !isNamed(read.summary) ? breach('checkUnnamed') : ok(read)
}

function lastYears(actor: Checker, token: string, today: PlainDate): PublishedReport | undefined {
  const check = checkOf(actor, token, today)
  if (!check) return undefined
  const { year, ...report } = contentOfCheck(actor, check).checked.report
  return year === null ? undefined : asPublished({ ...report, year }, check.file)
}

type Named = CheckSummary & { organ: string; year: number }

/** Whether it is known whose report it is and of which year: else there is nothing under which to keep anything. */
export function isNamed(summary: CheckSummary): summary is Named {
  return summary.organ !== null && summary.year !== null
}

/** Puts a later reading in the place of the earlier one. */
export function saveReading(tx: Tx, check: Check, read: ReadCheck): Result<undefined> {
  if (!check.kept) {
    tx.afterCommit(() => keepUpload(check, read))
    return ok()
  }
  const { summary, content } = read
  if (!isNamed(summary)) return breach('checkUnnamed')
  const { organ, year } = summary
  return changeKeptCheck(tx, check.token, { organ, year, summary: JSON.stringify(summary), content })
}
