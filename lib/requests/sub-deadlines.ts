import type { PlainDate } from '../dates'
import type { Citation } from '../law/citation'
import { CONSULTATIONS } from '../law/consultations'
import { FEE_PAYMENT_PERIOD } from '../law/time-limits'
import type { CaseFile } from './case-file'
import { clarifyBy } from './clarification'
import { answerBy, payBy } from './clock'
import type { Reckoning } from './reckoning'
import { ARTICLE } from './rule'
import { isOpen, standingOf } from './standing'

const SUB_DEADLINES = ['clarify', 'correction', 'consultation', 'reasons', 'payment'] as const

/** A period within the procedure: whose it is, until when, and when it was met. */
export type SubDeadline = {
  of: (typeof SUB_DEADLINES)[number]
  /** Which letter, where there can be several. */
  consultation?: number
  by: PlainDate
  metOn: PlainDate | null
  citation: Citation
}

/** The periods that run beside that of the reply, each with its own end. */
export function subDeadlinesOf(file: CaseFile, { calendar }: Reckoning): SubDeadline[] {
  const standing = standingOf(file)
  const { clarification, clarified, consultations, reasons, verdict, feeNotice, payment } = standing
  const deadlines: SubDeadline[] = []
  const add = (deadline: SubDeadline) => deadlines.push(deadline)
  // Once the request has been answered nobody will be asked to correct it any more.
  if (clarification || (isOpen(standing) && standing.round === 0))
    add({
      of: 'clarify',
      by: clarifyBy(file.receivedOn, calendar),
      metOn: clarification?.on ?? null,
      citation: ARTICLE('第三十条'),
    })
  if (clarification)
    add({
      of: 'correction',
      by: clarification.respondBy,
      metOn: clarified?.on ?? null,
      citation: ARTICLE('第三十条'),
    })
  for (const sent of consultations)
    add({
      of: 'consultation',
      consultation: sent.id,
      by: answerBy(sent, calendar),
      metOn: sent.answered?.on ?? null,
      citation: CONSULTATIONS[sent.party].citation,
    })
  if (reasons)
    add({ of: 'reasons', by: reasons.respondBy, metOn: verdict?.on ?? null, citation: ARTICLE('第三十五条') })
  if (feeNotice?.receivedOn)
    add({
      of: 'payment',
      by: payBy(feeNotice.receivedOn, calendar),
      metOn: payment?.on ?? null,
      citation: FEE_PAYMENT_PERIOD[0]!.citation,
    })
  return deadlines
}
