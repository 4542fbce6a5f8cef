import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { ListTable } from '@/components/ui/list-table'
import { PageHeader } from '@/components/ui/page-header'
import { ownTemplates } from '@/db/queries/report/templates'
import { yearOf } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { sectionHeading } from '@/lib/report/labels'
import { SECTION_KEYS } from '@/lib/report/sections'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('template'))('title') }
}

export default async function TemplatesPage() {
  const actor = await requireActor('settings.templates')
  const own = ownTemplates(actor)
  const t = await getTranslations('template')
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-3 max-w-3xl text-muted text-sm">{t('purpose')}</p>
      <ListTable
        caption={t('title')}
        rows={SECTION_KEYS}
        rowKey={(section) => section}
        columns={[
          {
            key: 'section',
            label: t('section'),
            cell: (section) => (
              <Link href={`/settings/report-templates/${section}` as Route}>{nameOf(section, t('opening'))}</Link>
            ),
          },
          {
            key: 'origin',
            label: t('origin'),
            cell: (section) => t(own[section] === undefined ? 'shipped' : 'own'),
          },
        ]}
      />
    </>
  )
}

/** As the form of the running year heads it. */
function nameOf(section: (typeof SECTION_KEYS)[number], opening: string): string {
  return section === 'preamble' ? opening : sectionHeading(formatOf(yearOf(today())), section)
}
