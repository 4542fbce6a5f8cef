/** The subject of the audit entries about retention. */
export const SUBJECT_OF_RETENTION = 'retention'
/** The act of anonymising cases; its entry lists the audit entries that were changed. */
export const ACT_OF_RETENTION = 'retention.anonymise'
/** The act of rewriting the database file afterwards, so that nothing remains in free pages. */
export const ACT_OF_REWRITING = 'retention.rewrite'

/**
 * The record of an anonymisation; `entries` are the audit entries that it changed, each with the hash of its new
 * content.
 */
export type AnonymisedPortion = {
  years: number
  today: string
  cases: string[]
  applicants: number
  files: number
  /** The subjects of corrections and suggestions; portions of earlier versions have none. */
  matters?: string[]
  entries: Record<string, string>
}
