'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { Button } from '@/components/ui/button'
import { shownAs } from '@/lib/attachments/kinds'

/** Shows an attachment over its page: an image as such, a PDF in the browser's own viewer; other kinds are saved only. */
export function LookAt({ id, name }: { id: number; name: string }) {
  const t = useTranslations('attachment')
  const type = shownAs(name)
  if (!type) return null
  const address = `/api/attachments/${id}?shown`
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <button
          type="button"
          aria-label={t('showOne', { name })}
          className="whitespace-nowrap text-link hover:underline print:hidden"
        >
          {t('show')}
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-4 z-50 mx-auto flex max-w-5xl flex-col border border-line bg-white p-3"
        >
          <div className="mb-2 flex items-center justify-between gap-4">
            <Dialog.Title className="break-all font-semibold">{name}</Dialog.Title>
            <Dialog.Close asChild>
              <Button>{t('hide')}</Button>
            </Dialog.Close>
          </div>
          {type === 'application/pdf' ? (
            <iframe src={address} title={name} className="min-h-0 w-full flex-1 border border-line" />
          ) : (
            <div className="min-h-0 flex-1 overflow-auto">
              {/** biome-ignore lint/performance/noImgElement: private: no smaller copy of it may lie anywhere else */}
              <img src={address} alt={name} className="max-w-full" />
            </div>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
