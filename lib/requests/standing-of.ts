import { ACT_KINDS, ACTS } from './acts'
import type { ActKind, ActOf, CaseFile } from './case-file'
import { answers } from './order'
import type { Standing } from './standing'

/** Reads what stands from the acts: each kind once, for its round or for the application as the act has it. */
export function standingOf({ receivedOn, acts }: Pick<CaseFile, 'receivedOn' | 'acts'>): Standing {
  const round = acts.reduce((latest, act) => Math.max(latest, act.round), 0)
  const present = acts.filter((act) => act.round === round)
  const found = ACT_KINDS.flatMap((kind) => {
    const act = (ACTS[kind].standsFor === 'application' ? acts : present).find((each) => each.kind === kind)
    return act ? [[kind, act] as const] : []
  })
  const standing: { [K in ActKind]?: ActOf<K> } = Object.fromEntries(found)
  const answersGiven = present.filter((act) => act.kind === 'consultation_answer')
  return {
    ...standing,
    round,
    beganOn: standing.reopening?.on ?? receivedOn,
    consultations: present
      .filter((act) => act.kind === 'consultation')
      .map((sent) => ({ ...sent, answered: answersGiven.find((answer) => answers(answer, sent)) })),
  }
}
