import type { Permission } from '../access'

type Rights = { view: Permission; change: Permission }

/**
 * The records that can have attachments, and the permissions to see and change them, which are the record's own. Those
 * of a request are letters to and from the applicant, so seeing them needs the permission to see applicants.
 */
export const ATTACHMENT_RIGHTS = {
  request: { view: 'applicant.view', change: 'request.edit' },
  item: { view: 'published.view', change: 'published.record' },
  document: { view: 'document.view', change: 'document.record' },
  figure: { view: 'figure.view', change: 'figure.record' },
} as const satisfies Record<string, Rights>

export type AttachmentOwner = keyof typeof ATTACHMENT_RIGHTS
export const ATTACHMENT_OWNERS = Object.keys(ATTACHMENT_RIGHTS) as [AttachmentOwner, ...AttachmentOwner[]]

/** Once a request is concluded, its files are taken out by those who may correct it. */
export const REMOVE_WHEN_CONCLUDED: Permission = 'request.correct'
