'use client'

import { createContext } from 'react'
import type { Locale } from '@/lib/locale'

/** Which catalogue the page is written in. */
export type Catalogue = { locale: Locale; timeZone: string; version: string }

export const CatalogueContext = createContext<Catalogue | undefined>(undefined)
