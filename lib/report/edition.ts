import { type AnnualReport, toDocument } from './assemble'
import type { Block, DraftMark, ReportDocument } from './document'
import { type ReportData, reportJson } from './render/json'
import type { SubmissionCopy } from './submission-copy'

/** What every format is made from: the report as a document and as data, live from the ledger or as it was frozen. */
export type ReportEdition = { document: ReportDocument; data: ReportData }

export function editionOf(report: AnnualReport): ReportEdition {
  return { document: toDocument(report), data: reportJson(report) }
}

/** The edition as the copy that is handed in. */
export function asSubmission({ document, data }: ReportEdition, submission: SubmissionCopy): ReportEdition {
  return { document: { ...document, submission }, data }
}

const UNWRITTEN: Block = { type: 'paragraph', runs: [{ text: '（这一部分尚未撰写。）' }] }

/** The edition with the mark of a draft, for every format; a part of which nothing is written yet says so below its heading. */
export function markedAsDraft({ document, data }: ReportEdition, draft: DraftMark): ReportEdition {
  const isUnwritten = (block: Block, at: number) => isBare(block, document.blocks[at + 1])
  const blocks = document.blocks.some(isUnwritten)
    ? document.blocks.flatMap((block, at) => (isUnwritten(block, at) ? [block, UNWRITTEN] : [block]))
    : document.blocks
  return { document: { ...document, draft, blocks }, data: { ...data, draft } }
}

/** A heading with nothing below it but the next heading of its level or of a higher one. */
function isBare(block: Block, next: Block | undefined): boolean {
  return block.type === 'heading' && (!next || (next.type === 'heading' && next.level <= block.level))
}
