'use client'

import { setNonce } from 'get-nonce'

/** Tells the dialogs under which nonce they may add the style that keeps the page behind them from scrolling. */
export function StyleNonce({ nonce }: { nonce: string }) {
  setNonce(nonce)
  return null
}
