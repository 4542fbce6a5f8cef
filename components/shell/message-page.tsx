import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import Link from '@/components/ui/link'

/** A page that shows only a message. */
export function MessagePage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const t = useTranslations('error')
  return (
    <div className="mx-auto mt-[10vh] max-w-lg px-4">
      <h1 className="font-semibold text-xl">{title}</h1>
      <p className="my-3 text-muted">{text}</p>
      <p className="flex gap-4">
        {children}
        <Link href="/">{t('home')}</Link>
      </p>
    </div>
  )
}
