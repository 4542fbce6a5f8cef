import { z } from 'zod'
import { type PlainDate, yearOf } from '../dates'
import type { FieldError } from '../field-error-codes'
import {
  codeOf,
  optionalDate,
  optionalLine,
  optionalText,
  requiredDate,
  requiredId,
  requiredLine,
  version,
} from '../fields'
import { fenFromYuan } from './amount'
import { MEASURE_CODES, PLATFORM_KINDS, PLATFORM_MEASURES, PRINT_UNITS } from './platform'
import { readStated } from './printed'
import { DECISION_KINDS, isAmount, REPORTED_KINDS } from './reported'

const period = { periodFrom: requiredDate, periodTo: requiredDate }
const inOrder = { error: 'periodOrder', path: ['periodTo'] }

/** A period must lie in one year, since a figure belongs to one annual report. */
const orderly = ({ periodFrom, periodTo }: { periodFrom: PlainDate; periodTo: PlainDate }) =>
  periodFrom <= periodTo && yearOf(periodFrom) === yearOf(periodTo)

/** A figure from another office: `value` is a number of decisions, or an amount in 元. */
const reportedFields = z.object({
  kind: codeOf(REPORTED_KINDS),
  ...period,
  value: requiredLine(20),
  source: requiredLine(100),
  /** The person in that office who supplied it. */
  provider: optionalLine(40),
  note: optionalText(2000),
})

const readReported = <T extends z.output<typeof reportedFields>>(input: T, context: z.RefinementCtx) => {
  const { value, ...rest } = input
  const charges = isAmount(input.kind)
  const amountFen = charges ? fenFromYuan(value) : undefined
  const decisions = !charges && /^\d{1,9}$/.test(value) ? Number(value) : undefined
  if (amountFen === undefined && decisions === undefined) {
    context.addIssue({ code: 'custom', message: charges ? 'amount' : 'number', path: ['value'] })
    return z.NEVER
  }
  return { ...rest, amountFen: amountFen ?? null, decisions: decisions ?? null }
}

export const reportedFigureInput = reportedFields.refine(orderly, inOrder).transform(readReported)
export type ReportedFigureInput = z.output<typeof reportedFigureInput>

export const reportedFigureChangeInput = reportedFields
  .extend({ id: requiredId, version })
  .refine(orderly, inOrder)
  .transform(readReported)
export type ReportedFigureChangeInput = z.output<typeof reportedFigureChangeInput>
export type ReportedFigureForm = z.input<typeof reportedFigureInput>

/** One decision of another office. It names no party, since the ledger only counts decisions. */
export const decisionInput = z.object({
  kind: codeOf(DECISION_KINDS),
  decidedOn: requiredDate,
  decisionNumber: requiredLine(60),
  subject: requiredLine(200),
  source: requiredLine(100),
})
export type DecisionInput = z.output<typeof decisionInput>
export type DecisionForm = z.input<typeof decisionInput>
export const decisionChangeInput = decisionInput.extend({ id: requiredId, version })
export type DecisionChangeInput = z.output<typeof decisionChangeInput>

/** A platform's number as stated: `value` as typed beside its unit, so that its precision is kept. */
const statisticFields = z.object({
  platformId: requiredId,
  measure: codeOf(MEASURE_CODES),
  value: requiredLine(20),
  unit: codeOf(PRINT_UNITS),
  periodFrom: optionalDate,
  asOf: requiredDate,
  source: optionalLine(100),
})

const readStatistic = <T extends z.output<typeof statisticFields>>(input: T, context: z.RefinementCtx) => {
  const refuse = (field: string, message: FieldError) => context.addIssue({ code: 'custom', message, path: [field] })
  const { measure, periodFrom, asOf } = input
  const flow = PLATFORM_MEASURES[measure].nature === 'flow'
  const stated = readStated(input.value, input.unit)
  if (!stated) refuse('value', 'number')
  if (flow && !periodFrom) refuse('periodFrom', 'required')
  if (flow && periodFrom && !orderly({ periodFrom, periodTo: asOf })) refuse('asOf', 'periodOrder')
  return stated ? { ...input, ...stated, periodFrom: flow ? periodFrom : null } : z.NEVER
}

export const statisticInput = statisticFields.transform(readStatistic)
export type StatisticInput = z.output<typeof statisticInput>
export const statisticChangeInput = statisticFields.extend({ id: requiredId, version }).transform(readStatistic)
export type StatisticChangeInput = z.output<typeof statisticChangeInput>
export type StatisticForm = z.input<typeof statisticInput>

/** A channel of publication, and the account under which the organ speaks there while it is open. */
export const platformInput = z.object({
  name: requiredLine(40),
  kind: codeOf(PLATFORM_KINDS),
  account: optionalLine(60),
  openedOn: optionalDate,
  closedOn: optionalDate,
})
export type PlatformInput = z.output<typeof platformInput>
