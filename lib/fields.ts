import { z } from 'zod'
import { isPlainDate, type PlainDate } from './dates'
import type { FieldError } from './field-error-codes'

/** A validation message is a code, followed by a bar and its limit if it has one: `tooLong|200`. */
const message = (code: FieldError, limit?: number) => (limit === undefined ? code : `${code}|${limit}`)

// Control characters cannot be printed and come only from faulty pasting. Line breaks stay where they are allowed.
const CONTROL_IN_LINE = /[\p{Cc}\u2028\u2029\ufeff]/gu
const CONTROL_IN_TEXT = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/gu

// A lone surrogate cannot be stored as UTF-8: the stored text would differ from the one hashed in the audit trail.
const HALF_CHARACTER = /\p{Cs}/gu
const whole = (text: string) => text.replace(HALF_CHARACTER, '\ufffd').normalize('NFC')

const oneLine = z.string(message('required')).transform((text) => whole(text).replace(CONTROL_IN_LINE, ' ').trim())
const manyLines = z
  .string(message('required'))
  .transform((text) => whole(text).replace(/\r\n?/g, '\n').replace(CONTROL_IN_TEXT, '').trim())

export const requiredLine = (limit: number) =>
  oneLine.pipe(z.string().min(1, message('required')).max(limit, message('tooLong', limit)))
export const optionalLine = (limit: number) => oneLine.pipe(z.string().max(limit, message('tooLong', limit)))
export const requiredText = (limit: number) =>
  manyLines.pipe(z.string().min(1, message('required')).max(limit, message('tooLong', limit)))
export const optionalText = (limit: number) => manyLines.pipe(z.string().max(limit, message('tooLong', limit)))

const existingDay = (text: string): text is PlainDate => isPlainDate(text)

export const requiredDate = z
  .string(message('required'))
  .min(1, message('required'))
  .refine(existingDay, { error: message('date'), abort: true })
  .transform((text) => text as PlainDate)

/** An empty field is no date. */
export const optionalDate = z
  .string()
  .nullable()
  .refine((text) => text === null || text === '' || existingDay(text), { error: message('date'), abort: true })
  .transform((text) => (text === null || text === '' ? null : (text as PlainDate)))

export const codeOf = <const T extends readonly [string, ...string[]]>(codes: T) => z.enum(codes, message('choice'))
export const requiredId = z.int(message('choice')).positive(message('choice'))
export const optionalId = requiredId.nullable()
export const version = z.int().nonnegative()

/** The number under which a request is registered. */
export const requestNumber = requiredLine(20)

/** Why a record is changed or removed after the fact. */
export const reason = requiredText(500)

/** Which record of a request is corrected, in which version, and why. */
export const recordOfAct = { number: requestNumber, id: requiredId, version, correction: reason }
