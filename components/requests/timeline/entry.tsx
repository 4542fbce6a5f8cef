import type { ReactNode } from 'react'
import { Facts as AllFacts } from '@/components/ui/facts'
import type { PlainDate } from '@/lib/dates'
import type { ActKind } from '@/lib/requests/case-file'

/** One thing in the course of a case. */
export type Entry = {
  key: string
  on: PlainDate
  title: ReactNode
  /** The act that it is, by which its documents are found. */
  act?: ActKind | 'receipt'
  /** The page that corrects its record. */
  correct?: string
  body?: ReactNode
  /** What was written about the case, in one line, beside what was done in it. */
  quiet?: boolean
}

/** Facts without the empty ones. */
export function Facts({ facts }: Parameters<typeof AllFacts>[0]) {
  return <AllFacts facts={facts.filter(([, value]) => value)} />
}
