'use client'

import { useLocale } from 'next-intl'
import { Popover } from 'radix-ui'
import { useEffect } from 'react'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { type DefinedRow, definitionOf } from '@/lib/report/definitions'
import { DefinitionText } from './definition-text'

type Props = {
  /** The year of the report: its form defines the rows. */
  year: number
  /** The pressed mark of a definition. */
  mark: HTMLElement
  onClose: () => void
}

/** What a row of the form counts: rule, article, a case that belongs there and one that does not. */
export default function DefinitionPopover({ year, mark, onClose }: Props) {
  const { label } = mark.dataset
  const definition = definitionOf(formatOf(year), JSON.parse(mark.dataset.defines!) as DefinedRow, useLocale())
  useEffect(() => {
    mark.setAttribute('aria-expanded', 'true')
    return () => mark.setAttribute('aria-expanded', 'false')
  }, [mark])
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor virtualRef={{ current: mark }} />
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          sideOffset={4}
          collisionPadding={8}
          onEscapeKeyDown={() => mark.focus()}
          // Pressed again, the mark closes it by itself.
          onInteractOutside={(event) => {
            if (mark.contains(event.target as Node)) event.preventDefault()
          }}
          className="z-30 w-[min(24rem,calc(100vw-1rem))] border border-line bg-white p-3 text-sm"
        >
          <p className="font-semibold">{label}</p>
          {definition && <DefinitionText definition={definition} />}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
