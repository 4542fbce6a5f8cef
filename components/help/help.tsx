'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Suspense, useEffect, useState } from 'react'
import { MoreMessages } from '@/components/messages/more-messages'
import { KEY_OFF } from './key-off'

// Loaded when it is first opened.
const HelpDialog = dynamic(() => import('./help-dialog'), { ssr: false })

/** Opens the help for the page: by its button or, outside fields, by `?`. */
export function Help() {
  const t = useTranslations('app')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (localStorage.getItem(KEY_OFF)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className="text-link" onClick={() => setOpen(true)}>
        {t('help')}
      </button>
      {open && (
        <Suspense>
          <MoreMessages of="help">
            <HelpDialog onClose={() => setOpen(false)} />
          </MoreMessages>
        </Suspense>
      )}
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
