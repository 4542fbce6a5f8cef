/** What a file on a request is: which act of the case its letter belongs to. A file of another record is just `other`. */
export const ATTACHMENT_LABELS = [
  'application',
  'clarification',
  'corrected_application',
  'consultation',
  'consultation_answer',
  'extension',
  'reasons',
  'fee',
  'reply',
  'service',
  'withdrawal',
  'decision',
  'other',
] as const
export type AttachmentLabel = (typeof ATTACHMENT_LABELS)[number]
