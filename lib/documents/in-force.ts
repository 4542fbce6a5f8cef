import type { Amendment } from '../amendment'
import { addDays, type PlainDate } from '../dates'
import { breach, ok, type Result } from '../result'

export type DocumentLife = { issuedOn: PlainDate; validUntil: PlainDate | null; ending: { endedOn: PlainDate } | null }

/** The first day on which a document is no longer in force: its recorded end, or the day after its validity. */
export function ceasesOn({ validUntil, ending }: DocumentLife): PlainDate | null {
  if (ending) return ending.endedOn
  return validUntil && addDays(validUntil, 1)
}

export function inForceOnDay(document: DocumentLife, day: PlainDate): boolean {
  const ceases = ceasesOn(document)
  return document.issuedOn <= day && (ceases === null || ceases > day)
}

export const STANDINGS = ['in_force', 'ceased', 'not_yet_issued'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingOn(document: DocumentLife, day: PlainDate): Standing {
  if (document.issuedOn > day) return 'not_yet_issued'
  return inForceOnDay(document, day) ? 'in_force' : 'ceased'
}

/** A document ends, or is limited, only after it was issued. */
export function checkLife({ issuedOn, validUntil, ending }: DocumentLife): Result<undefined> {
  if (ending && ending.endedOn < issuedOn) return breach('endedBeforeIssue', { field: 'ending.endedOn' })
  if (validUntil && validUntil < issuedOn) return breach('endedBeforeIssue', { field: 'validUntil' })
  return ok()
}

/** A document is amended only while it is in force. */
export function checkAmendments(document: DocumentLife, amendments: readonly Amendment[]): Result<undefined> {
  const outside = amendments.findIndex(({ amendedOn }) => !inForceOnDay(document, amendedOn))
  return outside === -1 ? ok() : breach('amendedOutsideLife', { field: `amendments.${outside}.amendedOn` })
}
