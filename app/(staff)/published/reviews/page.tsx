import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { LeftMark } from '@/components/published/item-state-mark'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { ListTable } from '@/components/ui/list-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { isQualifiedOn, returnedItems, reviewsWaitingFor } from '@/db/queries/reviews'
import { REVIEW_CHAINS } from '@/lib/published/review-chain'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('queue') }
}

/** The items waiting for a review by the signed-in person, and the person's own items that were returned. */
export default async function ReviewsPage() {
  const actor = await requireActor('published.review')
  const [t, breach, locale] = [await getTranslations('review'), await getTranslations('breach'), await getLocale()]
  const [waiting, returned] = [reviewsWaitingFor(actor, today()), returnedItems(actor)]
  return (
    <>
      <PageHeader title={t('queue')} count={t('waitingCount', { count: waiting.length })} />
      {!isQualifiedOn(actor, today()) && <Notice tone="warning">{breach('notQualified')}</Notice>}
      {waiting.length === 0 ? (
        <Empty>{t('nothingWaits')}</Empty>
      ) : (
        <ListTable
          caption={t('queue')}
          rows={waiting}
          rowKey={({ stepId }) => stepId}
          columns={[
            {
              key: 'title',
              label: t('item'),
              wraps: true,
              cell: ({ itemId, title }) => <Link href={`/published/${itemId}/review` as Route}>{title}</Link>,
            },
            { key: 'step', label: t('step'), cell: ({ step }) => step },
            { key: 'chain', label: t('chain'), cell: ({ chain }) => statutory(REVIEW_CHAINS[chain], locale) },
            { key: 'submitter', label: t('submitter'), cell: ({ submitter }) => submitter },
            { key: 'submitted', label: t('submittedOn'), cell: ({ submittedOn }) => submittedOn },
            { key: 'left', label: t('left'), cell: ({ left }) => left && <LeftMark left={left} /> },
          ]}
        />
      )}
      {waiting.length > 0 && <ExportLinks list="reviews" />}
      <h2 id="returned" className="mt-8 mb-2 font-semibold">
        {t('returnedHeading')}
      </h2>
      {returned.length === 0 ? (
        <p className="text-muted">{t('nothingReturned')}</p>
      ) : (
        <ListTable
          caption={t('returnedHeading')}
          rows={returned}
          rowKey={({ itemId }) => itemId}
          columns={[
            {
              key: 'title',
              label: t('item'),
              wraps: true,
              cell: ({ itemId, title }) => <Link href={`/published/${itemId}` as Route}>{title}</Link>,
            },
            { key: 'remarks', label: t('remarks'), wraps: true, cell: ({ remarks }) => remarks },
            { key: 'reviewer', label: t('reviewer'), cell: ({ reviewer }) => reviewer },
            { key: 'returned', label: t('returnedOn'), cell: ({ returnedOn }) => returnedOn },
          ]}
        />
      )}
      {returned.length > 0 && <ExportLinks list="returned" />}
    </>
  )
}
