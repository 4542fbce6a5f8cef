import { type Block, type ReportDocument, withoutIdleColumns } from '@/lib/report/document'
import { draftLine } from '@/lib/report/draft-mark'
import { chartPicture } from './chart-picture'
import { tableHtml } from './html'
import { printableMarkup, printableParagraphs } from './printable-text'

const CENTRED = 'text-align:center;font-weight:bold;font-size:22px;line-height:1.6'
const HEADING = { 1: 'font-weight:bold;text-indent:2em;margin:16px 0 0', 2: 'text-indent:2em;margin:12px 0 0' } as const
const PARAGRAPH = 'text-indent:2em;line-height:1.9;margin:0'

/**
 * The report for the editor of a website: no style sheet, no script, nothing to load; styles stand in each element and
 * charts are pictures within the text, so that it looks the same where it is pasted.
 */
export async function renderHtmlFragment(document: ReportDocument): Promise<string> {
  const { title, blocks } = document
  const draft = draftLine(document)
  const parts = await Promise.all(blocks.map((block, index) => fragmentOf(block, blocks[index - 1])))
  return [
    ...(draft ? [`<p style="text-align:right;margin:0">${printableMarkup(draft)}</p>`] : []),
    `<p style="${CENTRED}">${printableMarkup(title.organ)}<br>${printableMarkup(title.rest)}</p>`,
    ...parts.flat(),
    '',
  ].join('\n')
}

async function fragmentOf(block: Block, previous: Block | undefined): Promise<string[]> {
  switch (block.type) {
    case 'heading':
      return [`<p style="${HEADING[block.level]}">${printableMarkup(block.text)}</p>`]
    case 'paragraph':
      return printableParagraphs(block.runs.map(({ text }) => text).join('')).map(
        (text) => `<p style="${PARAGRAPH}">${printableMarkup(text)}</p>`,
      )
    case 'table':
      return [tableHtml(withoutIdleColumns(block.table), previous?.type === 'heading' ? previous.text : '')]
    case 'chart': {
      const { png } = await chartPicture(block.chart)
      const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
      const words = printableMarkup(block.chart.alternative)
      return [
        `<p style="text-align:center;margin:12px 0"><img src="${source}" alt="${words}" style="width:100%;max-width:640px"></p>`,
      ]
    }
  }
}
