import { createTranslator } from 'next-intl'
import { isLocale } from '@/lib/locale'
import { type Sentences, sentencesOf } from '@/lib/sentences'
import en from '@/messages/en.json'
import zhCN from '@/messages/zh-CN.json'

/** The catalogue in a language that is named, where no request is at hand to tell it. */
export function sentencesIn(locale: string): Sentences {
  return isLocale(locale) && locale === 'en'
    ? sentencesOf(createTranslator({ locale, messages: en as typeof zhCN }))
    : sentencesOf(createTranslator({ locale: 'zh-CN', messages: zhCN }))
}
