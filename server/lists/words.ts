import { getLocale, getTranslations } from 'next-intl/server'
import type { Words } from '@/lib/lists/list-columns'
import { sentencesOf } from '@/lib/sentences'

/** The words of whoever reads the page at hand. */
export async function wordsOfReader(): Promise<Words> {
  return { say: sentencesOf(await getTranslations()), locale: await getLocale() }
}
