'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { FieldValues } from 'react-hook-form'
import { useActionForm } from '@/components/forms/use-action-form'

type Options<I extends FieldValues, T> = Parameters<typeof useActionForm<I, T>>[0]

/** The form of one act of a request: when it is recorded, back to the case file. */
export function useActForm<I extends FieldValues, T>(number: string, options: Omit<Options<I, T>, 'onSaved'>) {
  const router = useRouter()
  return useActionForm({ ...options, onSaved: () => router.push(`/requests/${number}` as Route) })
}
