import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { reminderChoiceOf, sectionAddressesFor } from '@/db/queries/reminders'
import { may } from '@/lib/access'
import { requireActor } from '@/server/gate/session'
import { mailSettings } from '@/server/mail'
import { FeedSettings } from './feed'
import { AddressForm, ChoiceForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('title') }
}

/** Where reminders are sent: the person's own, and the sections' for those who may edit lists. */
export default async function ReminderSettingsPage() {
  const actor = await requireActor('account.reminders')
  const t = await getTranslations('reminders')
  const { email, feedOpen } = reminderChoiceOf(actor)
  return (
    <>
      <PageHeader title={t('title')} />
      {!mailSettings() && <Notice tone="info">{t('mailOff')}</Notice>}
      <div className="max-w-2xl space-y-8">
        <ChoiceForm email={email} />
        <FeedSettings open={feedOpen} />
        {may(actor, 'settings.lists') && (
          <section>
            <h2 className="font-semibold">{t('sections')}</h2>
            <p className="text-muted text-sm">{t('sectionsText')}</p>
            {sectionAddressesFor(actor).map((section) => (
              <AddressForm key={section.sectionId} {...section} />
            ))}
          </section>
        )}
      </div>
    </>
  )
}
