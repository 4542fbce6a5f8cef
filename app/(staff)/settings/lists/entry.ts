import type { ReactNode } from 'react'
import type { Result } from '@/lib/result'

export type Entry = { id: number; name: string; active: boolean }
type EntryColumn<E> = { label: string; text: (entry: E) => string }

export type EntryActs<E> = {
  columns: readonly EntryColumn<E>[]
  keep: (entry: E, submission?: string) => Promise<Result<unknown>>
  remove: (entry: { id: number }, submission?: string) => Promise<Result<unknown>>
  form: (entry: E | undefined, close: () => void) => ReactNode
}
