'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useFreshPagesOnReturn } from './act-noted'

/** Follows links and filters to our own pages without loading a whole page. Without it the browser follows them. */
export function SoftNavigation() {
  const router = useRouter()
  useFreshPagesOnReturn()
  useEffect(() => {
    const follow = (event: MouseEvent | SubmitEvent) => {
      if (event.defaultPrevented) return
      const address = event instanceof MouseEvent ? linkedBy(event) : askedBy(event)
      if (!address) return
      event.preventDefault()
      router.push(address)
    }
    // At the document, so that a component's own handler has had its turn.
    document.addEventListener('click', follow)
    document.addEventListener('submit', follow)
    return () => {
      document.removeEventListener('click', follow)
      document.removeEventListener('submit', follow)
    }
  }, [router])
  return null
}

/** The page of ours that a click leads to in this window; undefined where the click is the browser's. */
function linkedBy({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): Route | undefined {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return undefined
  const anchor = target instanceof Element ? target.closest('a') : null
  if (!anchor || anchor.target || anchor.hasAttribute('download')) return undefined
  return ownPage(anchor)
}

/** The page of ours that a form asks for by its fields; undefined where the form writes. */
function askedBy({ target, submitter }: SubmitEvent): Route | undefined {
  if (!(target instanceof HTMLFormElement) || target.method !== 'get' || !target.hasAttribute('action'))
    return undefined
  const asked = new URL(target.action)
  asked.search = new URLSearchParams(
    [...new FormData(target, submitter)].map(([name, value]) => [name, String(value)]),
  ).toString()
  return ownPage(asked)
}

function ownPage({ origin, pathname, search, hash }: URL | HTMLAnchorElement): Route | undefined {
  if (origin !== location.origin || pathname.startsWith('/api/')) return undefined
  if (hash && pathname === location.pathname && search === location.search) return undefined
  return `${pathname}${search}${hash}` as Route
}
