/** The documents of Art. 20(1): 规章 (only certain governments make them) and 行政规范性文件. */
export const DOCUMENT_KINDS = ['regulations', 'normative_documents'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const DOCUMENT_LABELS = {
  normative_documents: { label: '行政规范性文件', gloss: 'normative document' },
  regulations: { label: '规章', gloss: 'rules' },
} as const satisfies Record<DocumentKind, { label: string; gloss: string }>

export const ENDING_KINDS = ['repealed', 'invalidated', 'expired'] as const
export type EndingKind = (typeof ENDING_KINDS)[number]

export const ENDING_LABELS = {
  repealed: { label: '废止', gloss: 'repealed' },
  invalidated: { label: '宣布失效', gloss: 'declared invalid' },
  expired: { label: '有效期届满', gloss: 'expired' },
} as const satisfies Record<EndingKind, { label: string; gloss: string }>
