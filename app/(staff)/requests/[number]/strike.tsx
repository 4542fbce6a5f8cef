'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import type { RecordNoun } from '@/lib/requests/records'
import { ok } from '@/lib/result'
import { strike } from './actions'

type Props = { number: string; noun: RecordNoun; id: number; version: number }

/** Strikes out the record of an act that never happened. */
export function Strike({ number, noun, id, version }: Props) {
  const router = useRouter()
  return (
    <RemoveDialog
      kind="strike"
      id={id}
      version={version}
      action={async ({ reason, ...record }, submission) => {
        const struck = await strike({ ...record, number, noun, correction: reason }, submission)
        return struck.ok ? ok() : struck
      }}
      onRemoved={() => router.push(`/requests/${number}` as Route)}
    />
  )
}
