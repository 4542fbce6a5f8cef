import { inChinese, lastDayOf } from '../dates'
import type { ReportDocument } from './document'

export const DRAFT_NAME = '征求意见稿'

/** The line that stands at the head of each page of a draft. */
export function draftLine({ draft, year }: Pick<ReportDocument, 'draft' | 'year'>): string | undefined {
  if (!draft) return undefined
  const running = draft.asOf <= lastDayOf(year) ? '，统计期限尚未届满' : ''
  return `${DRAFT_NAME}（数据截至${inChinese(draft.asOf)}${running}）`
}

/** The name of a report's file, without its ending; a correction bears the number of its version. */
export function reportFileName(
  { title, draft, submission }: Pick<ReportDocument, 'title' | 'draft' | 'submission'>,
  revision = 1,
): string {
  const version = revision > 1 ? `（第${revision}版）` : ''
  const copy = submission ? '（报送稿）' : ''
  return `${title.organ}${title.rest}${version}${copy}${draft ? `（${DRAFT_NAME}）` : ''}`
}
