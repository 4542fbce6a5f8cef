'use client'

import { useRouter } from 'next/navigation'
import { RemoveDialog } from '@/components/forms/remove-dialog'
import { strike as strikeCorrectionRecord } from './correction/actions'
import { strike as strikeWithdrawalRecord } from './withdrawal/actions'

type RecordOf = { id: number; version: number }

/** Strikes out a withdrawal that did not happen. */
export function StrikeWithdrawal({ id, version }: RecordOf) {
  const router = useRouter()
  return (
    <RemoveDialog
      kind="strike"
      id={id}
      version={version}
      action={strikeWithdrawalRecord}
      onRemoved={() => router.refresh()}
    />
  )
}

export function StrikeCorrection({ id, version }: RecordOf) {
  const router = useRouter()
  return (
    <RemoveDialog
      kind="strike"
      id={id}
      version={version}
      action={strikeCorrectionRecord}
      onRemoved={() => router.refresh()}
    />
  )
}
