import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'

type Look = 'primary' | 'plain' | 'danger'

const LOOKS: Record<Look, string> = {
  primary: 'border-link bg-link text-white hover:bg-[#154a92]',
  plain: 'border-line bg-white text-ink hover:bg-wash',
  danger: 'border-danger bg-white text-danger hover:bg-danger-wash',
}

const shape = (look: Look) =>
  `inline-flex h-9 items-center justify-center gap-2 whitespace-nowrap rounded border px-3.5 text-sm no-underline disabled:opacity-60 ${LOOKS[look]}`

export function Button({
  look = 'plain',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type={type} className={`${shape(look)} ${className}`} {...rest} />
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
    <Link href={href} className={`${shape(look)} ${className}`}>
      {children}
    </Link>
  )
}
