'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 400

/** A job on the server, asked for until it has ended; then the page is made anew, with what the job has changed. */
export function useJob<J extends { ended?: unknown }>(address: string, present: J | null): J | null {
  const router = useRouter()
  const { data: job } = useQuery({
    queryKey: [address],
    queryFn: () => jobAt<J>(address),
    initialData: present,
    refetchInterval: ({ state }) => (state.data && !state.data.ended ? EVERY : false),
  })
  const ended = job?.ended !== undefined
  // The lists below are of the server's making.
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
