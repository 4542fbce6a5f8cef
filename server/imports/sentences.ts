import { createTranslator } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { type Sentences, sentencesOf } from '@/lib/sentences'
import messages from '@/messages/zh-CN.json'

/** The catalogue by keys that are put together, in the language of whoever asks. */
export async function readersSentences(): Promise<Sentences> {
  return sentencesOf(await getTranslations())
}

/** The same in Chinese, where nobody asks: on the command line and in files. */
export const CHINESE_SENTENCES = sentencesOf(createTranslator({ locale: 'zh-CN', messages }))
