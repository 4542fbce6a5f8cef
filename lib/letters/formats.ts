import { REPORT_FORMATS } from '../report/formats'

/** The formats in which a letter leaves the ledger: for the file and for the printer, or to go on writing in. */
export const LETTER_FORMATS = { pdf: REPORT_FORMATS.pdf, docx: REPORT_FORMATS.docx } as const

export type LetterFormat = keyof typeof LETTER_FORMATS
export const LETTER_FORMAT_CODES = Object.keys(LETTER_FORMATS) as [LetterFormat, ...LetterFormat[]]
