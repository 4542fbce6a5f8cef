import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LeftMark } from '@/components/published/item-state-mark'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { isQualifiedOn, returnedItems, reviewsWaitingFor } from '@/db/queries/reviews'
import { RETURNED_ITEM_COLUMNS, WAITING_REVIEW_COLUMNS } from '@/lib/published/review-columns'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('queue') }
}

/** The items waiting for a review by the signed-in person, and the person's own items that were returned. */
export default async function ReviewsPage() {
  const actor = await requireActor('published.review')
  const [t, breach] = [await getTranslations('review'), await getTranslations('breach')]
  const [waiting, returned] = [reviewsWaitingFor(actor, today()), returnedItems(actor)]
  return (
    <>
      <PageHeader title={t('queue')} count={t('waitingCount', { count: waiting.length })} />
      {!isQualifiedOn(actor, today()) && <Notice tone="warning">{breach('notQualified')}</Notice>}
      {waiting.length === 0 ? (
        <Empty>{t('nothingWaits')}</Empty>
      ) : (
        <RecordTable
          caption={t('queue')}
          rows={waiting}
          rowKey={({ stepId }) => stepId}
          columns={WAITING_REVIEW_COLUMNS}
          cells={{
            title: ({ itemId, title }) => <Link href={`/published/${itemId}/review` as Route}>{title}</Link>,
            left: ({ left }) => left && <LeftMark left={left} />,
          }}
        />
      )}
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
    </>
  )
}
