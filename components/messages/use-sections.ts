'use client'

import type { Messages } from 'next-intl'
import { use, useMemo } from 'react'
import { preload } from 'react-dom'
import type { Locale } from '@/lib/locale'
import type { MessageSection } from '@/lib/message-sections'
import { addressOfSection, messagesOf } from './section-messages'

/** The messages of these sections; a browser that has not loaded them yet waits for them. */
export function useSections(sections: readonly MessageSection[], locale: Locale, version: string): Messages {
  for (const section of sections)
    preload(addressOfSection(locale, section, version), { as: 'fetch', crossOrigin: 'anonymous' })
  const loading = sections.map((section) => messagesOf(locale, section, version))
  const parts = loading.map((messages) => use(messages))
  const key = [locale, version, ...sections].join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the parts, which never change
  return useMemo(() => Object.assign({}, ...parts) as Messages, [key])
}
