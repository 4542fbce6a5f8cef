import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegionTabs } from '@/components/region/region-tabs'
import { RemindList } from '@/components/region/remind-list'
import { StateMark } from '@/components/region/state-mark'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { organOf } from '@/db/queries/organ'
import { regionBoard } from '@/db/queries/region/board'
import { regionUnitsOf } from '@/db/queries/region/units'
import { may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
import { BOARD_STATES, type BoardRow, countBoard, toRemind } from '@/lib/region/board'
import { BOARD_COLUMNS } from '@/lib/region/board-columns'
import { boardQuery } from '@/lib/region/board-query'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { today } from '@/server/today'
import { BoardYears } from './board-years'

type Props = { params: Promise<{ year: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('title') }
}

/** The year's board: every unit with where its report stands. */
export default async function BoardPage({ params, searchParams }: Props) {
  const actor = await requireGovernment('region.view')
  const year = yearIn((await params).year)
  const { state } = boardQuery.parse(await searchParams)
  const rows = regionBoard(actor, year, today())
  const shown = rows.filter((row) => state === undefined || row.state === state)
  const contacts = new Map(regionUnitsOf(actor).map(({ id, contact, phone }) => [id, `${contact} ${phone}`.trim()]))
  const t = await getTranslations('region')
  return (
    <>
      <PageHeader title={t('ofYear', { year: String(year) })} count={t('progress', countBoard(rows))}>
        <BoardYears year={year} />
        {may(actor, 'region.receive') && (
          <LinkButton look="primary" href={`/region/${year}/receive` as Route}>
            {t('tab.receive')}
          </LinkButton>
        )}
      </PageHeader>
      <RegionTabs year={year} current="board" closed={may(actor, 'region.receive') ? [] : ['receive', 'collection']} />
      {rows.length === 0 ? (
        <Empty action={may(actor, 'region.settle') && <LinkButton href="/region/units/new">{t('newUnit')}</LinkButton>}>
          {t('noUnits')}
        </Empty>
      ) : (
        <>
          <States year={year} rows={rows} current={state} />
          <RecordTable
            caption={t('ofYear', { year: String(year) })}
            rows={shown}
            rowKey={({ unit }) => unit.id}
            columns={BOARD_COLUMNS}
            cells={{
              unit: ({ unit }) => <Link href={`/region/${year}/units/${unit.id}` as Route}>{unit.name}</Link>,
              state: (row) => <State row={row} />,
            }}
          />
          <ExportLinks list="region-board" query={{ year, state }} />
          {may(actor, 'region.receive') && (
            <RemindList
              year={year}
              office={organOf(actor).disclosureOffice}
              rows={toRemind(rows)}
              contacts={contacts}
            />
          )}
        </>
      )}
    </>
  )
}

/** How many units stand where; each number leads to its units. */
async function States({
  year,
  rows,
  current,
}: {
  year: number
  rows: readonly BoardRow[]
  current: BoardRow['state'] | undefined
}) {
  const t = await getTranslations('region')
  const { states } = countBoard(rows)
  const link = (state: string) => `/region/${year}${state && `?state=${state}`}` as Route
  return (
    <ul aria-label={t('state')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <li>
        <Link href={link('')} aria-current={current === undefined ? 'true' : undefined}>
          {t('allUnits', { count: rows.length })}
        </Link>
      </li>
      {BOARD_STATES.filter((state) => states[state] > 0).map((state) => (
        <li key={state}>
          <Link href={link(state)} aria-current={current === state ? 'true' : undefined}>
            {t(`states.${state}`)} {states[state]}
          </Link>
        </li>
      ))}
    </ul>
  )
}

async function State({ row: { state, obligation, accepted, waiting } }: { row: BoardRow }) {
  const t = await getTranslations('region')
  return (
    <>
      <StateMark state={state} />
      {state === 'exempt' && !obligation.owed && (
        <span className="block text-muted text-xs">
          {obligation.why === 'exempt' ? obligation.reason : t('endedInYear')}
        </span>
      )}
      {accepted && waiting && <span className="block text-warn text-xs">{t('newerWaits')}</span>}
    </>
  )
}
