import type { Block, ReportDocument } from '../document'
import { printableText } from './printable-text'

export type Unprintable = { character: string; place: string }

/** A stretch of a document's text, and where it stands in words that let somebody find it. */
export type Passage = { place: string; text: string }

/** Where each of these characters stands in the report. */
export function unprintable(document: ReportDocument, missing: ReadonlySet<string>): Unprintable[] {
  return unprintableIn(passages(document), missing)
}

/** Where each of these characters stands, once for each passage that holds it. */
export function unprintableIn(passages: readonly Passage[], missing: ReadonlySet<string>): Unprintable[] {
  return passages.flatMap(({ place, text }) =>
    [...new Set(printableText(text))]
      .filter((character) => missing.has(character))
      .map((character) => ({ character, place })),
  )
}

function passages({ organ, title, blocks, submission }: ReportDocument): Passage[] {
  let section = '正文'
  let paragraph = 0
  const within = blocks.flatMap((block) => {
    if (block.type === 'heading') {
      section = block.text
      paragraph = 0
    }
    if (block.type === 'paragraph') paragraph += 1
    return passagesOf(block, section, paragraph)
  })
  const beside = submission
    ? [
        { place: '签发人', text: submission.signer },
        { place: '附件', text: submission.attachments.join('') },
      ]
    : []
  return [{ place: '标题', text: title.organ + title.rest }, { place: '机关名称', text: organ }, ...within, ...beside]
}

function passagesOf(block: Block, section: string, paragraph: number): Passage[] {
  switch (block.type) {
    case 'heading':
      return [{ place: `小标题“${block.text}”`, text: block.text }]
    case 'paragraph':
      return [{ place: `“${section}”第${paragraph}段`, text: block.runs.map((run) => run.text).join('') }]
    case 'table':
      return block.table.rows.flatMap((cells, row) =>
        cells.map(({ text }) => ({ place: `“${section}”的表格第${row + 1}行`, text })),
      )
    case 'chart': {
      const { title, unit, categories, series } = block.chart
      return [{ place: `图“${title}”`, text: [title, unit, ...categories, ...series.map(({ name }) => name)].join('') }]
    }
  }
}
