import type { Locale } from '@/lib/locale'
import type messages from './zh-CN.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages
  }
}
