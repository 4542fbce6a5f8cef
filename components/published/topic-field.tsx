'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { TextField } from '@/components/forms/inputs'

/** The topic that an answer is about, with those answered before at hand. */
export function TopicField({ topics }: { topics: readonly string[] }) {
  const t = useTranslations('published')
  const list = useId()
  return (
    <>
      <TextField name="topic" label={t('topic')} hint={t('topicHint')} list={list} className="sm:max-w-lg" />
      <datalist id={list}>
        {topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
    </>
  )
}
