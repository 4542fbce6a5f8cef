'use client'

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

// Loaded when the first definition is asked for, with the words of the form.
const DefinitionPopover = lazy(() => import('./definition-popover'))

/**
 * Shows what a row or column of the form counts when its mark among `children` is pressed. One for a whole table: a
 * component for each of its forty marks would have to be started in the browser before the page answers.
 */
export function Definitions({ year, children }: { year: number; children: ReactNode }) {
  const table = useRef<HTMLDivElement>(null)
  const [mark, setMark] = useState<HTMLElement>()
  useEffect(() => {
    const element = table.current
    const toggle = ({ target }: MouseEvent) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-defines]') : null
      if (pressed) setMark((shown) => (shown === pressed ? undefined : pressed))
    }
    element?.addEventListener('click', toggle)
    return () => element?.removeEventListener('click', toggle)
  }, [])
  return (
    <div ref={table}>
      {children}
      {mark && (
        <Suspense>
          <DefinitionPopover key={mark.dataset.defines} year={year} mark={mark} onClose={() => setMark(undefined)} />
        </Suspense>
      )}
    </div>
  )
}
