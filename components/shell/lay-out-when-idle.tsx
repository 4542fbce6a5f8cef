'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { whenIdle } from '../ui/when-idle'

const LEFT_OUT = 'laid-out-in-view'

/**
 * Lays out the drawings that were not in view when the page opened, one at a time while nobody waits: a picture of the whole page
 * has no gaps then.
 */
export function LayOutWhenIdle() {
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has drawings of its own
  useEffect(() => {
    let cancel = whenIdle(layOutOne)
    function layOutOne() {
      const drawing = document.querySelector<HTMLElement>(`.${LEFT_OUT}`)
      if (!drawing) return
      drawing.classList.remove(LEFT_OUT)
      // Asking for its place lays it out now: it is painted in a turn of its own.
      drawing.getBoundingClientRect()
      cancel = whenIdle(layOutOne)
    }
    return () => cancel()
  }, [path])
  return null
}
