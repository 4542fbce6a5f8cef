import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { InteractionTabs } from '@/components/published/interaction-tabs'
import { LedgerList } from '@/components/ui/ledger-list'
import { type Column, ListTable } from '@/components/ui/list-table'
import { type InteractionRow, interactionYears, listInteractions } from '@/db/queries/interaction'
import { may } from '@/lib/access'
import { type SearchParams, yearChoice } from '@/lib/list-query'
import { EVENT_KINDS, PROPOSAL_KINDS, readInteraction } from '@/lib/published/interaction'
import { interactionListQuery } from '@/lib/published/list-query'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'

type Props = { params: Promise<{ register: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readInteraction((await params).register)
  return register ? { title: (await getTranslations('interaction'))(`of.${register}.title`) } : {}
}

const KIND_LABELS = { ...PROPOSAL_KINDS, ...EVENT_KINDS }

export default async function InteractionsPage({ params, searchParams }: Props) {
  const actor = await requireActor('published.view')
  const register = readInteraction((await params).register)
  if (!register) notFound()
  const path = `/published/interaction/${register}` as Route
  const query = interactionListQuery.parse(await searchParams)
  const { total, rows } = listInteractions(actor, register, query)
  const years = interactionYears(actor, register)
  const [t, list, locale] = [await getTranslations('interaction'), await getTranslations('list'), await getLocale()]
  const kind: Column<InteractionRow> = {
    key: 'kind',
    label: t('kind'),
    cell: (row) => row.kind && statutory(KIND_LABELS[row.kind], locale),
  }
  const figures: Column<InteractionRow>[] = [
    { key: 'received', label: t('received'), figure: true, cell: ({ received }) => received },
    {
      key: 'answered',
      label: t(register === 'events' ? 'adopted' : 'answered'),
      figure: true,
      cell: (row) => row.answered,
    },
  ]
  const item: Column<InteractionRow> = {
    key: 'item',
    label: t('result'),
    cell: ({ itemId }) => itemId && <Link href={`/published/${itemId}` as Route}>{t('openItem')}</Link>,
  }
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      record={may(actor, 'published.record') && { href: `${path}/new` as Route, label: t(`of.${register}.record`) }}
      tabs={<InteractionTabs current={register} />}
      exportAs={`interaction-${register}`}
      path={path}
      query={query}
      filters={{
        searchLabel: list('search'),
        choices: [yearChoice(list('year'), years)],
      }}
      total={total}
      empty={t(`of.${register}.empty`)}
      started={years.length > 0}
      table={(sorting) => (
        <ListTable
          caption={t(`of.${register}.title`)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={[
            { key: 'date', label: t(`of.${register}.date`), sort: 'date', cell: ({ date }) => date },
            { key: 'until', label: t(`of.${register}.until`), cell: ({ until }) => until },
            ...(register === 'letters' ? [] : [kind]),
            {
              key: 'title',
              label: t(`of.${register}.name`),
              wraps: true,
              cell: ({ id, title }) => <Link href={`${path}/${id}` as Route}>{title}</Link>,
            },
            ...(register === 'proposals' ? [] : figures),
            ...(register === 'letters' ? [] : [item]),
          ]}
        />
      )}
    />
  )
}
