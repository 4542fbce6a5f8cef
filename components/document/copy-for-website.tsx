'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyHtml } from '@/components/ui/copy-html'

type State =
  | { step: 'ready' | 'fetching' | 'copied' }
  | { step: 'fetched'; html: string }
  | { step: 'failed'; why: string }

/**
 * Copies the report, tables and charts included, for the editor of a website. A browser that lets a page copy only in the
 * moment of a click asks for a second one once the report is there.
 */
export function CopyForWebsite({ address }: { address: string }) {
  const t = useTranslations('reportFile.website')
  const unreachable = t('unreachable')
  const [state, setState] = useState<State>({ step: 'ready' })

  const put = (html: string) => setState(copyHtml(html) ? { step: 'copied' } : { step: 'fetched', html })
  async function copy() {
    if (state.step === 'fetched') return put(state.html)
    setState({ step: 'fetching' })
    try {
      const response = await fetch(address)
      const text = await response.text()
      if (response.ok) put(text)
      else setState({ step: 'failed', why: text })
    } catch {
      setState({ step: 'failed', why: unreachable })
    }
  }

  return (
    <p className="mt-1 flex flex-wrap items-center gap-2">
      <Button onClick={copy} disabled={state.step === 'fetching'} aria-busy={state.step === 'fetching'}>
        {t(state.step === 'fetched' ? 'again' : 'copy')}
      </Button>
      <span role="status">
        {state.step === 'copied' && t('copied')}
        {state.step === 'failed' && state.why}
      </span>
    </p>
  )
}
