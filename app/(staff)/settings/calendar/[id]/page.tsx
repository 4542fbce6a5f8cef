import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MovedDeadlines } from '@/components/calendar/moved-deadlines'
import { QueryProvider } from '@/components/query-provider'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { calendarNotice, movedByNotice } from '@/db/queries/calendar'
import { historyOf } from '@/db/queries/history'
import { requireActor } from '@/server/gate/session'
import { ChangeForm, Remove } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('settings.calendar')
  const notice = calendarNotice(actor, Number((await params).id))
  if (!notice) notFound()
  const t = await getTranslations('calendar')
  const { enteredOn: _, ...values } = notice
  return (
    <QueryProvider>
      <PageHeader title={t('one', { year: String(notice.year), title: notice.title })}>
        <Remove id={notice.id} version={notice.version} />
      </PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div>
          <section className="mb-6 border-link border-l-4 pl-3">
            <h2 className="font-semibold text-sm">{t('movedBy')}</h2>
            <MovedDeadlines moved={movedByNotice(actor, notice.id)} />
          </section>
          <ChangeForm key={notice.version} values={{ ...values, correction: '' }} />
        </div>
        <History title={t('history')} entries={historyOf(actor, `calendar:${notice.id}`)} />
      </div>
    </QueryProvider>
  )
}
