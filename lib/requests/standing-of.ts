import { ACTS } from './acts'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'
import { answers } from './order'
import type { Standing } from './standing'

/** Reads what stands from the acts: each kind once, for its round or for the application as the act has it. */
export function standingOf({ receivedOn, acts }: Pick<CaseFile, 'receivedOn' | 'acts'>): Standing {
  const round = acts.reduce((latest, act) => Math.max(latest, act.round), 0)
  const present = acts.filter((act) => act.round === round)
  const standing: { [kind in ActKind]?: CaseAct } = {}
  for (const act of acts)
    if (ACTS[act.kind].standsFor === 'application' || act.round === round) standing[act.kind] ??= act
  const answersGiven = present.filter((act) => act.kind === 'consultation_answer')
  return {
    ...(standing as { [K in ActKind]?: ActOf<K> }),
    round,
    beganOn: standing.reopening?.on ?? receivedOn,
    consultations: present
      .filter((act) => act.kind === 'consultation')
      .map((sent) => ({ ...sent, answered: answersGiven.find((answer) => answers(answer, sent)) })),
  }
}
