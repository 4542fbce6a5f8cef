import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { WaitingLetters } from '@/components/letters/waiting-letters'
import { RowChooser } from '@/components/many/row-chooser'
import { LeftMark } from '@/components/published/item-state-mark'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { lettersWaitingFor } from '@/db/queries/kept-letters'
import { reportsWaitingFor, type WaitingReport } from '@/db/queries/report/waiting'
import { isQualifiedOn, returnedItems, reviewsWaitingFor } from '@/db/queries/reviews'
import { may } from '@/lib/access'
import { RETURNED_ITEM_COLUMNS, WAITING_REVIEW_COLUMNS } from '@/lib/published/review-columns'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { ReviewsActs } from './many'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('queue') }
}

const NO_LETTERS = { waiting: [], returned: [], elsewhere: [] }

/** The items, letters and reports waiting for a review by the signed-in person, and the person's own items that were returned. */
export default async function ReviewsPage() {
  const actor = await requireActor('published.review')
  const [t, breach] = [await getTranslations('review'), await getTranslations('breach')]
  const [waiting, returned] = [reviewsWaitingFor(actor, today()), returnedItems(actor)]
  const letters = may(actor, 'letter.draft') ? lettersWaitingFor(actor, today()) : NO_LETTERS
  const reports = reportsWaitingFor(actor)
  const count = waiting.length + letters.waiting.length + reports.length
  return (
    <>
      <PageHeader title={t('queue')} count={t('waitingCount', { count })} />
      <WaitingLetters title={t('lettersWaiting')} letters={letters.waiting} />
      <WaitingReports reports={reports} />
      <h2 className="mb-1 font-semibold">{t('itemsWaiting')}</h2>
      {!isQualifiedOn(actor, today()) && <Notice tone="warning">{breach('notQualified')}</Notice>}
      <RowChooser
        acts={
          <ReviewsActs
            names={Object.fromEntries(waiting.map(({ stepId, step, title }) => [String(stepId), `${step} ${title}`]))}
            reviewer={actor.name}
          />
        }
      >
        {waiting.length === 0 ? (
          <Empty>{t('nothingWaits')}</Empty>
        ) : (
          <RecordTable
            caption={t('queue')}
            choose={({ step, title }) => `${step} ${title}`}
            rows={waiting}
            rowKey={({ stepId }) => stepId}
            columns={WAITING_REVIEW_COLUMNS}
            cells={{
              title: ({ itemId, title }) => <Link href={`/published/${itemId}/review` as Route}>{title}</Link>,
              left: ({ left }) => left && <LeftMark left={left} />,
            }}
          />
        )}
      </RowChooser>
      {waiting.length > 0 && <ExportLinks list="reviews" />}
      <h2 id="returned" className="mt-8 mb-2 font-semibold">
        {t('returnedHeading')}
      </h2>
      {returned.length === 0 ? (
        <p className="text-muted">{t('nothingReturned')}</p>
      ) : (
        <RecordTable
          caption={t('returnedHeading')}
          rows={returned}
          rowKey={({ itemId }) => itemId}
          columns={RETURNED_ITEM_COLUMNS}
          cells={{
            title: ({ itemId, title }) => <Link href={`/published/${itemId}` as Route}>{title}</Link>,
          }}
        />
      )}
      {returned.length > 0 && <ExportLinks list="returned" />}
      <div className="mt-8">
        <WaitingLetters title={t('lettersReturned')} letters={letters.returned} />
        <WaitingLetters title={t('lettersElsewhere')} letters={letters.elsewhere} />
      </div>
    </>
  )
}

async function WaitingReports({ reports }: { reports: readonly WaitingReport[] }) {
  const t = await getTranslations('review')
  if (reports.length === 0) return null
  return (
    <section className="mb-6">
      <h2 className="mb-1 font-semibold">{t('reportsWaiting')}</h2>
      <ul>
        {reports.map(({ year, next, by }) => (
          <li key={year} className="border-line border-t py-1.5 text-sm">
            <Link href={`/reports/${year}/publication` as Route}>
              {t(`reportTo.${next}`, { year: String(year), by })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
