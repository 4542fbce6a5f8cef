import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Differences } from '@/components/document/differences'
import { DueDates } from '@/components/document/due-dates'
import { FilingLine } from '@/components/document/filing-line'
import { FrozenFaults } from '@/components/document/frozen-faults'
import { Obstacles } from '@/components/document/obstacles'
import { ReportHands } from '@/components/document/report-hands'
import { ReportStages } from '@/components/document/report-stages'
import { RevisionList } from '@/components/document/revision-list'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'

import { reportHands } from '@/db/queries/report/hands'
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
  const filed = await getTranslations('filing')
  const { report, contentHash, preparation, revisions, dues, filing, differences, faults } = publicationOf(
    actor,
    year,
    today(),
  )
  const obstacles = obstaclesOf(report, today())
  const { stage, revision } = preparation
  const hands = reportHands(actor)
  const shared = { year, contentHash }
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{t('back', { year: String(year) })}</Link>
      </p>
      <PageHeader title={t('ofYear', { year: String(year) })} count={t('version', { revision })}>
        <LinkButton href={`/reports/${year}/filings` as Route}>{filed('link')}</LinkButton>
      </PageHeader>
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
            {(filing.filings.length > 0 || filing.beforePublication) && (
              <FilingLine filing={filing} contentHash={contentHash} />
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
            {obstacles.length > 0 && <p className="mt-2 text-muted text-sm">{t('waitsForChecklist')}</p>}
            <ReportHands stage={stage} hands={hands} />
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
