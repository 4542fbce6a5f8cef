import { inChinese, type PlainDate } from '../dates'
import type { LetterDocument } from './document'

/** A signed letter, as a later one names it. */
export type FormerLetter = { title: string; number: string; datedOn: PlainDate }

/** A letter that corrects another one names it first: which it is, why it is corrected, and that this one holds. */
export function namingFormer(document: LetterDocument, former: FormerLetter, because: string): LetterDocument {
  const named = `《${former.title}》${former.number && `（${former.number}）`}`
  const text = `本机关于${inChinese(former.datedOn)}作出的${named}有误（${because.replace(/[。；\s]+$/, '')}），现予更正，以本文书为准。`
  return { ...document, body: [[{ part: 'decision', text }], ...document.body] }
}
