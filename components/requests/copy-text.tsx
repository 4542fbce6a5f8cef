'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

/** A text with a button that copies it to the clipboard. */
export function CopyText({ text }: { text: string }) {
  const t = useTranslations('clock')
  const paragraph = useRef<HTMLParagraphElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    // Over plain HTTP there is no clipboard API: the text is selected, to be copied with Ctrl+C.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } else if (paragraph.current) window.getSelection()?.selectAllChildren(paragraph.current)
  }
  return (
    <div className="my-2 border-line border-l-4 pl-3 text-sm">
      <p ref={paragraph} className="leading-relaxed">
        {text}
      </p>
      <p className="mt-1 flex items-center gap-3 print:hidden">
        <Button className="h-7 px-2 text-xs" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <span role="status" className="text-muted text-xs">
          {copied && t('copied')}
        </span>
      </p>
    </div>
  )
}
