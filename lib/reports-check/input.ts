import { z } from 'zod'
import { codeOf, optionalLine, optionalText, requiredId, version } from '../fields'
import { FIRST_PUBLISHED_YEAR } from '../law/report-formats/format-of'
import { TABLE_FIGURES } from '../report/history/published-report'
import { VERDICTS } from './verdict'

/** The name of a check in addresses: 128 random bits in hexadecimal. */
export const checkToken = z.string().regex(/^[0-9a-f]{32}$/)

const year = z
  .string()
  .trim()
  .regex(/^(20\d\d)?$/, 'number')
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((read) => read === null || read >= FIRST_PUBLISHED_YEAR, 'number')

/** Whose report it is and of which year; an empty field leaves what the file says. */
export const tellInput = z.object({
  token: checkToken,
  organ: optionalLine(100),
  year,
  previous: z.union([checkToken, z.literal('')]),
})

/** A published amount or number of cases; empty takes a correction back. */
const decimal = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').replace(/[\s,]/g, ''))
  .refine((text) => /^(?:(?:0|[1-9]\d{0,12})(?:\.\d{1,6})?)?$/.test(text), 'number')

export const correctInput = z.object({
  token: checkToken,
  cell: z.string().refine((cell) => (TABLE_FIGURES as readonly string[]).includes(cell)),
  value: decimal,
})

/** What somebody says of a finding. */
const verdictFields = z.object({
  finding: z.string().min(1).max(200),
  fingerprint: z.string().min(1).max(100_000),
  version,
  verdict: codeOf(VERDICTS),
  reason: optionalText(1000),
})
const isGrounded = ({ verdict, reason }: Pick<z.output<typeof verdictFields>, 'verdict' | 'reason'>) =>
  verdict === 'confirmed' || reason !== ''
const GROUND = { path: ['reason'], error: 'required' }

export const findingVerdict = verdictFields.refine(isGrounded, GROUND)
export type FindingVerdict = z.output<typeof findingVerdict>
/** Of a finding in a checked report, and in a version of a unit's report. */
export const judgeInput = verdictFields.extend({ token: checkToken }).refine(isGrounded, GROUND)
export const judgeVersionInput = verdictFields.extend({ submissionId: requiredId }).refine(isGrounded, GROUND)

/** For how many days a check may be kept. */
export const KEEPING_DAYS = ['30', '90', '365'] as const

export const keepInput = z.object({ token: checkToken, days: codeOf(KEEPING_DAYS) })
export const removeInput = z.object({ token: checkToken })
