import type { Metadata, Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { MatterTabs } from '@/components/matters/matter-tabs'
import { RequestTable } from '@/components/requests/request-table'
import { LinkButton } from '@/components/ui/button'
import { LedgerList } from '@/components/ui/ledger-list'
import { handlingChoices } from '@/db/queries/handling-choices'
import { listRequests, requestYears } from '@/db/queries/requests'
import { savedViewsOf } from '@/db/queries/saved-views'
import { may } from '@/lib/access'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { namedOutcome } from '@/lib/law/report-formats/names'
import { addressOf, NONE, type SearchParams, yearChoice } from '@/lib/list-query'
import { HAD, requestListQuery } from '@/lib/requests/list-query'
import { STAGES } from '@/lib/requests/stages'
import { STATUSES } from '@/lib/requests/status'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { sealedAddress, withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { linkedFilters } from './linked-filters'
import { Views } from './views'

const PATH = '/requests'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('request'))('title') }
}

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('request.view')
  const query = requestListQuery.parse(await searchParams)
  const taking = await getTranslations('import')
  const asked = await withSearchText(query)
  const { total, rows } = listRequests(actor, asked, today())
  const [t, list, status, stage, locale] = [
    await getTranslations('request'),
    await getTranslations('list'),
    await getTranslations('status'),
    await getTranslations('stage'),
    await getLocale(),
  ]
  const { sections, staff } = handlingChoices(actor)
  const years = requestYears(actor)
  const views = await Promise.all(
    savedViewsOf(actor, PATH).map(async (view) => ({ ...view, address: await sealedAddress(view.address) })),
  )
  const { page: _page, sort, ...filters } = query
  const listQuery = { ...filters, sort: sort === '-received' ? undefined : sort }
  const address = addressOf(PATH, listQuery)
  const scopes = ([undefined, 'section', 'mine'] as const).map((scope) => ({
    scope,
    href: addressOf(PATH, { ...listQuery, scope }) as Route,
  }))
  return (
    <LedgerList
      title={t('title')}
      countLabel="countCases"
      record={may(actor, 'request.register') && { href: '/requests/new', label: t('register') }}
      tabs={
        <>
          {may(actor, 'matter.record') && <MatterTabs current="requests" />}
          <Views path={PATH} address={address} scope={query.scope} scopes={scopes} views={views} />
        </>
      }
      exportAs="requests"
      corner={<LinkButton href="/letters">{t('letterRegister')}</LinkButton>}
      takeIn={may(actor, 'import.run') && { href: '/imports/new?kind=requests' as Route, label: taking('new') }}
      path={PATH}
      query={query}
      sought={asked.q}
      filters={{
        searchLabel: list('search'),
        choices: [
          {
            name: 'status',
            label: t('statusLabel'),
            options: STATUSES.map((value) => ({ value, label: status(value) })),
          },
          {
            name: 'stage',
            label: t('stageLabel'),
            options: STAGES.map((value) => ({ value, label: stage(value) })),
          },
          {
            name: 'had',
            label: t('hadLabel'),
            options: HAD.map((value) => ({ value, label: t(`filter.${value}`) })),
          },
          yearChoice(list('year'), years),
          { name: 'kind', label: t('kind'), options: statutoryOptions(APPLICANT_KINDS, locale) },
          {
            name: 'outcome',
            label: t('outcome'),
            options: OUTCOME_CODES.map((value) => ({
              value,
              label: statutory(namedOutcome(value), locale),
            })),
          },
          { name: 'channel', label: t('channel'), options: statutoryOptions(RECEIPT_CHANNELS, locale) },
          { name: 'section', label: t('section'), options: [...sections, { value: NONE, label: t('unassigned') }] },
          { name: 'handler', label: t('handler'), options: [...staff, { value: NONE, label: t('unassigned') }] },
        ],
        linked: linkedFilters(query, t, locale),
      }}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => <RequestTable caption={t('title')} rows={rows} sorting={sorting} />}
    />
  )
}
