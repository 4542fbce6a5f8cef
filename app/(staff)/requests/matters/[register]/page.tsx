import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MatterStandingMark } from '@/components/matters/matter-standing-mark'
import { MatterTabs } from '@/components/matters/matter-tabs'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { listMatters, matterYears } from '@/db/queries/matters'
import type { SearchParams } from '@/lib/list-query'
import { matterListQuery } from '@/lib/matters/list-query'
import { readMatterRegister } from '@/lib/matters/matter'
import { matterColumns } from '@/lib/matters/matter-columns'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { matterFilters } from '@/server/lists/register-filters'
import { wordsOfReader } from '@/server/lists/words'
import { today } from '@/server/today'

type Props = { params: Promise<{ register: string }>; searchParams: Promise<SearchParams> }

/** What a register has no column for. */
const ABSENT = {
  rectifications: ['ground', 'item'],
  suggestions: ['answerNumber'],
} as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readMatterRegister((await params).register)
  return register ? { title: (await getTranslations('matter'))(`of.${register}.title`) } : {}
}

export default async function MattersPage({ params, searchParams }: Props) {
  const actor = await requireActor('matter.record')
  const register = readMatterRegister((await params).register)
  if (!register) notFound()
  const path = `/requests/matters/${register}` as Route
  const query = matterListQuery.parse(await searchParams)
  const asked = await withSearchText(query)
  const { total, rows } = listMatters(actor, register, asked, today())
  const years = matterYears(actor, register)
  const t = await getTranslations('matter')
  const words = await wordsOfReader()
  return (
    <LedgerList
      title={t(`of.${register}.title`)}
      countLabel="countCases"
      record={{ href: `${path}/new` as Route, label: t(`of.${register}.record`) }}
      tabs={<MatterTabs current={register} />}
      exportAs={`matters-${register}`}
      path={path}
      query={query}
      sought={asked.q}
      filters={matterFilters(register, { actor, ...words, filters: query })}
      total={total}
      empty={t(`of.${register}.empty`)}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t(`of.${register}.title`)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={matterColumns(register)}
          cells={{
            title: ({ id, title }) => <Link href={`${path}/${id}` as Route}>{title}</Link>,
            requests: ({ requests }) => <RequestLinks numbers={requests} />,
            item: ({ itemId }) => itemId && <Link href={`/published/${itemId}` as Route}>{t('openItem')}</Link>,
            standing: ({ standing }) => <MatterStandingMark standing={standing} />,
          }}
          without={ABSENT[register]}
        />
      )}
    />
  )
}

function RequestLinks({ numbers }: { numbers: readonly string[] }) {
  return numbers.map((number) => (
    <Link key={number} href={`/requests/${number}` as Route} className="mr-2">
      {number}
    </Link>
  ))
}
