/** The formats in which a letter leaves the ledger: for the file and for the printer, or to go on writing in. */
export const LETTER_FORMATS = {
  pdf: { extension: 'pdf', type: 'application/pdf' },
  docx: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const

export type LetterFormat = keyof typeof LETTER_FORMATS
export const LETTER_FORMAT_CODES = Object.keys(LETTER_FORMATS) as [LetterFormat, ...LetterFormat[]]
