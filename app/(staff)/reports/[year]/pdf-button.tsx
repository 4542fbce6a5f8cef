'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Has the PDF made and hands it over; says that it is working, and why if there is none. */
export function PdfButton({ href, name }: { href: string; name: string }) {
  const t = useTranslations('report')
  const [state, setState] = useState<'idle' | 'making' | { refused: string }>('idle')
  async function make() {
    setState('making')
    try {
      const response = await fetch(href)
      if (!response.ok) return setState({ refused: await response.text() })
      handOver(await response.blob(), name)
      setState('idle')
    } catch {
      setState({ refused: t('pdfUnreachable') })
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {typeof state === 'object' && (
        <span role="alert" className="text-danger text-sm">
          {state.refused}
        </span>
      )}
      <Button look="primary" onClick={make} disabled={state === 'making'} aria-busy={state === 'making'}>
        {state === 'making' ? t('pdfMaking') : t('pdf')}
      </Button>
    </div>
  )
}

function handOver(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
