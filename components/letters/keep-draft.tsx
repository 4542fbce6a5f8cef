'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '@/components/letters/draft-standing'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Refusal, Result } from '@/lib/result'

type Props = { draft: () => Promise<Result<{ id: number }>> }

/** 起草文书: begins a letter that is kept, approved, and recorded as its act when it is signed. */
export function KeepDraft({ draft }: Props) {
  const t = useTranslations('keptLetter')
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  async function begin() {
    setPending(true)
    const result = await draft()
    if (result.ok) return router.push(`/letters/${result.value.id}` as Route)
    setPending(false)
    setRefusal(result)
  }
  return (
    <div className="mb-3 print:hidden">
      <Button look="primary" disabled={pending} aria-busy={pending} onClick={begin}>
        {t('keep')}
      </Button>
      <p className="mt-1 text-muted text-xs">{t('keepHint')}</p>
      {refusal && (
        <Notice tone="error" role="alert">
          <RefusalText refusal={refusal} />
        </Notice>
      )}
    </div>
  )
}
