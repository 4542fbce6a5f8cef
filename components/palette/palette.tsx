'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

// Loaded when it is first opened.
const PaletteDialog = dynamic(() => import('./palette-dialog'), { ssr: false })

type Props = {
  /** The addresses that the signed-in person has no permission to open. */
  closed: readonly string[]
}

/** The command palette, opened with Ctrl+K or its button. */
export function Palette({ closed }: Props) {
  const t = useTranslations('palette')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((opened) => !opened)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-8 items-center justify-between gap-2 rounded lg:mx-4 lg:mb-2 lg:w-[calc(100%-2rem)] border border-line bg-white px-2 text-muted text-sm hover:bg-wash"
      >
        {t('open')}
        <kbd className="text-xs max-lg:hidden">Ctrl K</kbd>
      </button>
      {open && <PaletteDialog closed={closed} onClose={() => setOpen(false)} />}
    </>
  )
}
