'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

let actSince = false

/** Notes that something was recorded, so that pages which the browser still holds may be out of date. */
export function noteAct(): void {
  actSince = true
}

/** Asks for a page anew to which somebody goes back after an act; the browser shows it as it was when it was left. */
export function useFreshPagesOnReturn(): void {
  const router = useRouter()
  useEffect(() => {
    const onReturn = () => {
      if (!actSince) return
      actSince = false
      router.refresh()
    }
    window.addEventListener('popstate', onReturn)
    return () => window.removeEventListener('popstate', onReturn)
  }, [router])
}
