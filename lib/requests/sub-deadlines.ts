import type { PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import type { LastDay } from '../law/calendar/calendar'
import type { Citation } from '../law/citation'
import { ACT_KINDS, ACTS } from './acts'
import type { ActKind, ActOf, CaseFile } from './case-file'
import { clarifyBy } from './clarification'
import { isAgain } from './clock'
import { answers } from './order'
import type { Reckoning } from './reckoning'
import type { AwaitedPeriod } from './rule'
import { isOpen } from './standing'
import { standingOf } from './standing-of'

/** A period within the procedure: whose it is, until when, and when it was met. */
export type SubDeadline = {
  /** What is awaited, or until when the applicant can still be asked to correct. */
  of: AwaitedPeriod | 'clarify'
  /** Which letter, where there can be several. */
  consultation?: number
  by: PlainDate
  /** Whether `by` was counted through a year whose notice of days off is not known. */
  provisional: boolean
  metOn: PlainDate | null
  citation: Citation
}

/** The periods that run beside that of the reply, each with its own end. */
export function subDeadlinesOf(file: CaseFile, reckoning: Reckoning): SubDeadline[] {
  const standing = standingOf(file)
  const { clarification_notice: notice, round } = standing
  // Once the request has been answered nobody will be asked to correct it any more.
  const clarify: SubDeadline[] =
    notice || (isOpen(standing) && round === 0)
      ? [
          {
            of: 'clarify',
            ...ending(clarifyBy(file.receivedOn, reckoning.calendar)),
            metOn: notice?.on ?? null,
            citation: ARTICLES.clarification,
          },
        ]
      : []
  const standingActs = ACT_KINDS.flatMap((kind) =>
    file.acts.filter(
      (act, index) =>
        act.kind === kind &&
        (act.round === round || ACTS[kind].standsFor === 'application') &&
        !isAgain(act, file.acts.slice(0, index)),
    ),
  )
  return [...clarify, ...standingActs.flatMap((act) => awaitedBy(act, file, reckoning))]
}

const ending = ({ date, provisional }: LastDay) => ({ by: date, provisional })

function awaitedBy<K extends ActKind>(act: ActOf<K>, { acts }: CaseFile, reckoning: Reckoning): SubDeadline[] {
  const { awaits } = ACTS[act.kind as K]
  const last = awaits?.by(act, reckoning)
  if (!awaits || !last) return []
  const metOn = acts.find((other) => answers(other, act))?.on ?? null
  const letter = 'id' in act ? { consultation: act.id } : {}
  return [{ of: awaits.of, ...letter, ...ending(last), metOn, citation: awaits.citation(act) }]
}
