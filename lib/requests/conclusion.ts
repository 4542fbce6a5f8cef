import type { PlainDate } from '../dates'
import type { OutcomeCode } from '../law/outcomes'
import type { ActOf, CaseFile } from './case-file'

/** The acts by which a round ends, each a row of the same table. */
export const CONCLUSION_KIND_LABELS = {
  reply: { label: '答复', gloss: 'reply' },
  withdrawal: { label: '撤回', gloss: 'withdrawal' },
  lapse: { label: '不再处理', gloss: 'no further processing' },
} as const
export type ConclusionKind = keyof typeof CONCLUSION_KIND_LABELS
export const CONCLUSION_KINDS = Object.keys(CONCLUSION_KIND_LABELS) as [ConclusionKind, ...ConclusionKind[]]

/** A withdrawal is counted in the last row of table 三. */
export const WITHDRAWN: OutcomeCode = 'other.other'

/**
 * How a round was concluded: the reply on the day of its service (国办公开办函〔2016〕235号), the withdrawal and the end for want of
 * a correction or of a payment on their own.
 */
export type Conclusion = { round: number; on: PlainDate; outcome: OutcomeCode; setAsideOn: PlainDate | null }

export function conclusionsOf({ acts }: CaseFile): Conclusion[] {
  const ends = acts.filter((act) => act.kind === 'service' || act.kind === 'withdrawal' || act.kind === 'lapse')
  return ends.map((end) => {
    const reply = acts.find((act): act is ActOf<'reply'> => act.kind === 'reply' && act.round === end.round)
    const reopening = acts.find((act) => act.kind === 'reopening' && act.round === end.round + 1)
    return {
      round: end.round,
      on: end.on,
      outcome: end.kind === 'withdrawal' ? WITHDRAWN : end.kind === 'lapse' ? end.outcome : reply!.outcome,
      setAsideOn: reopening?.on ?? null,
    }
  })
}

/**
 * The conclusion with which a request leaves table 三: the first that still stood on 31 December of its year. What is
 * decided after a reopening in a later year is counted nowhere, since the request was carried into no later year.
 */
export function countedConclusion(conclusions: readonly Conclusion[]): Conclusion | undefined {
  return conclusions.find(({ on, setAsideOn }) => !setAsideOn || setAsideOn.slice(0, 4) > on.slice(0, 4))
}

/**
 * The conclusions that stand and that table 三 counts in no year: what was decided anew after the request had left the
 * table in an earlier one.
 */
export function uncountedConclusions(conclusions: readonly Conclusion[]): Conclusion[] {
  const counted = countedConclusion(conclusions)
  return counted ? conclusions.filter(({ round, setAsideOn }) => round > counted.round && !setAsideOn) : []
}
