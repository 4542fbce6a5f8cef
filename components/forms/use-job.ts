'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const POLL_INTERVAL_MS = 400

/** Polls a job on the server until it has ended, then refreshes the page to show its effects. */
export function useJob<J extends { ended?: unknown }>(address: string, present: J | null): J | null {
  const router = useRouter()
  const { data: job } = useQuery({
    queryKey: [address],
    queryFn: () => jobAt<J>(address),
    initialData: present,
    refetchInterval: ({ state }) => (state.data && !state.data.ended ? POLL_INTERVAL_MS : false),
  })
  const ended = job?.ended !== undefined
  // The page's lists are rendered on the server.
  useEffect(() => {
    if (ended) router.refresh()
  }, [ended, router])
  return job ?? null
}

async function jobAt<J>(address: string): Promise<J | null> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
