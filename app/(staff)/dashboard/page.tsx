import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DashboardView } from '@/components/dashboard/dashboard-view'
import { QueryProvider } from '@/components/query-provider'
import { dashboardOf } from '@/db/queries/dashboard/dashboard'
import { listSections } from '@/db/queries/organ'
import { requestYears } from '@/db/queries/requests'
import { dashboardQuery } from '@/lib/dashboard/period'
import { yearOf } from '@/lib/dates'
import type { SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard'))('title') }
}

/** The dashboard, for supervisors. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('dashboard.view')
  const query = dashboardQuery.parse(await searchParams)
  const years = new Set([yearOf(today()), ...requestYears(actor)])
  return (
    <QueryProvider>
      <DashboardView
        initialQuery={query}
        first={dashboardOf(actor, query, today())}
        years={[...years].sort((one, other) => other - one)}
        sections={listSections(actor).map(({ id, name }) => ({ id, name }))}
      />
    </QueryProvider>
  )
}
