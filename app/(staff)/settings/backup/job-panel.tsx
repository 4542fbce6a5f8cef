'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import { newSubmissionKey } from '@/components/forms/submission-key'
import { JobFailed, JobRunning } from '@/components/jobs/job-notices'
import { useJob } from '@/components/jobs/use-job'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Fault } from '@/lib/backup/fault'
import type { BackupTask } from '@/lib/backup/input'
import { inUnits } from '@/lib/file-size'
import type { BackupJob } from '@/server/backup/job'
import { start } from './actions'

const JOB_ADDRESS = '/api/settings/backup'

/** Starts a job; disabled while one is being started or is running. */
export function StartButton({
  task,
  primary,
  label,
  children,
}: {
  task: BackupTask
  primary?: boolean
  label?: string
  children: ReactNode
}) {
  const breach = useTranslations('breach')
  const client = useQueryClient()
  const [pending, startTransition] = useTransition()
  const [refused, setRefused] = useState(false)
  const begin = () =>
    startTransition(async () => {
      const result = await start(task, newSubmissionKey())
      setRefused(!result.ok)
      await client.invalidateQueries({ queryKey: [JOB_ADDRESS] })
    })
  return (
    <>
      <Button look={primary ? 'primary' : 'plain'} disabled={pending} aria-label={label} onClick={begin}>
        {children}
      </Button>
      {refused && <span role="alert">{breach('backupRunning')}</span>}
    </>
  )
}

/** How far the task is, and how it ended. */
export function JobPanel({ present }: { present: BackupJob | null }) {
  const t = useTranslations('backup')
  const job = useJob(JOB_ADDRESS, present)
  switch (job?.state) {
    case 'running': {
      const { stage, done, total } = job.progress
      return (
        <JobRunning job={job} label={t(`stages.${stage}`)}>
          {t(`stages.${stage}`)}
          {total > 0 && ` ${inUnits(done)} / ${inUnits(total)}`}
        </JobRunning>
      )
    }
    case 'done':
      return <Found {...job.subject} faults={job.value} />
    case 'failed':
      return <JobFailed failure={job.failure}>{t(`failedWhat.${job.subject.what}`)}</JobFailed>
    default:
      return null
  }
}

function Found({ what, name, faults }: BackupJob['subject'] & { faults: Fault[] }) {
  const t = useTranslations('backup')
  if (faults.length === 0)
    return (
      <Notice tone="info" role="status">
        {t(`sound.${what}`, { name })}
      </Notice>
    )
  return (
    <Notice tone="error" role="alert">
      <p>{t(`unsound.${what}`, { name })}</p>
      <ul className="list-disc pl-5">
        {faults.map(({ code, place }) => (
          <li key={`${code} ${place}`}>
            {t(`fault.${code}`)}
            {place && `：${place}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
