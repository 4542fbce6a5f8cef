'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from './button'
import type { useFile } from './use-file'

const SHOWN_AFTER_MS = 1000

/** What has to be known of a file that takes longer than a second: how far it is, and a button that cancels it; or why it failed. */
export function FileProgress({ file: { asked, failure, notice, cancel } }: { file: ReturnType<typeof useFile> }) {
  const t = useTranslations('export')
  const isLong = useIsLong(asked?.since)
  if (failure)
    return (
      <p role="alert" className="mt-1 text-danger text-sm">
        {failure}
      </p>
    )
  if (notice)
    return (
      <p role="status" className="mt-1 max-w-xl text-muted text-sm">
        {notice}
      </p>
    )
  if (!asked || !isLong) return null
  const { ahead = 0, done = 0, total = 0 } = asked.progress ?? {}
  const says = ahead > 0 ? t('waiting', { ahead }) : total > 0 ? t('makingPart', { done, total }) : t('making')
  return (
    <div className="print:hidden mt-1 flex max-w-xl flex-wrap items-center gap-2 text-sm">
      <span role="status">{says}</span>
      <progress className="min-w-32 flex-1" aria-label={t('making')} {...(total > 0 && { value: done, max: total })} />
      <Button className="h-7 px-2" onClick={cancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}

/** Whether what began at `since` takes longer than a second. */
function useIsLong(since: number | undefined): boolean {
  const [long, setLong] = useState<number>()
  useEffect(() => {
    if (since === undefined) return
    const timer = setTimeout(() => setLong(since), SHOWN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [since])
  return since !== undefined && long === since
}
