'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Judged } from '@/components/check/judged'
import { useLit } from '@/components/check/use-lit'
import { FindingHead } from '@/components/report/finding-head'
import type { ListedFinding } from '@/lib/reports-check/listed-findings'
import { judge } from './actions'

const NOTHING: readonly string[] = []

/** What was found in a report. Pointing at a finding lights what it compares, in the file and in the form. */
export function Findings({
  token,
  findings,
  named,
}: {
  token: string
  findings: readonly ListedFinding[]
  /** Whether organ and year are known, under which a verdict is kept. */
  named: boolean
}) {
  const t = useTranslations('checker')
  const [pointed, setPointed] = useState<string>()
  const [held, setHeld] = useState<string>()
  const lit = findings.find(({ id }) => id === (pointed ?? held))
  const marks = useMemo(() => (lit ? [lit.mark, ...lit.cells] : NOTHING), [lit])
  useLit(marks, lit !== undefined && lit.id === held)
  return (
    <ol className="border-line border-t">
      {findings.map((finding, index) => (
        <li
          key={finding.id}
          className={`border-line border-b py-2 pl-2 ${finding.id === lit?.id ? 'bg-warn-wash' : ''}`}
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
          />
          <div className="mt-0.5 ml-7 space-y-1 text-sm">
            <Compared finding={finding} />
            {named ? (
              <Judged judge={(said, submission) => judge({ ...said, token }, submission)} finding={finding} />
            ) : (
              <p className="text-muted">{t('namedFirst')}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

const MOST_COMPARED = 12

function Compared({ finding: { found, expected, compared, quote } }: { finding: ListedFinding }) {
  const t = useTranslations('check')
  return (
    <>
      <p>
        {t('compared', { found: String(found), expected: String(expected) })}
        {quote && <q className="ml-2 text-muted">{quote}</q>}
      </p>
      {compared.length > 0 && (
        <p>
          {compared.slice(0, MOST_COMPARED).map(({ id, label, text }) => (
            <span key={id} className="mr-3 inline-block">
              {label} <span className="tabular-nums">{text}</span>
            </span>
          ))}
          {compared.length > MOST_COMPARED && '…'}
        </p>
      )}
    </>
  )
}
