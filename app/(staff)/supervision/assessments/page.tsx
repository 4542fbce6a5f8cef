import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { QualificationMark } from '@/components/supervision/qualification-mark'
import { ExportLinks } from '@/components/ui/export-links'
import { LedgerList } from '@/components/ui/ledger-list'
import { ListTable } from '@/components/ui/list-table'
import { assessmentYears, listAssessments, qualificationsOn, staffChoices } from '@/db/queries/qualifications'
import { type Actor, may } from '@/lib/access'
import { type SearchParams, yearChoice } from '@/lib/list-query'
import { assessmentListQuery } from '@/lib/supervision/list-query'
import { requireActor } from '@/server/gate/session'
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
  const [t, list] = [await getTranslations('assessment'), await getTranslations('list')]
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      record={may(actor, 'assessment.record') && { href: '/supervision/assessments/new', label: t('record') }}
      tabs={<Qualifications actor={actor} />}
      exportAs="assessments"
      path={PATH}
      query={query}
      filters={{
        choices: [
          { name: 'member', label: t('member'), options: staffChoices(actor) },
          yearChoice(list('year'), years),
        ],
      }}
      total={total}
      empty={t('empty')}
      started={years.length > 0}
      table={(sorting) => (
        <ListTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={[
            {
              key: 'member',
              label: t('member'),
              cell: ({ id, name }) => <Link href={`${PATH}/${id}` as Route}>{name}</Link>,
            },
            { key: 'assessed', label: t('assessedOn'), sort: 'assessed', cell: ({ assessedOn }) => assessedOn },
            { key: 'training', label: t('training'), wraps: true, cell: ({ topic }) => topic },
            { key: 'score', label: t('score'), figure: true, cell: ({ score }) => score },
            { key: 'passed', label: t('result'), cell: ({ passed }) => t(passed ? 'passed' : 'failed') },
            { key: 'until', label: t('validUntil'), sort: 'until', cell: ({ validUntil }) => validUntil },
          ]}
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
      <ListTable
        caption={t('qualifications')}
        rows={qualificationsOn(actor, today())}
        rowKey={({ staffId }) => staffId}
        columns={[
          { key: 'name', label: t('member'), cell: ({ name }) => name },
          { key: 'standing', label: t('standing'), cell: ({ standing }) => <QualificationMark standing={standing} /> },
          { key: 'until', label: t('validUntil'), cell: ({ validUntil }) => validUntil },
        ]}
      />
      <ExportLinks list="qualifications" />
    </section>
  )
}
