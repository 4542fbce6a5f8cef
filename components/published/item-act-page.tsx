import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Citation } from '@/components/ui/citation'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { Citation as LegalCitation } from '@/lib/law/citation'

type Props = {
  item: { id: number; title: string }
  title: string
  consequence?: string
  citation?: LegalCitation
  children: ReactNode
}

/** The page of one act on an item: the item, the act's consequence, and its form. */
export function ItemActPage({ item, title, consequence, citation, children }: Props) {
  return (
    <>
      <PageHeader title={title} />
      <p className="mb-3 border-line border-l-4 pl-3">
        <Link href={`/published/${item.id}` as Route}>{item.title}</Link>
      </p>
      {consequence && (
        <Notice tone="info">
          {consequence} {citation && <Citation {...citation} />}
        </Notice>
      )}
      {children}
    </>
  )
}
