import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicationPeriod } from '@/components/published/publication-period'
import { History } from '@/components/shell/history'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { publishedItem } from '@/db/queries/published'
import { reckoning } from '@/db/queries/reckoning'
import { may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { filterId } from '@/lib/list-query'
import { requireActor } from '@/lib/server/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('one') }
}

export default async function ItemPage({ params }: Props) {
  const actor = await requireActor('published.view')
  const id = filterId.parse((await params).id)
  const found = id === undefined ? undefined : publishedItem(actor, id)
  if (!found) notFound()
  const [t, form, locale] = [await getTranslations('published'), await getTranslations('form'), await getLocale()]
  const { item, category, postings } = found
  return (
    <>
      <PageHeader title={t('one')}>
        {may(actor, 'published.record') && (
          <>
            <LinkButton href={`/published/new?from=${item.id}` as Route}>{form('duplicate')}</LinkButton>
            <LinkButton look="primary" href={`/published/${item.id}/edit` as Route}>
              {t('edit')}
            </LinkButton>
          </>
        )}
      </PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div>
          <Facts
            facts={[
              [t('itemTitle'), item.title],
              [t('category'), category],
              [
                t('formedOn'),
                item.formedOn && (
                  <>
                    {inWords(item.formedOn, locale)}，
                    <PublicationPeriod
                      formedOn={item.formedOn}
                      publishedOn={item.publishedOn}
                      calendar={reckoning(actor).calendar}
                    />
                  </>
                ),
              ],
              [t('publishedOn'), inWords(item.publishedOn, locale)],
              [t('documentNumber'), item.documentNumber],
              [form('note'), item.note],
            ]}
          />
          <section className="mt-6">
            <h2 className="mb-2 font-semibold">{t('postingsHeading')}</h2>
            {postings.length === 0 ? (
              <p className="text-muted">{t('noPostings')}</p>
            ) : (
              <ListTable
                caption={t('postingsHeading')}
                rows={postings}
                rowKey={(posting) => posting.id}
                columns={[
                  {
                    key: 'channel',
                    label: t('channel'),
                    cell: ({ channel }) => <span className="whitespace-nowrap">{channel}</span>,
                  },
                  {
                    key: 'postedOn',
                    label: t('postedOn'),
                    cell: ({ postedOn }) => <span className="whitespace-nowrap">{postedOn}</span>,
                  },
                  { key: 'address', label: t('address'), cell: ({ address }) => <WebAddress address={address} /> },
                ]}
              />
            )}
          </section>
        </div>
        <History title={t('history')} entries={historyOf(actor, `item:${item.id}`)} />
      </div>
    </>
  )
}

/** A link only where it leads to the web: an address is whatever was typed. */
function WebAddress({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <span className="break-all">{address || '—'}</span>
  return (
    <a href={address} target="_blank" rel="noreferrer" className="break-all">
      {address}
    </a>
  )
}
