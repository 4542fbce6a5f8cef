import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { RowChooser } from '@/components/many/row-chooser'
import { MatterTabs } from '@/components/matters/matter-tabs'
import { RequestTable } from '@/components/requests/request-table'
import { LinkButton } from '@/components/ui/button'
import { LedgerList } from '@/components/ui/ledger-list'
import { handlingChoices } from '@/db/queries/handling-choices'
import { listRequests, requestYears } from '@/db/queries/requests'
import { savedViewsOf } from '@/db/queries/saved-views'
import { may } from '@/lib/access'
import { addressOf } from '@/lib/address'
import type { SearchParams } from '@/lib/list-query'
import { requestListQuery } from '@/lib/requests/list-query'
import { REQUEST_COLUMNS, usuallyHidden } from '@/lib/requests/request-columns'
import { sealedAddress, withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { requestFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'
import { today } from '@/server/today'
import { RequestsActs } from './many'
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
  const t = await getTranslations('request')
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
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'requests', REQUEST_COLUMNS, words, usuallyHidden(words.locale))
  const mayAct = may(actor, 'request.archiving') && may(actor, 'request.assignment')
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
      {...own.list}
      corner={<LinkButton href="/letters">{t('letterRegister')}</LinkButton>}
      takeIn={may(actor, 'import.run') && { href: '/imports/new?kind=requests' as Route, label: taking('new') }}
      path={PATH}
      query={query}
      sought={asked.q}
      filters={requestFilters({ actor, ...words, filters: query })}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RequestTable caption={t('title')} rows={rows} sorting={sorting} choosable={mayAct} hidden={own.without} />
      )}
      around={
        mayAct
          ? (table) => <RowChooser acts={<RequestsActs choices={handlingChoices(actor)} />}>{table}</RowChooser>
          : undefined
      }
    />
  )
}
