import type { z } from 'zod'

/** A decision and its day are said together or not at all. */
export function decidedTogether(
  { decision, decidedOn }: { decision: string | null; decidedOn: string | null },
  { addIssue }: z.RefinementCtx,
): void {
  if ((decision === null) !== (decidedOn === null))
    addIssue({ code: 'custom', message: 'bothOrNone', path: [decision === null ? 'decision' : 'decidedOn'] })
}

/** None of these days, where there is one, lies before the first. */
export function notBefore<F extends string, L extends string>(first: F, later: readonly L[]) {
  return (matter: Record<F, string> & Record<L, string | null>, { addIssue }: z.RefinementCtx): void => {
    for (const name of later) {
      const day: string | null = matter[name]
      if (day !== null && day < matter[first]) addIssue({ code: 'custom', message: 'endBeforeStart', path: [name] })
    }
  }
}
