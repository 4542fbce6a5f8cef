'use client'

import { setNonce } from 'get-nonce'
import { useState } from 'react'

/**
 * Gives the dialog library the nonce for the style that keeps the page behind a dialog from scrolling. The first nonce
 * is kept: later renders bring other ones, but the browser enforces the policy with which the page was opened.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  const [opened] = useState(nonce)
  setNonce(opened)
  return null
}
