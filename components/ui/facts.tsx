import type { ReactNode } from 'react'

/** Labelled facts of a record, in the order in which the paper form has them. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-[fit-content(40%)_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="pt-1.5 text-muted text-sm">{label}</dt>
          <dd className="whitespace-pre-wrap break-words border-line pb-1.5 sm:border-b sm:pt-1.5">{value || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
