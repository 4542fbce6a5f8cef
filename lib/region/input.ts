import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalText,
  requiredDate,
  requiredId,
  requiredLine,
  requiredText,
  version,
} from '../fields'
import { FIRST_PUBLISHED_YEAR } from '../law/report-formats/format-of'
import { TABLE_FIGURES } from '../report/history/published-report'
import { checkToken } from '../reports-check/input'
import { SUCCESSION_KINDS, UNIT_KINDS } from './unit'

/** A year for which units report, as an address has it. */
export const regionYear = z.coerce.number().int().min(FIRST_PUBLISHED_YEAR).max(2199)
const year = z.int().min(FIRST_PUBLISHED_YEAR).max(2199)

const unitFields = z.object({
  name: requiredLine(100),
  shortName: requiredLine(40),
  kind: codeOf(UNIT_KINDS),
  parentId: optionalId,
  creditCode: optionalLine(18),
  contact: optionalLine(40),
  phone: optionalLine(40),
  reportPage: optionalLine(500),
  firstDay: optionalDate,
  lastDay: optionalDate,
})

const inOrder = ({ firstDay, lastDay }: Pick<z.output<typeof unitFields>, 'firstDay' | 'lastDay'>) =>
  firstDay === null || lastDay === null || firstDay <= lastDay
const ORDER = { path: ['lastDay'], error: 'endBeforeStart' }

export const unitInput = unitFields.refine(inOrder, ORDER)
export const unitChangeInput = unitFields.extend({ id: requiredId, version }).refine(inOrder, ORDER)
export type UnitInput = z.output<typeof unitInput>
export type UnitForm = z.input<typeof unitInput>

/** 更名: the name until a day becomes a former one. */
export const renamingInput = z.object({ unitId: requiredId, name: requiredLine(100), until: requiredDate })

export const successionInput = z
  .object({
    unitId: requiredId,
    kind: codeOf(SUCCESSION_KINDS),
    successorId: optionalId,
    happenedOn: requiredDate,
    basis: optionalText(500),
  })
  .refine(({ kind, successorId }) => kind === 'abolished' || successorId !== null, {
    path: ['successorId'],
    error: 'required',
  })
  .refine(({ unitId, successorId }) => successorId !== unitId, { path: ['successorId'], error: 'choice' })
export type SuccessionInput = z.output<typeof successionInput>

/** What the office says of a unit's obligation in a year: exempt, owed, or what its days say. */
const RULINGS = ['exempt', 'owed', 'by_days'] as const
export const rulingForm = z
  .object({ unitId: requiredId, year, ruling: codeOf(RULINGS), reason: optionalText(500) })
  .refine(({ ruling, reason }) => ruling === 'by_days' || reason !== '', { path: ['reason'], error: 'required' })

export const collectionInput = z
  .object({
    year,
    askedOn: optionalDate,
    onTimeUntil: optionalDate,
    openUntil: optionalDate,
    inReport: z.boolean(),
    byLink: z.boolean(),
    version,
  })
  .refine(({ onTimeUntil, openUntil }) => onTimeUntil === null || openUntil === null || onTimeUntil <= openUntil, {
    path: ['openUntil'],
    error: 'endBeforeStart',
  })

/** An empty day takes the extension back. */
export const extensionInput = z
  .object({ unitId: requiredId, year, openUntil: optionalDate, reason: optionalText(500) })
  .refine(({ openUntil, reason }) => openUntil === null || reason !== '', { path: ['reason'], error: 'required' })

/** A report that was read is taken in as a unit's of a year. */
export const receiptInput = z.object({
  token: checkToken,
  unitId: requiredId,
  year,
  receivedOn: requiredDate,
  note: optionalText(500),
})

/** 零报告: who said so, when and how. */
export const nilInput = z.object({ unitId: requiredId, year, receivedOn: requiredDate, note: requiredText(500) })

export const returnInput = z.object({ submissionId: requiredId, remarks: requiredText(2000) })
export const acceptInput = z.object({ submissionId: requiredId, remarks: optionalText(2000).default('') })

const SIGNED = /^[-+]?(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/
const signed = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-'))
  .refine((text) => SIGNED.test(text) && Number(text) !== 0, 'number')
  .transform((text) => text.replace('+', ''))

export const adjustmentInput = z
  .object({
    year,
    figure: z.string().refine((figure) => (TABLE_FIGURES as readonly string[]).includes(figure), 'choice'),
    amount: signed,
    unitId: optionalId,
    reason: requiredText(500),
    evidence: optionalText(500),
  })
  .refine(({ figure, amount }) => figure === 'table2.administrative_charges' || !amount.includes('.'), {
    path: ['amount'],
    error: 'number',
  })
export type UnitChangeInput = z.output<typeof unitChangeInput>
export type RenamingInput = z.output<typeof renamingInput>
export type RulingInput = z.output<typeof rulingForm>
export type CollectionInput = z.output<typeof collectionInput>
export type ExtensionInput = z.output<typeof extensionInput>
export type AdjustmentInput = z.output<typeof adjustmentInput>
