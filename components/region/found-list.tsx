import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RuleHead } from '@/components/check/rule-head'
import { listedFindings } from '@/lib/reports-check/listed-findings'
import type { JudgedFinding } from '@/lib/reports-check/verdict'
import type { ReadReport } from '@/lib/reports-read/recognise'

/** So many compared cells are read at a glance. */
const FEW = 12

type Props = {
  report: Pick<ReadReport, 'format' | 'cells'>
  findings: readonly JudgedFinding[]
  /** What people said of a finding, below it. */
  said?: (finding: JudgedFinding) => ReactNode
}

/** What was found in a report: rule, article, and the cells that are compared. */
export function FoundList({ report, findings, said }: Props) {
  const t = useTranslations('check')
  return (
    <ol className="mt-2 border-line border-t text-sm">
      {listedFindings(report, findings).map((finding, index) => {
        const { id, rule, found, expected, quote, compared } = finding
        return (
          <li key={id} className="border-line border-b py-1">
            <RuleHead place={index + 1} rule={rule} />
            <p>
              {t('compared', { found: String(found), expected: String(expected) })}
              {quote && <q className="ml-2 text-muted">{quote}</q>}
            </p>
            <p className="text-muted">
              {compared.slice(0, FEW).map(({ id: cell, label, text: printed }) => (
                <span key={cell} className="mr-3 inline-block">
                  {label} <span className="tabular-nums">{printed}</span>
                </span>
              ))}
            </p>
            {said?.(finding)}
          </li>
        )
      })}
    </ol>
  )
}
