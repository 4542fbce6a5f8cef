'use client'

import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { fetchJson } from '@/components/ui/fetch-json'
import { addressOf } from '@/lib/address'
import type { Desk } from '@/lib/duties/desk'
import type { DeskQuery } from '@/lib/duties/desk-query'
import { UNATTENDED } from '@/lib/unattended'

/** How often an open desk is refreshed, in milliseconds; not while its tab is hidden. */
const REFRESH_INTERVAL_MS = 30_000

/** Loaded when the desk is first shown anew: what the server has made stands until then. */
const DeskContent = lazy(async () => ({ default: (await import('./desk-content')).DeskContent }))

type Props = {
  query: DeskQuery
  /** The desk as the server has it. */
  children: ReactNode
}

/** Shows the desk anew, while the page is visible, from what the server then has. */
export function DeskView({ query, children }: Props) {
  const address = addressOf('/api/desk', query)
  const { data: since } = useQuery({
    queryKey: ['desk', address],
    queryFn: () => load(address),
    initialData: null,
    refetchInterval: REFRESH_INTERVAL_MS,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    gcTime: 0,
  })
  if (!since) return children
  return (
    <Suspense fallback={children}>
      <DeskContent {...since} />
    </Suspense>
  )
}

const load = (address: string) => fetchJson<Desk | null>(address, { headers: { [UNATTENDED]: '1' } })
