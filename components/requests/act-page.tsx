import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Citation } from '@/components/ui/citation'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { Citation as LegalCitation } from '@/lib/law/citation'

type Props = {
  number: string
  title: string
  description: string
  /** The act's legal consequence; `citation` is its article. */
  consequence?: string
  citation?: LegalCitation
  /** Further buttons beside the title. */
  corner?: ReactNode
  children: ReactNode
}

/** The page of one act on a request: the request, the act's consequence, and its form. */
export function ActPage({ number, title, description, consequence, citation, corner, children }: Props) {
  return (
    <>
      <PageHeader
        title={
          <>
            {title} <Link href={`/requests/${number}` as Route}>{number}</Link>
          </>
        }
      >
        {corner}
      </PageHeader>
      <p className="mb-3 line-clamp-3 border-line border-l-4 pl-3 text-muted">{description}</p>
      {consequence && (
        <Notice tone="info">
          {consequence}
          {citation && (
            <>
              {' '}
              <Citation {...citation} />
            </>
          )}
        </Notice>
      )}
      {children}
    </>
  )
}
