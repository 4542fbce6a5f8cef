import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { PageHeader } from '@/components/ui/page-header'
import { reckoning } from '@/db/queries/reckoning'
import { yearOf } from '@/lib/dates'
import { CALENDAR_NOTICE_KINDS } from '@/lib/law/calendar/own-notice'
import type { SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { EnterForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('enter') }
}

export default async function NewNoticePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('settings.calendar')
  const kindName = (await searchParams).kind
  const kind = CALENDAR_NOTICE_KINDS.find((candidate) => candidate === kindName) ?? 'annual'
  const t = await getTranslations('calendar')
  const lastKnown = Math.max(...reckoning(actor).calendar.years)
  return (
    <QueryProvider>
      <PageHeader title={t('enter')} />
      <EnterForm kind={kind} year={kind === 'annual' ? lastKnown + 1 : yearOf(today())} />
    </QueryProvider>
  )
}
