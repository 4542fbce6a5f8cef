'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { Result } from '@/lib/result'

type Props = {
  act: () => Promise<Result<unknown>>
  look?: 'plain' | 'danger'
  /** The full label for screen readers. */
  label?: string
  children: ReactNode
}

/** A button that runs an action without a form or a confirmation. */
export function ActButton({ act, look, label, children }: Props) {
  const t = useTranslations('form')
  const breach = useTranslations('breach')
  const unwritten = useTranslations('unwritten')
  const router = useRouter()
  const [refused, setRefused] = useState<string>()
  const [pending, start] = useTransition()
  const run = () =>
    start(async () => {
      const result = await act()
      if (result.ok) router.refresh()
      else if (result.kind === 'breach') setRefused(breach(result.breach.code) + (result.breach.values?.steps ?? ''))
      else if (result.kind === 'unwritten') setRefused(unwritten(result.fault))
      else setRefused(t(result.kind === 'conflict' ? 'conflict' : 'forbidden'))
    })
  return (
    <>
      <Button look={look} aria-label={label} disabled={pending} aria-busy={pending} onClick={run}>
        {children}
      </Button>
      {refused && (
        <span role="alert" className="text-danger text-xs">
          {refused}
        </span>
      )}
    </>
  )
}
