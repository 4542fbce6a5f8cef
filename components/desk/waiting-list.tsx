import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { ListTable } from '@/components/ui/list-table'
import { inWords } from '@/lib/dates'
import type { DeskWaiting } from '@/lib/duties/desk'

/** What waits for the person without a day by which it is due: what, of what, from whom and since when. */
export function WaitingList({ waiting }: { waiting: readonly DeskWaiting[] }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">
        {t('waiting')} <span className="font-normal text-muted text-sm">{t('waitingNote')}</span>
      </h2>
      <ListTable
        caption={t('waiting')}
        rows={waiting}
        rowKey={({ kind, href, step }) => `${kind} ${href} ${step}`}
        columns={[
          {
            key: 'kind',
            label: t('kindLabel'),
            cell: ({ kind, step }) => (step ? `${t(`waitingKind.${kind}`)}·${step}` : t(`waitingKind.${kind}`)),
          },
          {
            key: 'object',
            label: t('object'),
            wraps: true,
            cell: ({ object, href }) => (
              <Link href={href as Route} className="line-clamp-1 min-w-40 break-all" title={object}>
                {object}
              </Link>
            ),
          },
          { key: 'by', label: t('from'), cell: ({ by }) => by },
          { key: 'since', label: t('since'), cell: ({ since }) => inWords(since, locale) },
        ]}
      />
    </section>
  )
}
