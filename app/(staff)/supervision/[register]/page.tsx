import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EntryCode } from '@/components/supervision/entry-code'
import { EntryStanding } from '@/components/supervision/entry-standing'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { entryYears, listEntries } from '@/db/queries/supervision'
import type { Entry } from '@/db/queries/supervision-sources'
import { may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
import { readRegister } from '@/lib/supervision/entry'
import { ENTRY_COLUMNS } from '@/lib/supervision/entry-columns'
import { entryListQuery } from '@/lib/supervision/entry-query'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { entryFilters } from '@/server/lists/register-filters'
import { wordsOfReader } from '@/server/lists/words'
import { today } from '@/server/today'

type Props = { params: Promise<{ register: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readRegister((await params).register)
  return register ? { title: (await getTranslations('supervision'))(`of.${register}.title`) } : {}
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const actor = await requireActor('supervision.view')
  const register = readRegister((await params).register)
  if (!register) notFound()
  const path = `/supervision/${register}` as Route
  const query = entryListQuery.parse(await searchParams)
  const asked = await withSearchText(query)
  const { total, rows } = listEntries(actor, register, asked, today())
  const years = entryYears(actor, register)
  const t = await getTranslations('supervision')
  const title = t(`of.${register}.title`)
  const words = await wordsOfReader()
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/supervision">{t('title')}</Link>
      </p>
      <LedgerList
        title={title}
        countLabel="count"
        record={may(actor, 'supervision.record') && { href: `${path}/new` as Route, label: t(`of.${register}.record`) }}
        exportAs={`supervision-${register}`}
        path={path}
        query={query}
        sought={asked.q}
        filters={entryFilters(register, { actor, ...words, filters: query })}
        total={total}
        empty={t(`of.${register}.empty`)}
        started={years.length > 0}
        table={(sorting) => (
          <RecordTable
            caption={title}
            rows={rows}
            rowKey={({ id }) => id}
            sorting={sorting}
            columns={ENTRY_COLUMNS}
            cells={{
              kind: ({ code }) => <EntryCode code={code} />,
              title: ({ id, title: name }) => <Link href={`${path}/${id}` as Route}>{name}</Link>,
              state: ({ standing }) => <EntryStanding standing={standing} />,
            }}
            without={emptyColumns(rows)}
          />
        )}
      />
    </>
  )
}

/** What none of the rows has is left out. */
function emptyColumns(rows: readonly Entry[]): (keyof typeof ENTRY_COLUMNS)[] {
  return [
    ...(rows.some(({ until }) => until) ? [] : (['until'] as const)),
    ...(rows.some(({ code }) => code) ? [] : (['kind'] as const)),
    ...(rows.some(({ standing }) => standing) ? [] : (['state'] as const)),
  ]
}
