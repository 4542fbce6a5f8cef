'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Help } from '@/components/help/help'
import Link from '@/components/ui/link'
import type { Role } from '@/lib/access'
import { chooseLanguage } from '../language/actions'
import { signOutHere } from '../sign-in/actions'

/** The name of the signed-in person, the choice of language, and the button to sign out. */
export function AccountMenu({ name, role }: { name: string; role: Role }) {
  const t = useTranslations('app')
  const roles = useTranslations('role')
  const locale = useLocale()
  const router = useRouter()
  async function leave() {
    // Unsaved drafts may contain applicants' personal data, so they are deleted at sign-out.
    for (const key of Object.keys(localStorage)) if (key.startsWith('ledger-draft:')) localStorage.removeItem(key)
    await signOutHere()
    router.replace('/sign-in')
    router.refresh()
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm lg:flex-col lg:items-start lg:py-4">
      <Link href="/settings/account" className="text-ink">
        {name}（{roles(role)}）
      </Link>
      <Link href="/reminders" className="text-ink">
        {t('reminders')}
      </Link>
      <Help />
      <Link href="/manual">{t('manual')}</Link>
      <button
        type="button"
        lang={locale === 'en' ? 'zh-CN' : 'en'}
        className="text-link"
        onClick={() => chooseLanguage(locale === 'en' ? 'zh-CN' : 'en')}
      >
        {t('language')}
      </button>
      <button type="button" className="text-link" onClick={leave}>
        {t('signOut')}
      </button>
    </div>
  )
}
