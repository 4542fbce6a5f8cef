import { citationText } from '../law/citation'
import { cellLabel } from '../report/cell-label'
import { kindLabel } from '../report/checks/kind'
import { type RuleId, ruleOf } from '../report/checks/rules'
import type { FigureId } from '../report/figures'
import type { Verdict } from '../reports-check/verdict'
import type { AlikeSentence } from './alike'
import type { NotAssessed } from './assess'
import type { CheckedFile } from './checked-file'

/** A report with the name of its file, for the list of its slips. */
export type NamedReport = Pick<CheckedFile, 'report' | 'assessment'> & {
  file: string
  /** What people said of the findings, by their ids. */
  verdicts?: ReadonlyMap<string, { verdict: Verdict; reason: string }>
  /** Of a set: the sentences that other reports have too. */
  alike?: readonly AlikeSentence[]
}

/** 问题清单: one row for each finding that nobody dismissed, and then for what could not be assessed. */
export const SLIP_HEADS = [
  '文件',
  '机关',
  '年度',
  '规则',
  '类别',
  '位置',
  '报告所载',
  '应为',
  '问题',
  '依据',
  '认定',
] as const

const REASONS: Record<NotAssessed['why'], string> = {
  blank: '有空白单元格，无法核对',
  unreadable: '数字无法确定，无法核对',
  missing: '文件中没有相应的行或者列，无法核对',
  year: '报告年度不明，无法核对',
}

const VERDICT_WORDS: Record<Verdict, string> = { confirmed: '属实', explained: '可以说明', dismissed: '不成立' }

export function slipRows({ file, report, assessment, verdicts, alike = [] }: NamedReport): string[][] {
  const head = [file, report.organ ?? '', report.year === null ? '' : String(report.year)]
  const place = (cells: readonly FigureId[]) => placeOf(report, cells)
  const findings = assessment.findings.filter(({ id }) => verdicts?.get(id)?.verdict !== 'dismissed')
  const said = (id: string) => {
    const given = verdicts?.get(id)
    return given ? [VERDICT_WORDS[given.verdict], given.reason].filter(Boolean).join('：') : ''
  }
  return [
    ...findings.map((finding) => {
      const { id, rule, cells, quote, found, expected } = finding
      return [
        ...head,
        rule,
        kindLabel(finding),
        quote ?? place(cells),
        String(found),
        String(expected),
        ruleOf(rule).text,
        sourceOf(rule),
        said(id),
      ]
    }),
    ...assessment.notAssessed.map(({ rule, cells, why }) => [
      ...head,
      rule,
      '未核对',
      place(cells),
      '',
      '',
      REASONS[why],
      sourceOf(rule),
      '',
    ]),
    ...alike.map(({ quote, files }) => [
      ...head,
      '雷同',
      '可说明',
      quote,
      files.join('、'),
      '',
      '文字与其他报告雷同',
      sourceOf('Y-4'),
      '',
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
