import { z } from 'zod'
import { optionalText, requiredDate, requiredId, requiredLine } from '../fields'
import { regionYear } from './input'

/** The secret of an address: 32 random bytes in base64url. */
export const linkSecret = z.string().regex(/^[\w-]{43}$/)

/** An address for a unit's year, and the last day on which it opens anything. */
export const linkInput = z.object({ unitId: requiredId, year: regionYear, expiresOn: requiredDate })
export type LinkInput = z.output<typeof linkInput>

/** What is sent: the file that was shown, by its hash, and by whom. */
export const sendingInput = z.object({
  link: linkSecret,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sender: requiredLine(40),
  note: optionalText(500),
})
export type SendingInput = z.output<typeof sendingInput>

/** What an address takes without sign-in. */
export const LINK_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** Versions of one unit's year: each is kept for good. */
  versions: 20,
  /** Files on their way at once, over all addresses. */
  atOnce: 6,
} as const

const EXTENSIONS = ['html', 'htm', 'docx', 'xlsx', 'pdf', 'txt', 'md', 'csv', 'json', 'zip']
export const LINK_ACCEPTS = EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** Whether a file may be a report by its name; what it is its bytes say. */
export function isAcceptedName(name: string): boolean {
  return EXTENSIONS.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
}

/** 回执编号: year, unit and version, as `2023-0006-02`. */
export function receiptNumber({ year, unitId, version }: { year: number; unitId: number; version: number }): string {
  return `${year}-${String(unitId).padStart(4, '0')}-${String(version).padStart(2, '0')}`
}
