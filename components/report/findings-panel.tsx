'use client'

import type { Route } from 'next'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Suspense, useEffect, useState } from 'react'
import { MoreMessages } from '@/components/messages/more-messages'
import Link from '@/components/ui/link'
import type { ExplainedFinding } from '@/lib/report/checks/finding'
import { takesExplanation } from '@/lib/report/checks/finding'
import type { NamedRecord } from '@/lib/report/checks/named-record'
import type { FigureId } from '@/lib/report/figures'
import type { ExplainAction } from './explanation-form'
import { FindingHead } from './finding-head'

// Loaded when somebody explains: a form needs more than all the rest of the page.
const ExplanationForm = dynamic(() => import('./explanation-form'), { ssr: false })

type Cell = { id: FigureId; label: string; text: string }
/** `heading` is that of the section that the finding is about. */
type ShownFinding = ExplainedFinding & { compared: readonly Cell[]; heading?: string }

type Props = { year: number; findings: readonly ShownFinding[]; explain?: ExplainAction }

/** The numbered findings; hovering over or pinning one highlights the cells it compares in the tables. */
export function FindingsPanel({ year, findings, explain }: Props) {
  const t = useTranslations('check')
  const [pointed, setPointed] = useState<string>()
  const [held, setHeld] = useState<string>()
  const highlighted = findings.find(({ id }) => id === (pointed ?? held))
  return (
    <>
      {highlighted && <Lit cells={highlighted.cells} />}
      <ol className="border-line border-t">
        {findings.map((finding, index) => (
          <li
            key={finding.id}
            id={`finding-${index + 1}`}
            className={`border-line border-b py-2 pl-2 ${finding.id === highlighted?.id ? 'bg-warn-wash' : ''}`}
            onMouseEnter={() => setPointed(finding.id)}
            onMouseLeave={() => setPointed(undefined)}
            onFocus={() => setPointed(finding.id)}
            onBlur={() => setPointed(undefined)}
          >
            <FindingHead
              number={index + 1}
              finding={finding}
              pinned={held === finding.id}
              onHold={() => setHeld(held === finding.id ? undefined : finding.id)}
            >
              {finding.explained && <span className="text-done text-sm">✓ {t('explained')}</span>}
            </FindingHead>
            <div className="mt-0.5 ml-7 space-y-1 text-sm">
              <Compared year={year} finding={finding} />
              {finding.records.length > 0 && <Records records={finding.records} />}
              {takesExplanation(finding) && <Explained year={year} finding={finding} explain={explain} />}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Highlights table cells; their element id is the figure's id. */
function Lit({ cells }: { cells: readonly FigureId[] }) {
  useEffect(() => {
    const elements = cells.flatMap((cell) => document.getElementById(cell) ?? [])
    for (const cell of elements) cell.dataset.lit = ''
    return () => {
      for (const cell of elements) delete cell.dataset.lit
    }
  }, [cells])
  return null
}

function Compared({
  year,
  finding: { found, expected, compared, section, heading, quote },
}: {
  year: number
  finding: ShownFinding
}) {
  const t = useTranslations('check')
  return (
    <>
      <p>
        {t('compared', { found: String(found), expected: String(expected) })}
        {quote && <q className="ml-2 text-muted">{quote}</q>}
        {heading && (
          <Link href={`/reports/${year}/sections/${section}` as Route} className="ml-2">
            {t('mendSection', { section: heading })}
          </Link>
        )}
      </p>
      {compared.length > 0 && (
        <p>
          {compared.map(({ id, label, text }) => (
            <Link key={id} href={`/reports/${year}/figures/${id}` as Route} className="mr-3 whitespace-nowrap">
              {label} <span className="text-ink tabular-nums">{text}</span>
            </Link>
          ))}
        </p>
      )}
    </>
  )
}

const RECORDS_SHOWN = 8

function Records({ records }: { records: readonly NamedRecord[] }) {
  const t = useTranslations('problem')
  const check = useTranslations('check')
  const [all, setAll] = useState(false)
  const visibleRecords = all ? records : records.slice(0, RECORDS_SHOWN)
  return (
    <ul className="border-line border-l-2 pl-3">
      {visibleRecords.map(({ name, path, problem }) => (
        <li key={`${path} ${problem}`}>
          <Link href={path as Route}>{name}</Link> <span className="text-muted">{t(problem)}</span>
        </li>
      ))}
      {records.length > visibleRecords.length && (
        <li>
          <button type="button" className="text-link underline" onClick={() => setAll(true)}>
            {check('allRecords', { count: records.length })}
          </button>
        </li>
      )}
    </ul>
  )
}

function Explained({ year, finding, explain }: { year: number; finding: ShownFinding; explain?: ExplainAction }) {
  const t = useTranslations('check')
  const [open, setOpen] = useState(false)
  const { explained, outdated } = finding
  const explanation = explained ?? outdated
  return (
    <div>
      {explanation && (
        <p className={explained ? '' : 'text-muted line-through'}>
          {t('explainedBy', { name: explanation.staffName, date: explanation.at.slice(0, 10) })}：
          {explanation.explanation}
        </p>
      )}
      {outdated && <p className="text-warn">{t('outdated')}</p>}
      {explain && !open && (
        <button type="button" className="text-link underline" onClick={() => setOpen(true)}>
          {t(explanation ? 'explainAgain' : 'explain')}
        </button>
      )}
      {explain && open && (
        <Suspense>
          <MoreMessages of="forms">
            <ExplanationForm year={year} finding={finding} explain={explain} onDone={() => setOpen(false)} />
          </MoreMessages>
        </Suspense>
      )}
    </div>
  )
}
