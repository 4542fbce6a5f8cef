import type { PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import { breach, ok, type Refusal, type Result } from '../result'
import { ACT_KINDS, ACTS } from './acts'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'
import { circumstancesOf, irregularitiesOf } from './irregular-acts'
import type { Reckoning } from './reckoning'
import { isOpen } from './standing'
import { standingOf } from './standing-of'

/** Whether an act of this kind may follow on the file as it stands; a refusal cites the article. */
export function mayFollow(kind: ActKind, file: CaseFile, standing = standingOf(file)): Result<undefined> {
  return (kind !== 'confirmation' && stillPending(file)) || ACTS[kind].state(standing, file)
}

/** Until a request is confirmed it has not been received, and nothing can be done in it (Art. 31). */
function stillPending({ pending }: CaseFile): Refusal | undefined {
  return pending ? breach('confirmationPending', { citation: ARTICLES.dayOfReceipt }) : undefined
}

/** What may lawfully happen to a request now. The page offers these, and the writes accept no others. */
export function permittedActs(file: CaseFile): ActKind[] {
  const standing = standingOf(file)
  return ACT_KINDS.filter((kind) => mayFollow(kind, file, standing).ok)
}

/** Whether the registration can still be edited and the request assigned: until it is concluded. */
export function isInHand(file: CaseFile): boolean {
  return isOpen(standingOf(file))
}

/**
 * Whether the acts could have happened as recorded, each on the file before it. The refusal says at which act. Acts that
 * stand are not asked again.
 */
export function checkFile(
  file: CaseFile,
  reckoning: Reckoning,
  today: PlainDate,
  stands: (act: CaseAct) => boolean = () => false,
): { ok: true } | { ok: false; act: CaseAct; refusal: Refusal } {
  for (const [index, act] of file.acts.entries()) {
    if (stands(act)) continue
    const before = { ...file, acts: file.acts.slice(0, index) }
    const result = checkAct(act, before, reckoning, today)
    if (!result.ok) return { ok: false, act, refusal: result }
  }
  return { ok: true }
}

/**
 * Whether a file could have come from the one before it by acts of these kinds: a refusal of one of theirs is said as it
 * is, one of an earlier act says that it is contradicted.
 */
export function checkEntered(
  { before, now, entered }: { before: CaseFile; now: CaseFile; entered: readonly ActKind[] },
  reckoning: Reckoning,
  today: PlainDate,
): Result<undefined> {
  const checked = checkFile(now, reckoning, today, standingActs(before, reckoning, today))
  if (checked.ok) return ok()
  const { act, refusal } = checked
  if (entered.includes(act.kind) || refusal.kind !== 'breach') return refusal
  return breach('contradictsLater', { citation: refusal.breach.citation })
}

/**
 * What was lawful by the calendar of its time stays on record when that calendar is changed afterwards: of such a file
 * only what is new is checked.
 */
function standingActs(before: CaseFile, reckoning: Reckoning, today: PlainDate): (act: CaseAct) => boolean {
  if (checkFile(before, reckoning, today).ok) return () => false
  const recorded = new Set(before.acts.map((act) => JSON.stringify(act)))
  return (act) => recorded.has(JSON.stringify(act))
}

function checkAct<K extends ActKind>(
  act: ActOf<K>,
  before: CaseFile,
  reckoning: Reckoning,
  today: PlainDate,
): Result<undefined> {
  const { days, state, check } = ACTS[act.kind as K]
  if (days(act).some((day) => day !== null && day > today)) return breach('dateInFuture')
  const standing = standingOf(before)
  const possible = stillPending(before) ?? state(standing, before)
  if (!possible.ok) return possible
  const checked = check(act, standing, before, circumstancesOf(before, reckoning))
  return checked.ok ? explained(act, before, reckoning) : checked
}

/** What happened too late, or otherwise than its article says, is recorded with the reason. */
function explained<K extends ActKind>(act: ActOf<K>, before: CaseFile, reckoning: Reckoning): Result<undefined> {
  if (act.irregularBecause) return ok()
  const [first] = irregularitiesOf(act, before, reckoning)
  if (!first) return ok()
  return breach(first.code, { citation: first.citation, field: ACTS[act.kind as K].irregular!.reasonField })
}
