import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { fontTableXml } from './docx-font-table'
import { BODY_PITCH, docxStyles, SONG } from './docx-styles'
import { printableText } from './printable-text'

type DocxSheet = { title: string; organ: string; keywords: string; sections: ISectionOptions[] }

/** A file for Word and WPS in the type of GB/T 9704, which names what it is and whose. */
export async function sheetDocx({ title, organ, keywords, sections }: DocxSheet): Promise<Uint8Array> {
  const [name, creator] = [printableText(title), printableText(organ)]
  const document = new Document({
    title: name,
    subject: name,
    creator,
    lastModifiedBy: creator,
    keywords,
    styles: docxStyles(),
    evenAndOddHeaderAndFooters: true,
    sections,
  })
  const fontTable = { path: 'word/fontTable.xml', data: fontTableXml() }
  return new Uint8Array(await Packer.toBuffer(document, undefined, [fontTable]))
}

/** — 1 — in 四号 宋体, odd pages at the right and even ones at the left, one character in. */
export function pageNumbers(): { default: Footer; even: Footer } {
  return { default: pageNumber('right'), even: pageNumber('left') }
}

function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: SONG, size: 28 }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { firstLine: 0, [side]: 280 },
        spacing: { line: BODY_PITCH, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
