'use client'

import type { Route } from 'next'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { KEY_OFF } from './key-off'
import { helpPageAt, keysOf, manualPageAt } from './pages'

/** Short help for the page one is on, with its keys. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12%] left-1/2 z-50 max-h-[80vh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto border border-line bg-white p-5"
        >
          <Content onLeave={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Content({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('help')
  const address = usePathname()
  const page = helpPageAt(address)
  const [off, setOff] = useState(() => localStorage.getItem(KEY_OFF) !== null)
  return (
    <>
      <Dialog.Title className="mb-2 font-semibold text-lg">{t('title')}</Dialog.Title>
      <p className="whitespace-pre-line">{t(`page.${page}`)}</p>
      <p className="mt-2 text-sm">
        <Link href={`/manual/${manualPageAt(address)}` as Route} onClick={onLeave}>
          {t('manual')}
        </Link>
      </p>
      <h3 className="mt-4 mb-1 font-semibold text-sm">{t('keys')}</h3>
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-y-1 text-sm">
        {keysOf(page).map(({ name, keys }) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-wash px-1.5">{keys}</kbd>
            </dt>
            <dd>{t(`key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4"
          checked={!off}
          onChange={({ target }) => {
            if (target.checked) localStorage.removeItem(KEY_OFF)
            else localStorage.setItem(KEY_OFF, '1')
            setOff(!target.checked)
          }}
        />
        {t('byKey')}
      </label>
      <Dialog.Close asChild>
        <Button look="primary" className="mt-4">
          {t('close')}
        </Button>
      </Dialog.Close>
    </>
  )
}
