'use client'

import { NextIntlClientProvider, useMessages } from 'next-intl'
import { type ReactNode, useContext, useMemo } from 'react'
import type { MessageSection } from '@/lib/message-sections'
import { CatalogueContext } from './catalogue-context'
import { useSections } from './use-sections'

/** One more section of messages, for a part of a page that is loaded when it is first used. */
export function MoreMessages({ of, children }: { of: MessageSection; children: ReactNode }) {
  const catalogue = useContext(CatalogueContext)
  if (!catalogue) throw new Error('MoreMessages outside of ClientMessages')
  const { locale, timeZone, version } = catalogue
  const present = useMessages()
  const more = useSections([of], locale, version)
  const messages = useMemo(() => ({ ...present, ...more }), [present, more])
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
