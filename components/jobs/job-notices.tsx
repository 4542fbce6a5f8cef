import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { JobFailure } from '@/lib/jobs/job'
import { Notice } from '../ui/notice'

/** A job that runs: what it does now, who started it, and how far it is; `total` 0 where nobody can say. */
export function JobRunning({
  job: { startedBy, progress },
  label,
  children,
}: {
  job: { startedBy: string; progress: { done: number; total: number } }
  label: string
  children: ReactNode
}) {
  const t = useTranslations('job')
  const { done, total } = progress
  return (
    <Notice tone="info" role="status">
      <p>
        {children}
        <span className="ml-3 text-muted">{t('startedBy', { name: startedBy })}</span>
      </p>
      <progress className="w-full" aria-label={label} {...(total > 0 && { value: done, max: total })} />
    </Notice>
  )
}

/** A job that failed: the cause, and what that means for its work. */
export function JobFailed({ failure, children }: { failure: JobFailure; children?: ReactNode }) {
  const t = useTranslations('job.failure')
  return (
    <Notice tone="error" role="alert">
      {t(failure)}
      {children}
    </Notice>
  )
}
