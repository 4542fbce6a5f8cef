import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SeriesFigure } from '@/components/figures/series-figure'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Facts } from '@/components/ui/facts'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { accountFile } from '@/db/queries/accounts'
import { may } from '@/lib/access'
import { yearOf } from '@/lib/dates'
import { accountQuery } from '@/lib/figures/list-query'
import { monthsOfSeries, yearsOfSeries } from '@/lib/figures/series'
import type { SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('tab.accounts') }
}

export default async function AccountPage({ params, searchParams }: Props) {
  const actor = await requireActor('figure.view')
  const platform = accountFile(actor, Number((await params).id))
  if (!platform) notFound()
  const [t, channel, statistic] = await Promise.all([
    getTranslations('account_page'),
    getTranslations('channel'),
    getTranslations('statistic'),
  ])
  const { series, openedOn, closedOn } = platform
  const years = yearsOfSeries(series.flatMap(({ statements }) => statements))
  const year = accountQuery.parse(await searchParams).year ?? years[0] ?? yearOf(today())
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/figures/accounts">{t('back')}</Link>
      </p>
      <PageHeader title={platform.name}>
        {may(actor, 'statistic.record') && <LinkButton href="/figures/platforms/new">{statistic('record')}</LinkButton>}
      </PageHeader>
      <div className="max-w-2xl">
        <Facts
          facts={[
            [channel('kind'), channel(`kinds.${platform.kind}`)],
            [channel('account'), platform.account],
            [channel('openedOn'), openedOn],
            [channel('closedOn'), closedOn],
          ]}
        />
      </div>
      <nav aria-label={t('years')} className="print:hidden mt-5 mb-2 flex flex-wrap gap-4 text-sm">
        {[...new Set([year, ...years])]
          .sort((one, other) => other - one)
          .map((each) => (
            <Link
              key={each}
              href={`/figures/accounts/${platform.id}?year=${each}` as Route}
              aria-current={each === year ? 'page' : undefined}
              className={each === year ? 'font-semibold text-ink no-underline' : undefined}
            >
              {each}
            </Link>
          ))}
      </nav>
      {series.length === 0 && <Empty>{t('empty')}</Empty>}
      <div className="grid gap-4 xl:grid-cols-2">
        {series.map(({ measure, statements }) => (
          <SeriesFigure
            key={measure}
            measure={measure}
            year={year}
            months={monthsOfSeries(measure, statements, year, { openedOn, closedOn, today: today() })}
          />
        ))}
      </div>
    </>
  )
}
