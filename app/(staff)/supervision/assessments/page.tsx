import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { QualificationMark } from '@/components/supervision/qualification-mark'
import { ExportLinks } from '@/components/ui/export-links'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { assessmentYears, listAssessments, qualificationsOn } from '@/db/queries/qualifications'
import { type Actor, may } from '@/lib/access'
import type { SearchParams } from '@/lib/list-query'
import { assessmentListQuery } from '@/lib/supervision/list-query'
import { ASSESSMENT_COLUMNS, QUALIFICATION_COLUMNS } from '@/lib/supervision/qualification-columns'
import { requireActor } from '@/server/gate/session'
import { assessmentFilters } from '@/server/lists/register-filters'
import { wordsOfReader } from '@/server/lists/words'
import { today } from '@/server/today'

const PATH = '/supervision/assessments'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assessment'))('title') }
}

export default async function AssessmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('qualification.view')
  const query = assessmentListQuery.parse(await searchParams)
  const { total, rows } = listAssessments(actor, query)
  const years = assessmentYears(actor)
  const t = await getTranslations('assessment')
  const words = await wordsOfReader()
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      record={may(actor, 'assessment.record') && { href: '/supervision/assessments/new', label: t('record') }}
      tabs={<Qualifications actor={actor} />}
      exportAs="assessments"
      path={PATH}
      query={query}
      filters={assessmentFilters({ actor, ...words, filters: query })}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={ASSESSMENT_COLUMNS}
          cells={{
            member: ({ id, name }) => <Link href={`${PATH}/${id}` as Route}>{name}</Link>,
          }}
        />
      )}
    />
  )
}

/** The people qualified to publish and review today, and until when. */
async function Qualifications({ actor }: { actor: Actor }) {
  const t = await getTranslations('assessment')
  return (
    <section className="mb-6">
      <h2 className="mb-2 font-semibold">{t('qualifications')}</h2>
      <RecordTable
        caption={t('qualifications')}
        rows={qualificationsOn(actor, today())}
        rowKey={({ staffId }) => staffId}
        columns={QUALIFICATION_COLUMNS}
        cells={{
          standing: ({ standing }) => <QualificationMark standing={standing} />,
        }}
      />
      <ExportLinks list="qualifications" />
    </section>
  )
}
