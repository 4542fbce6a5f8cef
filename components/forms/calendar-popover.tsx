'use client'

import { Popover } from 'radix-ui'
import type { ComponentProps, RefObject } from 'react'
import CalendarPanel from './calendar-panel'

type Props = ComponentProps<typeof CalendarPanel> & {
  label: string
  /** The field below which the calendar stands. */
  frame: RefObject<HTMLDivElement | null>
  /** The button that opened it and closes it again. */
  button: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

/** The calendar of a date field, over the page. */
export default function CalendarPopover({ label, frame, button, onClose, ...calendar }: Props) {
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor virtualRef={frame as RefObject<HTMLDivElement>} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          className="z-30 border border-line bg-white p-3"
          aria-label={label}
          onInteractOutside={(event) => {
            // The button closes it itself.
            if (button.current?.contains(event.target as Node)) event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            button.current?.focus()
          }}
        >
          <CalendarPanel {...calendar} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
