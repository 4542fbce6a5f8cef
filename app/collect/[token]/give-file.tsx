'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DropFrame } from '@/components/ui/drop-frame'
import { Notice } from '@/components/ui/notice'
import { LINK_ACCEPTS } from '@/lib/region/collection-link'

/** Takes one file, chosen or dropped, and has it read; a refusal says why. */
export function GiveFile({ token }: { token: string }) {
  const t = useTranslations('collect')
  const router = useRouter()
  const [reading, setReading] = useState('')
  const [refused, setRefused] = useState<{ file: string; why: string }>()

  async function take(file: File | undefined) {
    if (!file || reading) return
    setReading(file.name)
    setRefused(undefined)
    const why = await refusalOf(token, file, t('unreachable'))
    setReading('')
    if (why === undefined) router.refresh()
    else setRefused({ file: file.name, why })
  }

  return (
    <div className="print:hidden">
      <DropFrame
        choose={t('choose')}
        drop={t('drop')}
        kinds={t('kinds')}
        accept={LINK_ACCEPTS}
        disabled={reading !== ''}
        take={([file]) => void take(file)}
      />
      <p role="status" className="mt-2 break-all text-sm">
        {reading && t('reading', { file: reading })}
      </p>
      {refused && (
        <Notice tone="error" role="alert">
          <span className="break-all">{t('refused', { file: refused.file })}</span>
          {refused.why}
        </Notice>
      )}
    </div>
  )
}

/** Why a file was not read; undefined where it was. */
async function refusalOf(token: string, file: File, unreachable: string): Promise<string | undefined> {
  try {
    const address = `/api/collect/${token}?${new URLSearchParams({ name: file.name })}`
    const answer = await fetch(address, { method: 'POST', body: file, headers: { 'x-ledger': 'collect' } })
    if (answer.ok) return undefined
    const { message } = (await answer.json()) as { message?: string }
    return message ?? unreachable
  } catch {
    return unreachable
  }
}
