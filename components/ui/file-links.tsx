'use client'

import type { MouseEvent } from 'react'
import { buttonShape } from './button'
import { FileProgress } from './file-progress'
import { useFile } from './use-file'

/** Links to files that the server writes: one that takes longer than a second says how far it is, and can be cancelled. */
export function FileLinks({
  links,
  asButtons,
}: {
  links: readonly { href: string; label: string }[]
  /** They stand among buttons. */
  asButtons?: boolean
}) {
  const file = useFile()
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (!file.asked) void file.take(event.currentTarget.href)
  }
  return (
    <>
      <span className="flex flex-wrap gap-3">
        {links.map(({ href, label }) => (
          <a
            key={href}
            href={href}
            download
            onClick={onClick}
            aria-busy={file.asked?.address.endsWith(href)}
            className={asButtons ? buttonShape('plain') : undefined}
          >
            {label}
          </a>
        ))}
      </span>
      <FileProgress file={file} />
    </>
  )
}
