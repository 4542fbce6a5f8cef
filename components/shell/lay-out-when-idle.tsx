'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

const LEFT_OUT = 'laid-out-in-view'

/**
 * Lays out what was not in view when the page opened, a piece at a time while nobody waits: a picture of the whole page has no
 * gaps then, and the bar at its side says how long it is.
 */
export function LayOutWhenIdle() {
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has pieces of its own
  useEffect(() => {
    let turn = whenIdle(layOutOne)
    function layOutOne() {
      const piece = document.querySelector<HTMLElement>(`.${LEFT_OUT}`)
      if (!piece) return
      piece.classList.remove(LEFT_OUT)
      // Asking for its place lays it out now: it is painted in a turn of its own.
      piece.getBoundingClientRect()
      turn = whenIdle(layOutOne)
    }
    return () => turn.cancel()
  }, [path])
  return null
}

/** Not every browser can say when it is idle. */
function whenIdle(act: () => void): { cancel: () => void } {
  if ('requestIdleCallback' in window) {
    const turn = requestIdleCallback(act)
    return { cancel: () => cancelIdleCallback(turn) }
  }
  const turn = setTimeout(act, 50)
  return { cancel: () => clearTimeout(turn) }
}
