import type { PlainDate } from '../dates'

/**
 * 报送稿: what the copy that is handed in says beside the report, as GB/T 9704-2012 has it of a document to a superior
 * body: 成文日期 over which the seal is put (7.3.5), 签发人 (7.2.6), 附件说明 (7.3.4).
 */
export type SubmissionCopy = { formedOn: PlainDate; signer: string; attachments: readonly string[] }

export const ATTACHMENTS = '附件：'

/** The names of 附件说明 with their numbers: one alone has none, and no mark stands behind a name (7.3.4). */
export function numberedAttachments(attachments: readonly string[]): { number: string; name: string }[] {
  const names = attachments.map((name) => name.replace(/[。；;，,]$/, ''))
  return names.map((name, index) => ({ number: names.length > 1 ? `${index + 1}. ` : '', name }))
}

/** The attachments from the text of their field, a line for each. */
export function attachmentsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
