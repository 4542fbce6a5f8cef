'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type OwnReckoning, type Reckoning, reckoningWith } from '@/lib/requests/reckoning'

const ReckoningContext = createContext<Reckoning | undefined>(undefined)

/** Gives the forms the organ's calendar and conventions, so that a browser counts as the server does. */
export function ReckoningProvider({ own, children }: { own: OwnReckoning; children: ReactNode }) {
  const reckoning = useMemo(() => reckoningWith(own), [own])
  return <ReckoningContext value={reckoning}>{children}</ReckoningContext>
}

export function useReckoning(): Reckoning {
  const reckoning = useContext(ReckoningContext)
  if (!reckoning) throw new Error('useReckoning outside of ReckoningProvider')
  return reckoning
}
