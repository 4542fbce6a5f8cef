import { z } from 'zod'
import { requestNumber, requiredDate, requiredText } from '../fields'
import { type ActRule, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'

const ONE_MATTER = { instrument: 'processingFee2020', article: '第四条' } as const

/** 一事一申请: the parts into which a request is split; each becomes a request, and they are counted instead of it. */
export const splitInput = z.object({
  number: requestNumber,
  splitOn: requiredDate,
  reasons: requiredText(1000),
  parts: z
    .array(z.object({ description: requiredText(5000) }))
    .min(2, 'tooFewParts')
    .max(50, 'tooManyParts'),
})
export type SplitInput = z.output<typeof splitInput>
export type SplitForm = z.input<typeof splitInput>

export const SPLIT: ActRule<'split'> = {
  state: (standing) => lawfulUnless(mustBeOpen(standing), refuse(isUnderWay(standing), 'splitTooLate', ONE_MATTER)),
  check: ({ on }, { beganOn }) => lawfulUnless(notBefore(beganOn, on, 'splitOn', ONE_MATTER)),
}

/** The parts take over a finished 补正; what else is under way could not be divided among them. */
function isUnderWay(standing: Parameters<ActRule<'split'>['state']>[0]): boolean {
  const { round, clarification, clarified, consultations, extension, reasons, feeNotice } = standing
  return (
    round > 0 ||
    (clarification !== undefined && clarified === undefined) ||
    consultations.length > 0 ||
    [extension, reasons, feeNotice].some((act) => act !== undefined)
  )
}
