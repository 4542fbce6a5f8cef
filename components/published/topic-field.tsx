'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { TextField } from '@/components/forms/inputs'

/** The topic that a response is about; earlier topics are suggested. */
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
