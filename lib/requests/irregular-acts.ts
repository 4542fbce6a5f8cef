import { ACTS } from './acts'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'
import { readClock } from './clock'
import type { Irregularity } from './irregularity'
import type { Reckoning } from './reckoning'
import type { Circumstances } from './rule'
import { standingOf } from './standing-of'

/** An act that stands although it was done late, or otherwise than its article says. */
export type IrregularAct = Irregularity & { act: CaseAct }

/** What an act is held against, on the file as it stood before it. */
export function circumstancesOf(before: CaseFile, reckoning: Reckoning): Circumstances {
  return { reckoning, dueOn: () => readClock(before, reckoning).dueOn }
}

/** What is late or otherwise irregular about an act that could happen on the file before it; empty for most. */
export function irregularitiesOf<K extends ActKind>(
  act: ActOf<K>,
  before: CaseFile,
  reckoning: Reckoning,
): Irregularity[] {
  const { irregular } = ACTS[act.kind as K]
  if (!irregular) return []
  const found = irregular.of(act, standingOf(before), before, circumstancesOf(before, reckoning))
  return found.filter((each) => each !== undefined)
}

/** All irregularities of a file, in the order of its acts: for the timeline, the lists and the checks of the report. */
export function irregularActs(file: CaseFile, reckoning: Reckoning): IrregularAct[] {
  return file.acts.flatMap((act, index) => {
    const before = { ...file, acts: file.acts.slice(0, index) }
    return irregularitiesOf(act, before, reckoning).map((irregularity) => ({ ...irregularity, act }))
  })
}
