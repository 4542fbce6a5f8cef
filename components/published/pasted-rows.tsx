'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { get, useFormState } from 'react-hook-form'
import { useSettled } from '@/components/forms/use-settled'
import { fetchJson } from '@/components/ui/fetch-json'
import { Notice } from '@/components/ui/notice'
import { type CellProblem, PASTED_ROWS, type Pasted, type PastedRow } from '@/lib/published/pasted'
import { BREACH_CODES, type BreachCode } from '@/lib/result'

/** How many lines are shown; the counts include all. */
const LINES_SHOWN = 200

/** The refused and doubtful lines with their line numbers, and the number of correct lines. */
export function PastedRows({ pasted: { rows, unknownColumns, tooMany } }: { pasted: Pasted }) {
  const t = useTranslations('paste')
  const knownTitles = useKnownTitles(rows)
  const refusalOf = useRefusedLines()
  const bad = rows.filter(({ line, problems }) => problems.length > 0 || refusalOf(line))
  const doubtful = rows.filter(
    ({ line, title, problems, sameAs }) =>
      problems.length === 0 && !refusalOf(line) && (sameAs || knownTitles.has(title)),
  )
  const drafts = rows.filter(({ input }) => input && !input.publishedOn).length
  return (
    <div className="mt-4">
      <p role="status" className="mb-2 text-sm">
        {t('read', { count: rows.length, drafts })}{' '}
        {bad.length > 0 && <strong className="text-danger">{t('bad', { count: bad.length })}</strong>}
      </p>
      {tooMany && <Notice tone="error">{t('tooMany', { limit: PASTED_ROWS })}</Notice>}
      {unknownColumns.length > 0 && (
        <Notice tone="warning">{t('unknownColumns', { columns: unknownColumns.join('、') })}</Notice>
      )}
      {bad.length > 0 && (
        <table className="ledger-table">
          <caption className="sr-only">{t('badLines')}</caption>
          <thead>
            <tr>
              <th className="figure">{t('line')}</th>
              <th>{t('itemTitle')}</th>
              <th>{t('problems')}</th>
            </tr>
          </thead>
          <tbody>
            {bad.slice(0, LINES_SHOWN).map(({ line, title, problems }) => (
              <tr key={line}>
                <td className="figure">{line}</td>
                <td>{title || '—'}</td>
                <td className="text-danger">
                  {problems.map((problem) => (
                    <Problem key={problem.column} problem={problem} />
                  ))}
                  {problems.length === 0 && <Refusal code={refusalOf(line)} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {doubtful.length > 0 && (
        <Notice tone="warning">
          {t('doubtful', { count: doubtful.length })}
          <ul>
            {doubtful.slice(0, LINES_SHOWN).map(({ line, title, sameAs }) => (
              <li key={line}>
                {sameAs ? t('sameAsLine', { line, title, other: sameAs }) : t('knownTitle', { line, title })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function Problem({ problem }: { problem: CellProblem }) {
  const t = useTranslations('paste')
  const field = useTranslations('field')
  const breach = useTranslations('breach')
  const message =
    problem.kind === 'unknown'
      ? t('unknown', { value: problem.value })
      : problem.kind === 'breach'
        ? breach(problem.code)
        : field(problem.code, { limit: problem.limit ?? 0 })
  return (
    <span className="block">
      {t(`columns.${problem.column}`)}：{message}
    </span>
  )
}

function Refusal({ code }: { code: BreachCode | undefined }) {
  const breach = useTranslations('breach')
  return code ? breach(code) : null
}

/** The server's refusals by line, such as an index number that is already in use. */
function useRefusedLines(): (line: number) => BreachCode | undefined {
  const { errors } = useFormState()
  return (line) => {
    const error = get(errors, `lines.${line}`) as { message?: string } | undefined
    return BREACH_CODES.find((code) => error?.message === `breach:${code}`)
  }
}

function useKnownTitles(rows: readonly PastedRow[]): ReadonlySet<string> {
  const titles = useSettled(rows.map(({ title }) => title).join('\n'), 400)
  const { data } = useQuery({
    queryKey: ['known-titles', titles],
    queryFn: ({ signal }) =>
      fetchJson<string[]>('/api/published/known', {
        method: 'POST',
        body: JSON.stringify(titles.split('\n')),
        signal,
      }),
    enabled: titles !== '',
  })
  return new Set(data)
}
