import { useTranslations } from 'next-intl'
import { ListTable } from '@/components/ui/list-table'
import type { PlainDate } from '@/lib/dates'

type Posting = { id: number; channel: string; postedOn: PlainDate; address: string }

/** The channels on which an item appeared. */
export function PostingTable({ postings }: { postings: readonly Posting[] }) {
  const t = useTranslations('published')
  return (
    <section>
      <h2 className="mb-2 font-semibold">{t('postingsHeading')}</h2>
      {postings.length === 0 ? (
        <p className="text-muted">{t('noPostings')}</p>
      ) : (
        <ListTable
          caption={t('postingsHeading')}
          rows={postings}
          rowKey={({ id }) => id}
          columns={[
            { key: 'channel', label: t('channel'), cell: ({ channel }) => channel },
            { key: 'postedOn', label: t('postedOn'), cell: ({ postedOn }) => postedOn },
            {
              key: 'address',
              label: t('address'),
              wraps: true,
              cell: ({ address }) => <WebAddress {...{ address }} />,
            },
          ]}
        />
      )}
    </section>
  )
}

/** A link only for http and https, since the address is free text. */
function WebAddress({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <span className="break-all">{address || '—'}</span>
  return (
    <a href={address} target="_blank" rel="noreferrer" className="break-all">
      {address}
    </a>
  )
}
