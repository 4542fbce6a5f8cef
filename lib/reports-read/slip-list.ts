import { citationText } from '../law/citation'
import { cellLabel } from '../report/cell-label'
import { type RuleId, ruleOf, type Severity } from '../report/checks/rules'
import type { FigureId } from '../report/figures'
import type { NotAssessed } from './assess'
import type { CheckedFile } from './checked-file'

/** A report with the name of its file, for the list of its slips. */
export type NamedReport = Pick<CheckedFile, 'report' | 'assessment'> & { file: string }

/** 问题清单: one row for each finding, and then for what could not be assessed. */
export const SLIP_HEADS = ['文件', '机关', '年度', '规则', '类别', '位置', '报告所载', '应为', '问题', '依据'] as const

const SEVERITIES: Record<Severity, string> = { E: '必须改正', W: '可说明', I: '提示' }
const REASONS: Record<NotAssessed['why'], string> = {
  blank: '有空白单元格，无法核对',
  unreadable: '数字无法确定，无法核对',
  missing: '文件中没有相应的行或者列，无法核对',
  year: '报告年度不明，无法核对',
}

export function slipRows({ file, report, assessment }: NamedReport): string[][] {
  const head = [file, report.organ ?? '', report.year === null ? '' : String(report.year)]
  const place = (cells: readonly FigureId[]) => placeOf(report, cells)
  return [
    ...assessment.findings.map(({ rule, severity, cells, quote, found, expected }) => [
      ...head,
      rule,
      SEVERITIES[severity],
      quote ?? place(cells),
      String(found),
      String(expected),
      ruleOf(rule).text,
      sourceOf(rule),
    ]),
    ...assessment.notAssessed.map(({ rule, cells, why }) => [
      ...head,
      rule,
      '未核对',
      place(cells),
      '',
      '',
      REASONS[why],
      sourceOf(rule),
    ]),
  ]
}

/** The article of a rule with its instrument. */
export function sourceOf(rule: RuleId): string {
  return citationText(ruleOf(rule).citation)
}

const MOST_PLACES = 12

function placeOf({ format }: NamedReport['report'], cells: readonly FigureId[]): string {
  const named = cells.slice(0, MOST_PLACES).map((id) => cellLabel(format, id))
  return named.join('、') + (cells.length > MOST_PLACES ? `等${cells.length}格` : '')
}
