'use client'

import { createContext, type ReactNode } from 'react'
import type { OwnReckoning } from '@/lib/requests/reckoning'

export const OwnReckoningContext = createContext<OwnReckoning | undefined>(undefined)

/** Gives the forms the organ's calendar and conventions, so that a browser counts as the server does. */
export function ReckoningProvider({ own, children }: { own: OwnReckoning; children: ReactNode }) {
  return <OwnReckoningContext value={own}>{children}</OwnReckoningContext>
}
