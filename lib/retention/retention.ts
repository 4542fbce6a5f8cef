import { addYears, type PlainDate } from '../dates'

/** What has been recorded of a case, as far as its end goes. */
export type CaseEnd = {
  /**
   * The service or the withdrawal that ended the present round; null while the case is in hand. What the round still
   * waited for ended with it.
   */
  concludedOn: PlainDate | null
  /** The requests into which it was split, whose ends are its own; empty where it was not. */
  parts: readonly CaseEnd[]
  remedies: readonly {
    concludedOn: PlainDate | null
    appealedOn: PlainDate | null
    appealConcludedOn: PlainDate | null
  }[]
  complaints: readonly { answeredOn: PlainDate | null }[]
  /** The number of gaps of an imported case that have not been resolved. */
  openGaps: number
}

/** Why a case keeps its personal data. */
export const KEPT_BECAUSE = ['in_hand', 'remedy_open', 'complaint_open', 'incomplete', 'period_running'] as const
type KeptBecause = (typeof KEPT_BECAUSE)[number]

export type Retention = { due: true; closedOn: PlainDate } | { due: false; because: KeptBecause }

const notDue = (because: KeptBecause) => ({ due: false, because }) as const

/**
 * Whether a case is to lose its personal data on a day: it is closed, and the organ's period of years since its last
 * event has passed. The last event is the last of: the conclusion, the result of a review, a suit or an appeal, the
 * answer to a complaint about it; of a split request those of its parts. The period's last day is the same day of its
 * last year.
 */
export function retentionOf(end: CaseEnd, years: number, today: PlainDate): Retention {
  const open = openMatter(end)
  if (open) return notDue(open)
  const closedOn = daysOf(end).reduce((last, day) => (day > last ? day : last))
  return addYears(closedOn, years) < today ? { due: true, closedOn } : notDue('period_running')
}

function openMatter(end: CaseEnd): KeptBecause | undefined {
  const { concludedOn, parts, remedies, complaints, openGaps } = end
  if (concludedOn === null && parts.length === 0) return 'in_hand'
  if (remedies.some(isOpen)) return 'remedy_open'
  if (complaints.some(({ answeredOn }) => answeredOn === null)) return 'complaint_open'
  if (openGaps > 0) return 'incomplete'
  return parts.map(openMatter).find((because) => because !== undefined)
}

/** An appealed judgment keeps the case open, even if the organ counts the judgment in table 四. */
function isOpen({ concludedOn, appealedOn, appealConcludedOn }: CaseEnd['remedies'][number]): boolean {
  return concludedOn === null || (appealedOn !== null && appealConcludedOn === null)
}

function daysOf({ concludedOn, parts, remedies, complaints }: CaseEnd): PlainDate[] {
  return [
    concludedOn,
    ...remedies.flatMap((remedy) => [remedy.concludedOn, remedy.appealConcludedOn]),
    ...complaints.map(({ answeredOn }) => answeredOn),
    ...parts.flatMap(daysOf),
  ].filter((day) => day !== null)
}
