import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { ListTable } from '@/components/ui/list-table'
import type { Revision } from '@/lib/report/frozen'

/** The published versions of a year, each of which stays available. */
export function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
  const t = useTranslations('publication')
  return (
    <ListTable
      caption={t('revisions')}
      rows={[...revisions].reverse()}
      rowKey={({ revision }) => revision}
      columns={[
        {
          key: 'revision',
          label: t('versionColumn'),
          cell: ({ year, revision }) => (
            <Link href={`/reports/${year}/revisions/${revision}` as Route}>{t('version', { revision })}</Link>
          ),
        },
        { key: 'publishedOn', label: t('publishedOn'), cell: ({ publishedOn }) => publishedOn },
        { key: 'signedBy', label: t('signedBy'), cell: ({ signedBy, signedOn }) => `${signedBy} ${signedOn}` },
        { key: 'address', label: t('address'), wraps: true, cell: ({ address }) => address },
        { key: 'reason', label: t('reason'), wraps: true, cell: ({ reason }) => reason || '—' },
        {
          key: 'sha256',
          label: 'SHA-256',
          cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code>,
        },
      ]}
    />
  )
}
