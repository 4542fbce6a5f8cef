'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ProvenDialog } from '@/components/forms/proven-dialog'
import { JobFailed, JobRunning } from '@/components/jobs/job-notices'
import { useJob } from '@/components/jobs/use-job'
import { Notice } from '@/components/ui/notice'
import type { RetentionJob } from '@/server/retention/job'
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

/** How far it is, and how it ended. */
export function JobPanel({ present }: { present: RetentionJob | null }) {
  const t = useTranslations('retention')
  const job = useJob(JOB_ADDRESS, present)
  switch (job?.state) {
    case 'running': {
      const { stage, done, total } = job.progress
      return (
        <JobRunning job={job} label={t('progress')}>
          {t(`stages.${stage}`, { done, total })}
        </JobRunning>
      )
    }
    case 'done':
      return (
        <Notice tone="info" role="status">
          {t('done', job.value)}
        </Notice>
      )
    case 'failed':
      return <JobFailed failure={job.failure}>{t('failed')}</JobFailed>
    default:
      return null
  }
}
