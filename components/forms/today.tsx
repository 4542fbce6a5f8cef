'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { PlainDate } from '@/lib/dates'

const TodayContext = createContext<PlainDate | undefined>(undefined)

/** Provides the server's date to the forms, since the browser's clock and time zone may be wrong. */
export function TodayProvider({ today, children }: { today: PlainDate; children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>
}

export function useToday(): PlainDate {
  const today = useContext(TodayContext)
  if (!today) throw new Error('useToday outside of TodayProvider')
  return today
}
