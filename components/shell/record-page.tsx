import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { History } from './history'

type Props = {
  title: ReactNode
  /** Buttons beside the title. */
  acts?: ReactNode
  history: { title: string; entries: Parameters<typeof History>[0]['entries'] }
  children: ReactNode
}

/** The page of a record: its form, or its read-only facts, beside its history. */
export function RecordPage({ title, acts, history, children }: Props) {
  return (
    <>
      <PageHeader title={title}>{acts}</PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        {children}
        <History {...history} />
      </div>
    </>
  )
}
