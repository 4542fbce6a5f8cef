import type { Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeskContent } from '@/components/desk/desk-content'
import { DeskView } from '@/components/desk/desk-view'
import { SetUp } from '@/components/desk/set-up'
import { QueryProvider } from '@/components/query-provider'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { deskOf } from '@/db/queries/desk'
import { setUpOf } from '@/db/queries/set-up'
import { may } from '@/lib/access'
import { inWords, yearOf } from '@/lib/dates'
import { deskQuery } from '@/lib/duties/desk-query'
import type { SearchParams } from '@/lib/list-query'
import { SET_UP_PLACES, SET_UP_STEPS } from '@/lib/set-up/steps'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { waive } from './actions'

/** The desk: what the signed-in person has to attend to today, most urgent first. */
export default async function DeskPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('request.view')
  const query = deskQuery.parse(await searchParams)
  const [t, locale] = [await getTranslations('desk'), await getLocale()]
  return (
    <QueryProvider>
      <PageHeader title={t('title')} count={t('today', { date: inWords(today(), locale) })}>
        {may(actor, 'request.edit') && (
          <LinkButton look="primary" href="/requests/next">
            {t('nextCase')}
          </LinkButton>
        )}
        {may(actor, 'request.register') && <LinkButton href="/requests/new">{t('register')}</LinkButton>}
        {may(actor, 'published.record') && <LinkButton href="/published/new">{t('recordItem')}</LinkButton>}
        <LinkButton href={`/reports/${yearOf(today())}` as Route}>
          {t('report', { year: String(yearOf(today())) })}
        </LinkButton>
      </PageHeader>
      <SetUp
        lines={may(actor, 'settings.organ') ? setUpOf(actor, today()) : []}
        mine={SET_UP_STEPS.filter((step) => may(actor, SET_UP_PLACES[step].needs))}
        waive={waive}
      />
      <DeskView query={query}>
        <DeskContent {...deskOf(actor, query, today(), locale)} />
      </DeskView>
    </QueryProvider>
  )
}
