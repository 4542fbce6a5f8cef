import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import Link from '@/components/ui/link'
import { REMEDY_BLOCK_LABELS, REMEDY_PENDING, REMEDY_RESULT_LABELS } from '@/lib/law/remedies'
import type { RemedyResult, Table4Block } from '@/lib/law/report-formats/report-format'

type Remedy = {
  id: number
  block: Table4Block
  body: string
  caseNumber: string
  filedOn: string
  result: Exclude<RemedyResult, 'pending'> | null
}

type Props = { remedies: readonly Remedy[]; newHref?: Route; children?: ReactNode }

/** The reviews and suits about a request, with a link to record one; `children` say which are open to the applicant. */
export function RemediesOfRequest({ remedies, newHref, children }: Props) {
  const t = useTranslations('request')
  if (remedies.length === 0 && !newHref && !children) return null
  return (
    <section className="mt-6">
      <h2 className="mb-1 font-semibold">{t('remedies')}</h2>
      {children && <div className="mb-2 text-sm">{children}</div>}
      <ul className="divide-y divide-line border-line border-y">
        {remedies.map(({ id, block, body, caseNumber, filedOn, result }) => (
          <li key={id} className="flex flex-wrap gap-x-4 py-1.5">
            <span>{filedOn}</span>
            <Link href={`/remedies/${id}` as Route}>
              {`${REMEDY_BLOCK_LABELS[block].label} ${body} ${caseNumber}`.trim()}
            </Link>
            <span>{(result ? REMEDY_RESULT_LABELS[result] : REMEDY_PENDING).label}</span>
          </li>
        ))}
      </ul>
      {newHref && (
        <p className="mt-1 text-sm print:hidden">
          <Link href={newHref}>{t('recordRemedy')}</Link>
        </p>
      )}
    </section>
  )
}
