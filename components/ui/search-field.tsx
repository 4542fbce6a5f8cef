'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { MOST_SEARCH_CHARACTERS, type SealedSearch } from '@/lib/search/everything'

type Props = { label: string; sealed: string; text: string }

/**
 * The search field of a list. What is typed must not stand in an address, so the field has no name: before the form goes
 * out, the text is sent by POST and comes back sealed, as the address then bears it.
 */
export function SearchField({ label, sealed, text }: Props) {
  const t = useTranslations('list')
  const visible = useRef<HTMLInputElement>(null)
  const sent = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState(false)
  const sealedFor = useRef(text)
  // A search that was removed, or is another by now, stands in the field as well.
  useEffect(() => {
    visible.current!.value = text
    sent.current!.value = sealed
    sealedFor.current = text
  }, [text, sealed])
  useEffect(() => {
    const form = visible.current?.form
    const beforeSending = (event: SubmitEvent) => {
      const typed = visible.current!.value.trim()
      if (typed === sealedFor.current) return
      event.preventDefault()
      void seal(typed).then((address) => {
        setFailed(address === undefined)
        if (address === undefined) return
        sent.current!.value = address
        sealedFor.current = typed
        form?.requestSubmit()
      })
    }
    form?.addEventListener('submit', beforeSending)
    return () => form?.removeEventListener('submit', beforeSending)
  }, [])
  return (
    <label className="flex flex-col">
      <span className="text-muted text-xs">{label}</span>
      <input
        ref={visible}
        type="search"
        defaultValue={text}
        maxLength={MOST_SEARCH_CHARACTERS}
        className="h-9 w-48 rounded border border-line px-2"
      />
      <input ref={sent} type="hidden" name="q" defaultValue={sealed} />
      {failed && (
        <span role="alert" className="text-danger text-xs">
          {t('searchFailed')}
        </span>
      )}
    </label>
  )
}

async function seal(q: string): Promise<string | undefined> {
  if (q === '') return ''
  const response = await fetch('/api/search/address', { method: 'POST', body: JSON.stringify({ q }) }).catch(
    () => undefined,
  )
  return response?.ok ? ((await response.json()) as SealedSearch).q : undefined
}
