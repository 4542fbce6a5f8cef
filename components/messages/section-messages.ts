import type { Messages } from 'next-intl'
import type { Locale } from '@/lib/locale'
import type { MessageSection } from '@/lib/message-sections'

const RETRY_AFTER_MS = 1000

export type PartialMessages = Partial<Messages>

const held = new Map<string, Promise<PartialMessages>>()

/** Where a browser finds a section; what stands at an address never changes. */
export function addressOfSection(locale: Locale, section: MessageSection, version: string): string {
  return `/api/messages/${locale}/${section}?v=${version}`
}

/** The messages of a section: always the same promise, so that what is once there is there at once. */
export function messagesOf(locale: Locale, section: MessageSection, version: string): Promise<PartialMessages> {
  const address = addressOfSection(locale, section, version)
  let messages = held.get(address)
  if (!messages) {
    // The whole catalogue is at hand where pages are rendered. The bundler leaves this branch out of what browsers load.
    messages = typeof window === 'undefined' ? wholeCatalogue(locale) : fetched(address)
    held.set(address, messages)
  }
  return messages
}

async function wholeCatalogue(locale: Locale): Promise<PartialMessages> {
  if (typeof window !== 'undefined') return {}
  const { default: messages } = await (locale === 'en' ? import('@/messages/en.json') : import('@/messages/zh-CN.json'))
  return messages as Messages
}

/** Asks again and again: until the messages are there the page stays as the server wrote it, and can be read. */
async function fetched(address: string): Promise<PartialMessages> {
  for (;;) {
    const response = await fetch(address).catch(() => undefined)
    if (response?.ok) return (await response.json()) as PartialMessages
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
  }
}
