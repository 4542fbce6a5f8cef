import { createHash } from 'node:crypto'
import type { Locale } from '@/lib/locale'
import { MESSAGE_SECTIONS, type MessageSection } from '@/lib/message-sections'
import en from '@/messages/en.json'
import zhCN from '@/messages/zh-CN.json'

const CATALOGUES: Record<Locale, Record<string, unknown>> = { 'zh-CN': zhCN, en }

/** Changes with every message, so that what browsers hold under an address that has it never does. */
export const MESSAGES_VERSION = createHash('sha256').update(JSON.stringify(CATALOGUES)).digest('base64url').slice(0, 12)

/** A section of the catalogue in a language, as JSON. */
export function sectionText(locale: Locale, section: MessageSection): string {
  const names: readonly string[] = MESSAGE_SECTIONS[section]
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, CATALOGUES[locale][name]])))
}
