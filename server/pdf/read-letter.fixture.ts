import { partOf, plain } from '../report-files/read-back.fixture'
import { bare } from './read-pdf.fixture'

/** What a letter's Word file says, the name of the organ over it included, without any white space. */
export async function wordTextOf(docx: Uint8Array, { onSheet }: { onSheet: boolean }): Promise<string> {
  const header = onSheet ? await partOf(docx, 'word/header1.xml') : ''
  const paragraphs = [header, await partOf(docx, 'word/document.xml')].join('').matchAll(/<w:p>(.*?)<\/w:p>/gs)
  return bare([...paragraphs].map(([, inner]) => plain(inner!)).join(''))
}
