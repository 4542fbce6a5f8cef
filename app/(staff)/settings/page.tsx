import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { may, type Permission } from '@/lib/access'
import { requireActor } from '@/server/gate/session'

const SETTINGS_PAGES = [
  { name: 'organ', href: '/settings/organ', permission: 'settings.organ' },
  { name: 'calendar', href: '/settings/calendar', permission: 'settings.calendar' },
  { name: 'reviews', href: '/settings/reviews', permission: 'settings.reviews' },
  { name: 'letters', href: '/settings/letters', permission: 'settings.letters' },
  { name: 'absences', href: '/settings/absences', permission: 'account.absence' },
  { name: 'lists', href: '/settings/lists', permission: 'settings.lists' },
  { name: 'tokens', href: '/settings/tokens', permission: 'settings.tokens' },
  { name: 'backup', href: '/settings/backup', permission: 'settings.backup' },
  { name: 'templates', href: '/settings/report-templates', permission: 'settings.templates' },
  { name: 'wordings', href: '/settings/letter-wordings', permission: 'settings.templates' },
  { name: 'staff', href: '/settings/staff', permission: 'settings.staff' },
  { name: 'retention', href: '/settings/retention', permission: 'settings.retention' },
  { name: 'audit', href: '/settings/audit', permission: 'audit.view' },
  { name: 'imports', href: '/imports', permission: 'import.run' },
  { name: 'reminders', href: '/settings/reminders', permission: 'account.reminders' },
  { name: 'account', href: '/settings/account', permission: 'account.password' },
] as const satisfies readonly { name: string; href: Route; permission: Permission }[]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const actor = await requireActor()
  const t = await getTranslations('settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <ul className="max-w-3xl border-line border-t">
        {SETTINGS_PAGES.filter(({ permission }) => may(actor, permission)).map(({ name, href }) => (
          <li key={name} className="grid gap-x-6 border-line border-b py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <Link href={href}>{t(name)}</Link>
            <span className="text-muted text-sm">{t(`${name}Text`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
