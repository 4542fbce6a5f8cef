import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownChoice } from '@/app/own-choice/own-choice'
import { NumberSeriesTable, SeriesFaults } from '@/components/letters/number-series'
import { RowChooser } from '@/components/many/row-chooser'
import { FileLinks } from '@/components/ui/file-links'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { letterSeries, letterYears, listLetters } from '@/db/queries/letter-register'
import { MOST_POSTED } from '@/db/queries/posted-letters'
import { may } from '@/lib/access'
import { addressOf } from '@/lib/address'
import { letterRule } from '@/lib/law/letters/letters'
import {
  isUnsigned,
  LETTER_COLUMNS,
  type ListedLetter,
  letterListQuery,
  REGISTERED_LETTERS,
} from '@/lib/letters/register'
import type { SearchParams } from '@/lib/list-query'
import { statutory } from '@/lib/statutory'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { letterFilters } from '@/server/lists/filters'
import { wordsOfReader } from '@/server/lists/words'
import { LettersActs } from './many'

const PATH = '/letters'

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
  const t = await getTranslations('letterRegister')
  const mayRead = may(actor, 'letter.draft')
  const mayPrint = mayRead && may(actor, 'applicant.view')
  const unsigned = isUnsigned(query.standing)
  // A letter under review is with whoever decides on it, and one that is not signed is nothing to be sent.
  const act = unsigned
    ? query.standing !== 'in_review' && mayRead && ('submit' as const)
    : mayPrint && ('print' as const)
  const batch = (receipts: '0' | '1') => addressOf('/api/letters/batch', { ...query, page: undefined, receipts })
  const printed = [
    { href: batch('0'), label: t('print') },
    { href: batch('1'), label: t('printWithReceipts') },
  ]
  const series = letterSeries(actor, query.year)
  const words = await wordsOfReader()
  const own = ownChoice(actor, 'letters', LETTER_COLUMNS, words)
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      {...own.list}
      exportAs="letters"
      path={PATH}
      query={query}
      sought={asked.q}
      notice={<SeriesFaults series={series} />}
      below={
        <>
          {mayPrint && !unsigned && total > 0 && (
            <div className="mt-2 text-sm print:hidden">
              <FileLinks links={printed} />
              <p className="text-muted">{t('printHint', { most: String(MOST_POSTED) })}</p>
            </div>
          )}
          <NumberSeriesTable series={series} />
        </>
      }
      filters={letterFilters({ actor, ...words, filters: query })}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ key }) => key}
          choose={act ? (row) => nameOf(row, words.locale) : undefined}
          sorting={sorting}
          columns={LETTER_COLUMNS}
          without={own.without}
          cells={{
            number: ({ number, standing }) => (
              <span className={standing === 'void' ? 'line-through' : ''}>{number}</span>
            ),
            letter: (row) => <LetterName row={row} locale={words.locale} link={mayRead} />,
            request: ({ request }) => request && <Link href={`/requests/${request}` as Route}>{request}</Link>,
            standing: ({ standing }) => (
              <span className={standing === 'void' ? 'text-danger' : ''}>{t(`standings.${standing}`)}</span>
            ),
          }}
        />
      )}
      around={
        act
          ? (table) => (
              <RowChooser acts={<LettersActs act={act} names={unsigned ? namesOf(rows, words.locale) : {}} />}>
                {table}
              </RowChooser>
            )
          : undefined
      }
    />
  )
}

/** A letter that was signed here leads to its page. */
function LetterName({ row, locale, link }: { row: ListedLetter; locale: string; link: boolean }) {
  const name = kindOf(row, locale)
  return link && row.letterId !== null ? <Link href={`/letters/${row.letterId}` as Route}>{name}</Link> : name
}

const kindOf = ({ kind, letter }: ListedLetter, locale: string) =>
  statutory(kind ? letterRule(kind) : REGISTERED_LETTERS[letter], locale)

/** How a letter is called by its check box, and where it was not submitted. */
const nameOf = (row: ListedLetter, locale: string) =>
  [row.request, kindOf(row, locale), row.number].filter(Boolean).join(' ')

const namesOf = (rows: readonly ListedLetter[], locale: string) =>
  Object.fromEntries(rows.map((row) => [row.letterId, nameOf(row, locale)]))
