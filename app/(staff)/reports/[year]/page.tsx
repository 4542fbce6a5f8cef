import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportPanel } from '@/components/document/export-panel'
import { FrozenFaults } from '@/components/document/frozen-faults'
import { PublicationLine } from '@/components/document/publication-line'
import { ReportBlocks } from '@/components/document/report-blocks'
import { WorkbenchFindings } from '@/components/report/workbench-findings'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { reportHands } from '@/db/queries/report/hands'
import { publicationOf } from '@/db/queries/report/publication-view'
import { may } from '@/lib/access'
import { toDocument } from '@/lib/report/assemble'
import type { FigureId } from '@/lib/report/figures'
import { reportYear } from '@/lib/report/input'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { explain } from './actions'

/** The step that follows each stage of a report. */
const NEXT_STEP = { draft: 'check', checked: 'sign', signed: 'publish', published: undefined } as const

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('report'))('ofYear', { year: (await params).year }) }
}

export default async function ReportPage({ params }: Props) {
  const actor = await requireActor('report.view')
  const year = reportYear.safeParse((await params).year).data
  if (!year) notFound()
  const { report, differences, ...publication } = publicationOf(actor, year, today())
  const t = await getTranslations('report')
  const asOf = await getTranslations('asOf')
  const periods = await getTranslations('periods')
  const published = await getTranslations('publication')
  const hands = reportHands(actor)
  const next = NEXT_STEP[publication.preparation.stage]
  const figureHref = (figure: FigureId) => `/reports/${year}/figures/${figure}` as Route
  return (
    <>
      <PageHeader title={t('ofYear', { year: String(year) })} count={t('asOf', { date: today() })}>
        <LinkButton href={`/reports/${year}/periods` as Route}>{periods('link')}</LinkButton>
        <LinkButton href={`/reports/${year}/continuity` as Route}>{t('continuity')}</LinkButton>
        {may(actor, 'report.write') && <LinkButton href={`/reports/${year}/charts` as Route}>{t('charts')}</LinkButton>}
        <LinkButton href={`/reports/${year}/glance` as Route}>{t('glance')}</LinkButton>
        <LinkButton href={`/reports/${year}/as-of` as Route}>{asOf('link')}</LinkButton>
        <ExportPanel address={`/api/reports/${year}`} />
        {next && (
          <LinkButton look="primary" href={`/reports/${year}/publication` as Route}>
            {published(`nextStep.${next}`)}
          </LinkButton>
        )}
      </PageHeader>
      <FrozenFaults faults={publication.faults} />
      <PublicationLine
        year={year}
        preparation={publication.preparation}
        latest={publication.revisions.at(-1)}
        dues={publication.dues}
        hands={next && hands[next]}
        differing={differences && differences.figures.length + differences.sections.length}
      />
      <WorkbenchFindings report={report} explain={may(actor, 'report.explain') ? explain : undefined} />
      <article className="mx-auto max-w-[52rem] py-4">
        <ReportBlocks
          document={toDocument(report)}
          sections={report.sections}
          figureHref={figureHref}
          findings={report.findings}
          editHref={
            may(actor, 'report.write') ? (section) => `/reports/${year}/sections/${section}` as Route : undefined
          }
        />
      </article>
    </>
  )
}
