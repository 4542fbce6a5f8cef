'use client'

import { useContext, useMemo } from 'react'
import { type Reckoning, reckoningWith } from '@/lib/requests/reckoning'
import { OwnReckoningContext } from './reckoning-context'

/** How the organ counts days. Apart from its context, so that only pages that count load the calendar. */
export function useReckoning(): Reckoning {
  const own = useContext(OwnReckoningContext)
  const reckoning = useMemo(() => own && reckoningWith(own), [own])
  if (!reckoning) throw new Error('useReckoning outside of ReckoningProvider')
  return reckoning
}
