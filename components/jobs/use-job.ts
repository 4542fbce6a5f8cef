'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { fetchJson } from '@/components/ui/fetch-json'
import { hasEnded, type Job } from '@/lib/jobs/job'

const POLL_INTERVAL_MS = 400

/** A job on the server, asked for until it has ended; then the page is made anew, with what the job has changed. */
export function useJob<S, P, V>(address: string, present: Job<S, P, V> | null): Job<S, P, V> | null {
  const router = useRouter()
  const { data: job } = useQuery({
    queryKey: [address],
    queryFn: () => fetchJson<Job<S, P, V> | null>(address),
    initialData: present,
    refetchInterval: ({ state }) => (state.data && !hasEnded(state.data) ? POLL_INTERVAL_MS : false),
  })
  const ended = job ? hasEnded(job) : false
  // The lists below are of the server's making.
  useEffect(() => {
    if (ended) router.refresh()
  }, [ended, router])
  return job ?? null
}
