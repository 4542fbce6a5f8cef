'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import { newSubmissionKey } from '@/components/forms/submission-key'
import { useJob } from '@/components/forms/use-job'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { BackupTask } from '@/lib/backup/input'
import { inUnits } from '@/lib/file-size'
import type { Job } from '@/server/backup/job'
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

/** The progress of the job, and its result. */
export function JobPanel({ present }: { present: Job | null }) {
  const t = useTranslations('backup')
  const job = useJob(JOB_ADDRESS, present)
  if (!job) return null
  const { stage, done, total } = job.progress
  if (job.ended) return <Ended job={job} {...job.ended} />
  return (
    <Notice tone="info" role="status">
      <p>
        {t(`stages.${stage}`)}
        {total > 0 && ` ${inUnits(done)} / ${inUnits(total)}`}
      </p>
      <progress className="w-full" aria-label={t(`stages.${stage}`)} {...(total > 0 && { value: done, max: total })} />
    </Notice>
  )
}

function Ended({ job, faults, failed }: { job: Job } & NonNullable<Job['ended']>) {
  const t = useTranslations('backup')
  const task = job.task.what
  if (failed)
    return (
      <Notice tone="error" role="alert">
        {t('jobFailed')}
      </Notice>
    )
  if (faults.length === 0)
    return (
      <Notice tone="info" role="status">
        {t(`sound.${task}`, { name: job.name })}
      </Notice>
    )
  return (
    <Notice tone="error" role="alert">
      <p>{t(`unsound.${task}`, { name: job.name })}</p>
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
