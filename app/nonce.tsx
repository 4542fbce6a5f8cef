'use client'

import { setNonce } from 'get-nonce'
import { useState } from 'react'

/**
 * Tells the dialogs under which nonce they may add the style that keeps the page behind them from scrolling. A layout that
 * is drawn again brings another; the browser goes on holding to the one that the page was opened with.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  const [opened] = useState(nonce)
  setNonce(opened)
  return null
}
