'use client'

import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import type { Definition } from '@/lib/law/report-formats/report-format'
import { DefinitionText } from './definition-text'

/** What a row of the form counts: rule, article, a case that belongs there and one that does not. */
export function DefinitionPopover({ label, definition }: { label: string; definition: Definition }) {
  const t = useTranslations('definition')
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t('of', { label })}
        className="print:hidden ml-1 inline-flex size-5 items-center justify-center rounded-full border border-line align-middle font-sans text-link text-xs hover:bg-link-wash"
      >
        <span aria-hidden="true">?</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          sideOffset={4}
          collisionPadding={8}
          className="z-30 w-[min(24rem,calc(100vw-1rem))] border border-line bg-white p-3 text-sm"
        >
          <p className="font-semibold">{label}</p>
          <DefinitionText definition={definition} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
