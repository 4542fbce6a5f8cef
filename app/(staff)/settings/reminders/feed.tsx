'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CopyText } from '@/components/requests/copy-text'
import { Button } from '@/components/ui/button'
import { closeFeed, openFeed } from './actions'

/** The signed-in person's calendar feed: create, renew, revoke. Its address is shown once. */
export function FeedSettings({ open }: { open: boolean }) {
  const t = useTranslations('reminders')
  const [address, setAddress] = useState('')
  async function make() {
    const opened = await openFeed({})
    if (opened.ok) setAddress(`${window.location.origin}/api/feeds/${opened.value.token}.ics`)
  }
  async function revoke() {
    if ((await closeFeed({})).ok) setAddress('')
  }
  return (
    <section>
      <h2 className="font-semibold">{t('feed')}</h2>
      <p className="mb-2 text-muted text-sm">{t('feedText')}</p>
      <p className="mb-2 text-sm" role="status">
        {t(open ? 'feedOpen' : 'feedClosed')}
      </p>
      {address && <CopyText text={address} />}
      <div className="mt-2 flex gap-2">
        <Button onClick={() => void make()}>{t(open ? 'renewFeed' : 'openFeed')}</Button>
        {open && (
          <Button look="danger" onClick={() => void revoke()}>
            {t('closeFeed')}
          </Button>
        )}
      </div>
    </section>
  )
}
