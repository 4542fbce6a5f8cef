import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/messages/client-messages'
import { PrimaryKey } from '@/components/shell/primary-key'
import { MESSAGES_VERSION } from '@/server/messages'
import { StyleNonce } from './nonce'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app')
  return { title: { default: t('name'), template: `%s · ${t('name')}` } }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  return (
    <html lang={locale}>
      <body>
        <StyleNonce nonce={(await headers()).get('x-nonce') ?? ''} />
        <PrimaryKey />
        <ClientMessages locale={locale} timeZone={await getTimeZone()} version={MESSAGES_VERSION}>
          {children}
        </ClientMessages>
      </body>
    </html>
  )
}
