import type { ReactNode } from 'react'

const NOTICE_TONES = {
  error: 'border-danger bg-danger-wash text-danger',
  warning: 'border-warn bg-warn-wash text-warn',
  info: 'border-link bg-link-wash text-ink',
} as const

export function Notice({
  tone,
  children,
  role,
}: {
  tone: keyof typeof NOTICE_TONES
  children: ReactNode
  role?: 'alert' | 'status'
}) {
  return (
    <div role={role} className={`my-3 border-l-4 px-3 py-2 text-sm ${NOTICE_TONES[tone]}`}>
      {children}
    </div>
  )
}
