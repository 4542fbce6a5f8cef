import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { countTrainings, listTrainings, trainingYears } from '@/db/queries/qualifications'
import { may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
import { trainingListQuery } from '@/lib/supervision/list-query'
import { hoursOf } from '@/lib/supervision/qualification'
import { TRAINING_COLUMNS } from '@/lib/supervision/qualification-columns'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { trainingFilters } from '@/server/lists/register-filters'
import { wordsOfReader } from '@/server/lists/words'

const PATH = '/supervision/trainings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('training'))('title') }
}

export default async function TrainingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('qualification.view')
  const query = trainingListQuery.parse(await searchParams)
  const asked = await withSearchText(query)
  const { total, rows } = listTrainings(actor, asked)
  const years = trainingYears(actor)
  const sums = countTrainings(actor, query.year)
  const t = await getTranslations('training')
  const words = await wordsOfReader()
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      record={may(actor, 'training.record') && { href: '/supervision/trainings/new', label: t('record') }}
      exportAs="trainings"
      path={PATH}
      query={query}
      sought={asked.q}
      filters={trainingFilters({ actor, ...words, filters: query })}
      notice={
        total > 0 && (
          <p className="mb-2 text-muted text-sm">
            {t('sums', { hours: hoursOf(sums.hoursTenths), participants: sums.participants })}
          </p>
        )
      }
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={TRAINING_COLUMNS}
          cells={{
            topic: ({ id, topic }) => <Link href={`${PATH}/${id}` as Route}>{topic}</Link>,
          }}
        />
      )}
    />
  )
}
