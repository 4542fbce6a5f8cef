'use client'

import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import { Citation } from '@/components/ui/citation'
import type { Definition } from '@/lib/law/report-formats/definitions'

/** What a row of the form counts: rule, article, a case that belongs there and one that does not. */
export function DefinitionPopover({ label, definition }: { label: string; definition: Definition }) {
  const t = useTranslations('definition')
  const { rule, citation, example, counterExample } = definition
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
          <p>
            {rule}（<Citation {...citation} />）
          </p>
          <p>
            <span className="text-done">{t('example')}</span> {example}
          </p>
          <p>
            <span className="text-danger">{t('counterExample')}</span> {counterExample}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
