'use client'

import type { Route } from 'next'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Suspense, useState } from 'react'
import { MoreMessages } from '@/components/messages/more-messages'
import { Button } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { drop } from './actions'

// Loaded when a view is kept: a form needs more than all the rest of a list.
const KeepForm = dynamic(() => import('./keep-form'), { ssr: false })

type View = { id: number; name: string; address: string }
type Props = {
  path: Route
  address: string
  scope: 'mine' | 'section' | undefined
  scopes: { scope: 'mine' | 'section' | undefined; href: Route }[]
  views: readonly View[]
}

/** The choice of whose requests are shown, the saved views, and the button to save the present one. */
export function Views({ address, scope, scopes, views, path }: Props) {
  const t = useTranslations('views')
  const [keeping, setKeeping] = useState(false)
  const filtered = address !== path
  const viewed = views.some((view) => view.address === address)
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <nav aria-label={t('scopes')} className="flex gap-1">
        {scopes.map((one) => (
          <Link
            key={one.scope ?? 'all'}
            href={one.href}
            aria-current={one.scope === scope && !viewed ? 'page' : undefined}
            className={`rounded border px-2.5 py-1 no-underline ${one.scope === scope && !viewed ? 'border-link bg-link-wash font-semibold text-link' : 'border-line text-ink hover:bg-wash'}`}
          >
            {t(one.scope ?? 'all')}
          </Link>
        ))}
      </nav>
      {views.map((view) => (
        <KeptView key={view.id} view={view} here={view.address === address} />
      ))}
      {filtered && !viewed && !keeping && (
        <Button className="h-8 px-2 text-xs" onClick={() => setKeeping(true)}>
          {t('keep')}
        </Button>
      )}
      {keeping && (
        <Suspense>
          <MoreMessages of="forms">
            <KeepForm address={address} onKept={() => setKeeping(false)} />
          </MoreMessages>
        </Suspense>
      )}
    </div>
  )
}

function KeptView({ view: { id, name, address }, here }: { view: View; here: boolean }) {
  const t = useTranslations('views')
  return (
    <span className="inline-flex items-center rounded border border-line">
      <Link
        href={address as Route}
        aria-current={here ? 'page' : undefined}
        className={`px-2 py-1 no-underline ${here ? 'bg-link-wash font-semibold text-link' : 'text-ink hover:bg-wash'}`}
      >
        {name}
      </Link>
      <button
        type="button"
        aria-label={t('drop', { name })}
        className="border-line border-l px-1.5 py-1 hover:bg-wash"
        onClick={() => void drop({ id })}
      >
        <span aria-hidden="true">×</span>
      </button>
    </span>
  )
}
