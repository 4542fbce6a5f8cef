'use client'

import { type ReactNode, useId } from 'react'
import { TextField } from '@/components/forms/inputs'

/** The office that supplied a figure; offices entered before are suggested. */
export function SourceField({ sources, ...field }: { sources: readonly string[]; label: string; hint: ReactNode }) {
  const id = useId()
  return (
    <>
      <TextField name="source" list={id} required {...field} />
      <datalist id={id}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
    </>
  )
}
