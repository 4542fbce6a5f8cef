import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Differences } from '@/components/document/differences'
import { FrozenDocument } from '@/components/document/frozen-document'
import { MoreMessages } from '@/components/messages/more-messages'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { firstDayAsOf, reportAsOf } from '@/db/queries/report/as-of'
import { isPlainDate, type PlainDate } from '@/lib/dates'
import type { SearchParams } from '@/lib/list-query'
import { reportYear } from '@/lib/report/input'
import { requireActor } from '@/server/gate/session'
import { DayAsked } from './day-asked'

type Props = { params: Promise<{ year: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('asOf'))('title', { year: (await params).year }) }
}

/** The report as it would have been on an earlier day, which is given in the address. */
export default async function AsOfPage({ params, searchParams }: Props) {
  const actor = await requireActor('report.view')
  const year = reportYear.safeParse((await params).year).data
  if (!year) notFound()
  const t = await getTranslations('asOf')
  const publication = await getTranslations('publication')
  const since = firstDayAsOf(actor)
  const day = dayAsked((await searchParams).date, since)
  const seen = day && reportAsOf(actor, year, day)
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{publication('back', { year: String(year) })}</Link>
      </p>
      <PageHeader title={t('title', { year: String(year) })} count={day && t('of', { date: day })} />
      <form className="print:hidden mb-2 flex flex-wrap items-end gap-2">
        <MoreMessages of="forms">
          <DayAsked name="date" label={t('choose')} day={day ?? ''} />
        </MoreMessages>
        <Button type="submit">{t('show')}</Button>
      </form>
      <p className="mb-3 max-w-3xl text-muted text-sm">{t('hint', { since })}</p>
      {day && !seen && <Empty>{t('unfounded')}</Empty>}
      {seen && (
        <>
          <Differences
            title={t('differences')}
            before={t('then')}
            after={publication('today')}
            year={year}
            figures={seen.figures}
            sections={seen.sections}
          />
          <FrozenDocument document={seen.document} base={`/reports/${year}`} />
        </>
      )}
    </>
  )
}

function dayAsked(text: string | string[] | undefined, since: PlainDate): PlainDate | undefined {
  return typeof text === 'string' && isPlainDate(text) && text >= since ? text : undefined
}
