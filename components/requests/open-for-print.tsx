'use client'

import { useEffect } from 'react'

/** Opens a folded part while the page is printed: paper cannot be unfolded. */
export function OpenForPrint({ id }: { id: string }) {
  useEffect(() => {
    const folded = () => {
      const part = document.getElementById(id)
      return part instanceof HTMLDetailsElement ? part : undefined
    }
    let wasOpen = false
    const before = () => {
      wasOpen = folded()?.open ?? false
      folded()?.setAttribute('open', '')
    }
    const after = () => {
      if (!wasOpen) folded()?.removeAttribute('open')
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [id])
  return null
}
