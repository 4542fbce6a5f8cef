'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { FieldValues } from 'react-hook-form'
import { useActionForm } from '@/components/forms/use-action-form'

type Options<I extends FieldValues, T> = Omit<Parameters<typeof useActionForm<I, T>>[0], 'onSaved'> & {
  /** What is still to do once the act is recorded, before the form is left. */
  onRecorded?: () => void
}

/** The form of one act of a request: when it is recorded, back to the case file. */
export function useActForm<I extends FieldValues, T>(number: string, { onRecorded, ...options }: Options<I, T>) {
  const router = useRouter()
  const onSaved = () => {
    onRecorded?.()
    router.push(`/requests/${number}` as Route)
  }
  return useActionForm({ ...options, onSaved })
}
