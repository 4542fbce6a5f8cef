'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'

/** The head of every page: beside the pages where there is room, else one line whose menu unfolds the rest. */
export function FoldingHead({ name, search, children }: { name: ReactNode; search: ReactNode; children: ReactNode }) {
  const t = useTranslations('app')
  const path = usePathname()
  // Unfolded on one page, the menu is folded again on the next.
  const [unfoldedAt, setUnfoldedAt] = useState<string>()
  const unfolded = unfoldedAt === path
  return (
    <header className="border-line border-b bg-wash lg:border-r lg:border-b-0 print:hidden">
      <div className="flex items-center gap-2 px-4 py-2 lg:block lg:px-0 lg:pt-3">
        <div className="min-w-0 flex-1 lg:px-4 lg:pb-2">{name}</div>
        <div className="shrink-0">{search}</div>
        <Button
          className="h-8 px-2 lg:hidden"
          aria-expanded={unfolded}
          onClick={() => setUnfoldedAt(unfolded ? undefined : path)}
        >
          {t('menuButton')}
        </Button>
      </div>
      <div className={unfolded ? '' : 'max-lg:hidden'}>{children}</div>
    </header>
  )
}
