/** The documents of Art. 20(1): 规章 (only certain governments make them) and 行政规范性文件. */
export const DOCUMENT_KINDS = ['regulations', 'normative_documents'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const ENDING_KINDS = ['repealed', 'invalidated', 'expired'] as const
export type EndingKind = (typeof ENDING_KINDS)[number]
