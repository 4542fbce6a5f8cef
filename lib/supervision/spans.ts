import type { z } from 'zod'
import type { PlainDate } from '../dates'

/** A check that what ends does so no earlier than it began; shown at the day of the end. */
export function endsAfter<S extends string, E extends string>(start: S, end: E) {
  return (input: Record<S, PlainDate> & Record<E, PlainDate | null>, context: z.RefinementCtx): void => {
    const from: PlainDate = input[start]
    const until: PlainDate | null = input[end]
    if (until !== null && until < from) context.addIssue({ code: 'custom', message: 'endBeforeStart', path: [end] })
  }
}
