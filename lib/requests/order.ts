import type { PlainDate } from '../dates'
import { ACTS } from './acts'
import type { CaseAct } from './case-file'

/** Acts as they happened: by round, day, and on one day as the procedure has them. */
export function inOrder(acts: readonly CaseAct[]): CaseAct[] {
  return acts
    .map((act) => placeOf(act, acts))
    .sort((a, b) => a.act.round - b.act.round || compare(a.on, b.on) || a.rank - b.rank)
    .map(({ act }) => act)
}

function placeOf(act: CaseAct, acts: readonly CaseAct[]): { act: CaseAct; on: PlainDate; rank: number } {
  if (act.kind === 'reopening') return { act, on: '0000-00-00', rank: 0 }
  const opening = openingOf(act, acts)
  return opening && act.on <= opening.on
    ? { act, on: opening.on, rank: ACTS[opening.kind].rank + 0.5 }
    : { act, on: act.on, rank: ACTS[act.kind].rank }
}

/** Whether an act ends the matter that the other opened. */
export function answers(act: CaseAct, other: CaseAct): boolean {
  return (
    ACTS[act.kind].answers.includes(other.kind) &&
    other.round === act.round &&
    (!('id' in other) || ('id' in act && other.id === act.id))
  )
}

/** The act that this one answers: the first, where it was done again. */
function openingOf(act: CaseAct, acts: readonly CaseAct[]): CaseAct | undefined {
  return acts.filter((other) => answers(act, other)).sort((a, b) => compare(a.on, b.on))[0]
}

function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
