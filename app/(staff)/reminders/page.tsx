import type { Metadata, Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { LastDayMark } from '@/components/ui/last-day'
import Link from '@/components/ui/link'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { digestsFor } from '@/db/queries/reminders'
import { inWords } from '@/lib/dates'
import { DUTY_LABELS } from '@/lib/duties/duty'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('title') }
}

/** The digests sent to the signed-in person and to their section, including those that were not mailed. */
export default async function RemindersPage() {
  const actor = await requireActor('account.reminders')
  const [t, list, locale] = [await getTranslations('reminders'), await getTranslations('list'), await getLocale()]
  const digests = digestsFor(actor)
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: digests.length })}>
        <LinkButton href="/settings/reminders">{t('settings')}</LinkButton>
      </PageHeader>
      {digests.length === 0 && <Empty>{t('empty')}</Empty>}
      {digests.map(({ id, day, sectionId, reminders }) => (
        <section key={id} className="mb-6">
          <h2 className="mb-1 font-semibold">
            {inWords(day, locale)}{' '}
            <span className="font-normal text-muted">{t(sectionId === null ? 'ofYou' : 'ofSection')}</span>
          </h2>
          <ListTable
            caption={inWords(day, locale)}
            rows={reminders}
            rowKey={({ kind, subject, by }) => `${kind} ${subject} ${by}`}
            columns={[
              { key: 'kind', label: t('what'), cell: ({ kind }) => statutory(DUTY_LABELS[kind], locale) },
              {
                key: 'subject',
                label: t('subject'),
                cell: ({ subject, href }) => <Link href={href as Route}>{subject}</Link>,
              },
              {
                key: 'by',
                label: t('by'),
                cell: ({ by, provisional }) => <LastDayMark date={by} provisional={provisional} />,
              },
            ]}
          />
        </section>
      ))}
    </>
  )
}
