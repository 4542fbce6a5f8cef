import type { ReactNode } from 'react'

/** A state as a shape and words, never by colour alone. */
export function Mark({ shape, tone = '', children }: { shape?: string; tone?: string; children: ReactNode }) {
  return (
    <span className={`whitespace-nowrap ${tone}`}>
      {shape && <span aria-hidden="true">{shape} </span>}
      {children}
    </span>
  )
}
