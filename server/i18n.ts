import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from '@/lib/locale'
import en from '@/messages/en.json'
import zhCN from '@/messages/zh-CN.json'

/** The language comes from a cookie, so addresses are the same in both languages. */
export default getRequestConfig(async () => {
  const localeCookie = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = isLocale(localeCookie) ? localeCookie : DEFAULT_LOCALE
  return { locale, messages: locale === 'en' ? (en as typeof zhCN) : zhCN, timeZone: 'Asia/Shanghai' }
})
