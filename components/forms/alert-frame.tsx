'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The button that opens the dialog. */
  trigger: ReactElement
  title: ReactNode
  consequence: ReactNode
  children: ReactNode
}

/** The confirmation dialog of an act that cannot be undone: title, consequence, and a button to cancel. */
export function AlertFrame({ open, onOpenChange, trigger, title, consequence, children }: Props) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content className="fixed top-1/4 left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 border border-line bg-white p-5">
          <AlertDialog.Title className="mb-1 font-semibold text-lg">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mb-3 text-muted text-sm">{consequence}</AlertDialog.Description>
          {children}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

/** Closes the surrounding dialog without doing anything. */
export function CancelButton() {
  const t = useTranslations('form')
  return (
    <AlertDialog.Cancel asChild>
      <Button>{t('cancel')}</Button>
    </AlertDialog.Cancel>
  )
}
