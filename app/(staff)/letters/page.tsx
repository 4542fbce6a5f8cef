import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { LedgerList } from '@/components/ui/ledger-list'
import { Notice } from '@/components/ui/notice'
import { RecordTable } from '@/components/ui/record-table'
import { letterSeriesFaults, letterYears, listLetters } from '@/db/queries/letter-register'
import { writeNumber } from '@/lib/letters/numbering'
import { LETTER_COLUMNS, letterListQuery, NUMBERED, REGISTERED_LETTERS } from '@/lib/letters/register'
import { type SearchParams, yearChoice } from '@/lib/list-query'
import { statutoryOptions } from '@/lib/statutory'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'

const PATH = '/letters'
/** More would hide the list below them. */
const MOST_FAULTS = 20

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letterRegister'))('title') }
}

/** 发文登记簿: every letter on record, with the numbers that are missing in their series. */
export default async function LettersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('request.view')
  const query = letterListQuery.parse(await searchParams)
  const asked = await withSearchText(query)
  const { total, rows } = listLetters(actor, asked)
  const years = letterYears(actor)
  const [t, list, locale] = [await getTranslations('letterRegister'), await getTranslations('list'), await getLocale()]
  const { gaps, doubles } = letterSeriesFaults(actor, query.year)
  const gapText = gaps.slice(0, MOST_FAULTS).map(({ series, year, from, to }) => {
    const first = writeNumber({ series, year, ordinal: from })
    return from === to ? first : t('stretch', { first, last: String(to) })
  })
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      exportAs="letters"
      path={PATH}
      query={query}
      sought={asked.q}
      notice={
        gaps.length + doubles.length > 0 && (
          <Notice tone="info">
            {gaps.length > 0 && <p>{t('gaps', { count: gaps.length, numbers: gapText.join('、') })}</p>}
            {doubles.length > 0 && (
              <p>{t('doubles', { numbers: doubles.slice(0, MOST_FAULTS).map(writeNumber).join('、') })}</p>
            )}
          </Notice>
        )
      }
      filters={{
        searchLabel: list('search'),
        choices: [
          { name: 'letter', label: t('letter'), options: statutoryOptions(REGISTERED_LETTERS, locale) },
          {
            name: 'numbered',
            label: t('number'),
            options: NUMBERED.map((value) => ({ value, label: t(`numbered.${value}`) })),
          },
          yearChoice(list('year'), years),
        ],
      }}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ letter, request, datedOn, number }) => `${letter} ${request} ${datedOn} ${number}`}
          sorting={sorting}
          columns={LETTER_COLUMNS}
          cells={{ request: ({ request }) => <Link href={`/requests/${request}` as Route}>{request}</Link> }}
        />
      )}
    />
  )
}
