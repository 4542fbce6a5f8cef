'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ProvenDialog } from '@/components/forms/proven-dialog'
import { useJob } from '@/components/forms/use-job'
import { Notice } from '@/components/ui/notice'
import type { Job } from '@/server/retention/job'
import { anonymise } from './actions'

const JOB_ADDRESS = '/api/settings/retention'

/** Starts the anonymisation, which cannot be undone, after stating the consequence and asking for the password. */
export function AnonymiseDialog({ due }: { due: number }) {
  const t = useTranslations('retention')
  const client = useQueryClient()
  return (
    <ProvenDialog
      action={anonymise}
      onDone={() => client.invalidateQueries({ queryKey: [JOB_ADDRESS] })}
      word={due > 0 ? t('anonymise', { due }) : t('finish')}
      consequence={t('consequence')}
      look="danger"
    />
  )
}

/** The progress of the anonymisation, and its result. */
export function JobPanel({ present }: { present: Job | null }) {
  const t = useTranslations('retention')
  const job = useJob(JOB_ADDRESS, present)
  if (!job) return null
  const { stage, done, total } = job.progress
  if (job.ended)
    return job.ended.done ? (
      <Notice tone="info" role="status">
        {t('done', job.ended.done)}
      </Notice>
    ) : (
      <Notice tone="error" role="alert">
        {t('failed')}
      </Notice>
    )
  return (
    <Notice tone="info" role="status">
      <p>{t(`stages.${stage}`, { done, total })}</p>
      <progress className="w-full" aria-label={t('progress')} {...(total > 0 && { value: done, max: total })} />
    </Notice>
  )
}
