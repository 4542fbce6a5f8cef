import type { Route } from 'next'
import type { ComponentProps } from 'react'
import Link from './link'

type Look = 'primary' | 'plain' | 'danger'

const LOOKS: Record<Look, string> = {
  primary: 'border-link bg-link text-white hover:bg-[#154a92]',
  plain: 'border-line bg-white text-ink hover:bg-wash',
  danger: 'border-danger bg-white text-danger hover:bg-danger-wash',
}

/** The looks of a button, for a link to a file as well. */
export const buttonShape = (look: Look) =>
  `inline-flex h-9 items-center justify-center gap-2 whitespace-nowrap rounded border px-3.5 text-sm no-underline disabled:opacity-60 ${LOOKS[look]}`

/** The key that presses a primary button (`PrimaryKey`), named on it. */
function KeyName() {
  return (
    <span aria-hidden="true" className="text-[0.6875rem] opacity-80 max-sm:hidden print:hidden">
      Ctrl+Enter
    </span>
  )
}

const keyOf = (look: Look) => (look === 'primary' ? { 'data-primary': '', 'aria-keyshortcuts': 'Control+Enter' } : {})

export function Button({
  look = 'plain',
  className = '',
  type = 'button',
  children,
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return (
    <button type={type} className={`${buttonShape(look)} ${className}`} {...keyOf(look)} {...rest}>
      {children}
      {look === 'primary' && <KeyName />}
    </button>
  )
}

export function LinkButton({
  look = 'plain',
  className = '',
  href,
  children,
}: {
  look?: Look
  className?: string
  href: Route
  children: React.ReactNode
}) {
  return (
    <Link href={href} className={`${buttonShape(look)} ${className}`} {...keyOf(look)}>
      {children}
      {look === 'primary' && <KeyName />}
    </Link>
  )
}
