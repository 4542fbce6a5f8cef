import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Differences } from '@/components/document/differences'
import { DueDates } from '@/components/document/due-dates'
import { FrozenFaults } from '@/components/document/frozen-faults'
import { Obstacles } from '@/components/document/obstacles'
import { ReportStages } from '@/components/document/report-stages'
import { RevisionList } from '@/components/document/revision-list'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { publicationOf } from '@/db/queries/report/publication-view'
import { may } from '@/lib/access'
import { reportYear } from '@/lib/report/input'
import { obstaclesOf } from '@/lib/report/publication'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { PublicationForm, StepForm } from './form'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('publication'))('ofYear', { year: (await params).year }) }
}

export default async function PublicationPage({ params }: Props) {
  const actor = await requireActor('report.view')
  const year = reportYear.safeParse((await params).year).data
  if (!year) notFound()
  const t = await getTranslations('publication')
  const { report, contentHash, preparation, revisions, dues, differences, faults } = publicationOf(actor, year, today())
  const obstacles = obstaclesOf(report, today())
  const { stage, revision } = preparation
  const shared = { year, contentHash }
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{t('back', { year: String(year) })}</Link>
      </p>
      <PageHeader title={t('ofYear', { year: String(year) })} count={t('version', { revision })} />
      <FrozenFaults faults={faults} />
      <ReportStages preparation={preparation} published={revisions.find((each) => each.revision === revision)} />
      {stage !== 'published' && (
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
          <section>
            <h2 className="mb-1 font-semibold">{t('checklist')}</h2>
            <Obstacles year={year} obstacles={obstacles} />
            {revisions.length === 0 && (
              <div className="mt-2">
                <DueDates dues={dues} />
              </div>
            )}
          </section>
          <section>
            <h2 className="mb-1 font-semibold">{t('next')}</h2>
            {stage === 'draft' && may(actor, 'report.check') && obstacles.length === 0 && (
              <StepForm key={`checked-${contentHash}`} step="checked" {...shared} />
            )}
            {stage === 'checked' && may(actor, 'report.sign') && obstacles.length === 0 && (
              <StepForm key={`signed-${contentHash}`} step="signed" {...shared} />
            )}
            {stage === 'signed' && may(actor, 'report.publish') && (
              <PublicationForm {...shared} website={report.facts.organ.website} correction={revision > 1} />
            )}
            <p className="mt-2 text-muted text-sm">{t(obstacles.length > 0 ? 'waits.obstacles' : `waits.${stage}`)}</p>
          </section>
        </div>
      )}
      <h2 className="mt-6 mb-1 font-semibold">{t('revisions')}</h2>
      {revisions.length === 0 ? <Empty>{t('noRevisions')}</Empty> : <RevisionList revisions={revisions} />}
      {differences && (
        <Differences
          title={t('sincePublished')}
          year={year}
          {...differences}
          before={t('published')}
          after={t('today')}
        />
      )}
    </>
  )
}
