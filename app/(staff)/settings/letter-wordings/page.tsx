import type { Metadata, Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { keptWordings } from '@/db/queries/letter-wordings'
import { letterRule } from '@/lib/law/letters/letters'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wording'))('title') }
}

/** How each kind of letter is worded: by us, or by the organ. */
export default async function WordingsPage() {
  const actor = await requireActor('settings.templates')
  const wordings = keptWordings(actor, today())
  const [t, locale] = [await getTranslations('wording'), await getLocale()]
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-3 max-w-3xl text-muted text-sm">{t('purpose')}</p>
      <ListTable
        caption={t('title')}
        rows={wordings}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'form', label: t('form'), cell: ({ kind }) => letterRule(kind).form },
          {
            key: 'kind',
            label: t('kind'),
            cell: ({ kind }) => (
              <Link href={`/settings/letter-wordings/${kind}` as Route}>{statutory(letterRule(kind), locale)}</Link>
            ),
          },
          {
            key: 'origin',
            label: t('origin'),
            cell: ({ own, outdated }) => (
              <>
                {t(own ? 'own' : 'shipped')}
                {outdated.length > 0 && <span className="ml-2 text-warn">▲ {t('outdated')}</span>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
