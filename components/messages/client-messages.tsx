'use client'

import { usePathname } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { sectionsAt } from '@/lib/message-sections'
import { type Catalogue, CatalogueContext } from './catalogue-context'
import { useSections } from './use-sections'

/**
 * The message catalogue for client components. It is in no page: a browser loads the sections that the page at its
 * address needs, once for each version of the catalogue, and the server has it anyway.
 */
export function ClientMessages({ locale, timeZone, version, children }: Catalogue & { children: ReactNode }) {
  const messages = useSections(sectionsAt(usePathname()), locale, version)
  return (
    <CatalogueContext value={{ locale, timeZone, version }}>
      <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
        {children}
      </NextIntlClientProvider>
    </CatalogueContext>
  )
}
