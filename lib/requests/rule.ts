import type { PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import type { LastDay } from '../law/calendar/calendar'
import type { Citation } from '../law/citation'
import { type BreachCode, breach, ok, type Refusal, type Result } from '../result'
import type { ActKind, ActName, ActOf, CaseFile } from './case-file'
import type { Irregularity } from './irregularity'
import type { Moved, Run, Step } from './period'
import type { Reckoning } from './reckoning'
import type { RecordNoun } from './records'
import type { Stage } from './stages'
import { isOpen, type Standing } from './standing'

/** What an act's day and manner are held against: how days are counted, and the reply period before the act. */
export type Circumstances = { reckoning: Reckoning; dueOn: () => PlainDate | null }

/** What an act does to the reply period, and the sentence of the file that says so. */
type PeriodEffect<K extends ActKind> = {
  moves: (run: Run, act: ActOf<K>, reckoning: Reckoning, receivedOn: PlainDate) => Moved | undefined
  /** Whether it moves a period whose last day is over: what was done too late does not make a late reply timely. */
  movesWhatIsOver: boolean
  /** What the law gives once: done again for the same round or application it is on record, and moves nothing. */
  givenOnce?: true
  sentence: (step: Step) => string
}

/** The periods within the procedure, by what is awaited. */
export type AwaitedPeriod = 'correction' | 'consultation' | 'reasons' | 'payment'

/** The period that an act opens beside that of the reply; what answers the act ends it. */
type Awaited<K extends ActKind> = {
  of: AwaitedPeriod
  by: (act: ActOf<K>, reckoning: Reckoning) => LastDay | null
  citation: (act: ActOf<K>) => Citation
}

type Irregular<K extends ActKind> = {
  of: (
    act: ActOf<K>,
    standing: Standing,
    file: CaseFile,
    circumstances: Circumstances,
  ) => readonly (Irregularity | undefined)[]
  /** The field of its form for the reason. */
  reasonField: 'irregularBecause' | 'delayIrregularBecause'
}

/**
 * An act on a request, whole: all that the product knows of it beside its words (`messages`), its form and its table. What
 * may follow, the standing, the clock, the stage, the order and the periods within the procedure are read from here.
 */
export type Act<K extends ActKind> = {
  kind: K
  /** The one name of its permission, and of its entries in the log and in the audit trail. */
  name: ActName<K>
  /** Under which address of the request it is recorded; null where it is entered with another act. */
  segment: string | null
  /** Under which noun its record is corrected and struck out; null where that cannot be. */
  noun: RecordNoun | null
  /** The order of acts on one day: what closes an open matter, what lengthens the period, what stops it, what ends the case. */
  rank: number
  /** The acts of which one must stand, and whose matter this one ends. */
  answers: readonly ActKind[]
  /** Whether it stands for its round, or for the application whatever its rounds. */
  standsFor: 'round' | 'application'
  /** Where the request stands as long as nothing answers the act; null where it stands as before. */
  stage: Stage | null
  period: PeriodEffect<K> | null
  awaits: Awaited<K> | null
  /** The days that the act tells of, none of which can lie in the future. */
  days: (act: ActOf<K>) => readonly (PlainDate | null)[]
  /** Whether the act can happen at all as things stand: asked of the file as it stood before it. */
  state: (standing: Standing, file: CaseFile) => Result<undefined>
  /** Given that, whether it can happen on that day and in that way. A breach names the field of the act's form. */
  check: (act: ActOf<K>, standing: Standing, file: CaseFile, circumstances: Circumstances) => Result<undefined>
  /**
   * What happened, though too late or otherwise than its article says: no article makes such an act void, so it is recorded
   * with the reason, shown and reported. Null for an act that is never so.
   */
  irregular: Irregular<K> | null
}

/** Nothing more happens to a request that is concluded, until it is reopened. */
export function mustBeOpen(standing: Standing): Refusal | undefined {
  if (standing.split) return breach('splitAlready', { citation: ARTICLES.reply })
  if (!isOpen(standing)) return breach('alreadyReplied', { citation: ARTICLES.reply })
  return undefined
}

/** An act of the round cannot be older than the round. */
export function notBefore(beganOn: PlainDate, on: PlainDate, field: string, citation: Citation): Refusal | undefined {
  return on < beganOn ? breach('actBeforeReceipt', { citation, field }) : undefined
}

/** The first refusal, or none. */
export function lawfulUnless(...refusals: (Refusal | undefined | false)[]): Result<undefined> {
  return refusals.find((refusal): refusal is Refusal => Boolean(refusal)) || ok()
}

export function refuse(when: boolean, code: BreachCode, citation: Citation, field?: string): Refusal | undefined {
  return when ? breach(code, field ? { citation, field } : { citation }) : undefined
}
