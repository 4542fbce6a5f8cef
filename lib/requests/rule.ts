import type { PlainDate } from '../dates'
import type { Citation } from '../law/citation'
import { type BreachCode, breach, ok, type Refusal, type Result } from '../result'
import type { ActKind, ActOf, CaseFile } from './case-file'
import type { Reckoning } from './reckoning'
import { isOpen, type Standing } from './standing'

/** The rules of one act, asked of the file as it stood before it. */
export type ActRule<K extends ActKind> = {
  /** Whether the act can happen at all as things stand. */
  state: (standing: Standing, file: CaseFile) => Result<undefined>
  /** Given that, whether it can happen on that day and in that way. A breach names the field of the act's form. */
  check: (act: ActOf<K>, standing: Standing, file: CaseFile, reckoning: Reckoning) => Result<undefined>
}

export const ARTICLE = (article: string): Citation => ({ instrument: 'regulations2019', article })

export const REPLY_ARTICLE = ARTICLE('第三十三条')

/** Nothing more happens to a request that is concluded, until it is reopened. */
export function mustBeOpen(standing: Standing): Refusal | undefined {
  if (standing.split) return breach('splitAlready', { citation: REPLY_ARTICLE })
  if (!isOpen(standing)) return breach('alreadyReplied', { citation: REPLY_ARTICLE })
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
