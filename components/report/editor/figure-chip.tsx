'use client'

import { createContext, useContext } from 'react'

export type Figure = { id: string; label: string; text: string }

/** The figures of the year, by their names. */
export const FiguresContext = createContext<ReadonlyMap<string, Figure>>(new Map())

/** A figure in the editor: shows its value, and its name on hover. */
export function FigureChip({ figure }: { figure: string }) {
  const data = useContext(FiguresContext).get(figure)
  return (
    <span
      title={data?.label ?? figure}
      className={`mx-px rounded border px-1 tabular-nums ${data ? 'border-link bg-link-wash text-link' : 'border-danger bg-danger-wash text-danger'}`}
    >
      {data?.text ?? '—'}
      <span className="sr-only">（{data?.label ?? figure}）</span>
    </span>
  )
}
