'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { FieldValues } from 'react-hook-form'
import { useActionForm } from '@/components/forms/use-action-form'

type Options<I extends FieldValues, T> = Parameters<typeof useActionForm<I, T>>[0]

/** The form of one act on an item: when it is recorded, back to the item. */
export function useItemForm<I extends FieldValues, T>(itemId: number, options: Omit<Options<I, T>, 'onSaved'>) {
  const router = useRouter()
  return useActionForm({ ...options, onSaved: () => router.push(`/published/${itemId}` as Route) })
}
