'use client'

import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button'

type Props = {
  /** What the button says. */
  choose: string
  /** The invitation to drop files. */
  drop: string
  /** Which kinds of files are taken, in words; `accept`: as the browser asks for them. */
  kinds: string
  accept: string
  look?: 'primary'
  multiple?: boolean
  disabled?: boolean
  take: (files: readonly File[]) => void
  /** What stands before the invitation. */
  children?: ReactNode
}

/** Takes the files that are dropped on its content. */
export function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent, here: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    setOver(here)
  }
  const handlers = {
    onDragOver: (event: DragEvent) => drag(event, true),
    onDragLeave: (event: DragEvent) => drag(event, false),
    onDrop: (event: DragEvent) => {
      drag(event, false)
      onFiles([...event.dataTransfer.files])
    },
  }
  return { over, handlers }
}

/** A frame into which files are dropped, with a button by which they are chosen instead. */
export function DropFrame({ choose, drop, kinds, accept, look, multiple, disabled, take, children }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const { over, handlers } = useDrop(take)
  return (
    <fieldset
      aria-label={choose}
      {...handlers}
      className={`border border-dashed px-3 py-3 ${over ? 'border-link bg-link-wash' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        {children}
        <span className="text-muted max-sm:hidden">{drop}</span>
        <Button look={look} disabled={disabled} onClick={() => chooser.current?.click()}>
          {choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple={multiple}
          hidden
          accept={accept}
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            // Cleared, so that choosing the same file again fires a change event.
            target.value = ''
          }}
        />
      </div>
      <p className="mt-1 text-muted text-xs">{kinds}</p>
    </fieldset>
  )
}
