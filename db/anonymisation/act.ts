/** The subject of the audit entries about retention. */
export const SUBJECT_OF_RETENTION = 'retention'
/** That personal data was taken from cases, with a list of what was changed. */
export const ACT_OF_RETENTION = 'retention.anonymise'
/** That the file was written anew afterwards, so that nothing of it is left in free pages. */
export const ACT_OF_REWRITING = 'retention.rewrite'

/** What an anonymisation records; `entries` are the audit entries that it changed, each with the hash of what it now says. */
export type AnonymisedPortion = {
  years: number
  today: string
  cases: string[]
  applicants: number
  files: number
  entries: Record<string, string>
}
