'use client'

import { useEffect } from 'react'

/** Lights what bears one of these marks, in the file and in the form; `scroll` also brings it into view in the file. */
export function useLit(marks: readonly string[], scroll: boolean): void {
  useEffect(() => {
    const elements = marks.flatMap((mark) => [
      ...document.querySelectorAll<HTMLElement>(`[data-marks~="${CSS.escape(mark)}"]`),
    ])
    for (const element of elements) element.dataset.lit = ''
    if (scroll) inFrame(elements)
    return () => {
      for (const element of elements) delete element.dataset.lit
    }
  }, [marks, scroll])
}

/** Scrolls each frame to the first lit element in it, and the page not at all. */
function inFrame(elements: readonly HTMLElement[]): void {
  const frames = new Set<HTMLElement>()
  for (const element of elements) {
    const frame = element.closest<HTMLElement>('[data-frame]')
    if (!frame || frames.has(frame)) continue
    frames.add(frame)
    const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      frame.scrollTop += inner.top - outer.top - outer.height / 3
    if (inner.left < outer.left || inner.right > outer.right)
      frame.scrollLeft += inner.left - outer.left - outer.width / 3
  }
}
