import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EntryCode } from '@/components/supervision/entry-code'
import { EntryStanding } from '@/components/supervision/entry-standing'
import { LedgerList } from '@/components/ui/ledger-list'
import { ListTable } from '@/components/ui/list-table'
import { entryYears, listEntries } from '@/db/queries/supervision'
import { may } from '@/lib/access'
import { type SearchParams, yearChoice } from '@/lib/list-query'
import { readRegister } from '@/lib/supervision/entry'
import { entryListQuery } from '@/lib/supervision/entry-query'
import { requireActor } from '@/server/gate/session'
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
  const { total, rows } = listEntries(actor, register, query, today())
  const years = entryYears(actor, register)
  const [t, list] = [await getTranslations('supervision'), await getTranslations('list')]
  const title = t(`of.${register}.title`)
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
        filters={{
          searchLabel: list('search'),
          choices: [yearChoice(list('year'), years)],
        }}
        total={total}
        empty={t(`of.${register}.empty`)}
        started={years.length > 0}
        table={(sorting) => (
          <ListTable
            caption={title}
            rows={rows}
            rowKey={({ id }) => id}
            sorting={sorting}
            columns={[
              { key: 'date', label: t('date'), sort: 'date', cell: ({ date }) => date },
              ...(rows.some(({ until }) => until)
                ? [{ key: 'until', label: t('until'), cell: ({ until }: (typeof rows)[number]) => until }]
                : []),
              ...(rows.some(({ code }) => code)
                ? [
                    {
                      key: 'kind',
                      label: t('kind'),
                      cell: ({ code }: (typeof rows)[number]) => <EntryCode code={code} />,
                    },
                  ]
                : []),
              {
                key: 'title',
                label: t('name'),
                wraps: true,
                cell: ({ id, title: name }) => <Link href={`${path}/${id}` as Route}>{name}</Link>,
              },
              { key: 'detail', label: t('detail'), wraps: true, cell: ({ detail }) => detail },
              ...(rows.some(({ standing }) => standing)
                ? [
                    {
                      key: 'state',
                      label: t('state'),
                      cell: ({ standing }: (typeof rows)[number]) => <EntryStanding standing={standing} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
      />
    </>
  )
}
