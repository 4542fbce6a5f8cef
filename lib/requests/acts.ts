import type { PlainDate } from '../dates'
import { breach, ok, type Refusal, type Result } from '../result'
import { ARCHIVING } from './archiving'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'
import { CLARIFICATION_NOTICE, CLARIFICATION_RESPONSE } from './clarification'
import { CONSULTATION, CONSULTATION_ANSWER } from './consultation'
import { EXTENSION } from './extension'
import { FEE_NOTICE, FEE_PAYMENT } from './fee-notice'
import { DELAY, REASONS_REQUEST, REASONS_VERDICT } from './reasons'
import type { Reckoning } from './reckoning'
import { REOPENING } from './reopening'
import { REPLY } from './reply'
import type { ActRule } from './rule'
import { SERVICE } from './service'
import { SPLIT } from './split'
import { isOpen, standingOf } from './standing'
import { WITHDRAWAL } from './withdrawal'

const RULES: { [K in ActKind]: ActRule<K> } = {
  clarification_notice: CLARIFICATION_NOTICE,
  clarification_response: CLARIFICATION_RESPONSE,
  consultation: CONSULTATION,
  consultation_answer: CONSULTATION_ANSWER,
  extension: EXTENSION,
  reasons_request: REASONS_REQUEST,
  reasons_verdict: REASONS_VERDICT,
  delay: DELAY,
  fee_notice: FEE_NOTICE,
  fee_payment: FEE_PAYMENT,
  split: SPLIT,
  withdrawal: WITHDRAWAL,
  reply: REPLY,
  service: SERVICE,
  archiving: ARCHIVING,
  reopening: REOPENING,
}

export const ACT_KINDS = Object.keys(RULES) as ActKind[]

/** Whether an act of this kind may follow on the file as it stands; a refusal cites the article. */
export function mayFollow(kind: ActKind, file: CaseFile): Result<undefined> {
  return RULES[kind].state(standingOf(file), file)
}

/** What may lawfully happen to a request now. The page offers these, and the writes accept no others. */
export function permittedActs(file: CaseFile): ActKind[] {
  return ACT_KINDS.filter((kind) => mayFollow(kind, file).ok)
}

/** Whether the registration itself may still be edited, and the request be assigned: until it is concluded. */
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
    const result = daysOf(act).some((day) => day > today) ? breach('dateInFuture') : checkAct(act, before, reckoning)
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

function daysOf(act: CaseAct): PlainDate[] {
  const arrived = act.kind === 'consultation' ? act.letterReceivedOn : act.kind === 'fee_notice' ? act.receivedOn : null
  return arrived ? [act.on, arrived] : [act.on]
}

function checkAct<K extends ActKind>(act: ActOf<K>, before: CaseFile, reckoning: Reckoning): Result<undefined> {
  const { state, check } = RULES[act.kind as K]
  const standing = standingOf(before)
  const possible = state(standing, before)
  return possible.ok ? check(act, standing, before, reckoning) : possible
}
