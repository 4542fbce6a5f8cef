import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Differences } from '@/components/document/differences'
import { ExportPanel } from '@/components/document/export-panel'
import { FrozenDocument } from '@/components/document/frozen-document'
import { FrozenFaults } from '@/components/document/frozen-faults'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { frozenReport, verifyFrozenReports } from '@/db/queries/report/publication'
import { correctedIn } from '@/db/queries/report/publication-view'
import { revisionAddress } from '@/lib/report/input'
import { requireActor } from '@/server/gate/session'

type Props = { params: Promise<{ year: string; revision: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, revision } = await params
  return { title: (await getTranslations('publication'))('versionOfYear', { year, revision }) }
}

export default async function RevisionPage({ params }: Props) {
  const actor = await requireActor('report.view')
  const address = revisionAddress.safeParse(await params).data
  const frozen = address && frozenReport(actor, address.year, address.revision)
  if (!frozen) notFound()
  const { year, revision, content } = frozen
  const t = await getTranslations('publication')
  const report = await getTranslations('report')
  const before = revision > 1 ? frozenReport(actor, year, revision - 1) : undefined
  const faults = verifyFrozenReports(actor, year).filter((each) => each.revision === revision)
  const { document } = content.edition
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}/publication` as Route}>{t('ofYear', { year: String(year) })}</Link>
      </p>
      <PageHeader title={t('versionOfYear', { year: String(year), revision: String(revision) })} count={t('frozen')}>
        <a className="inline-flex h-9 items-center text-sm" href={`/api/reports/${year}/package?revision=${revision}`}>
          {t('package')}
        </a>
        <LinkButton href={`/reports/${year}/glance?revision=${revision}` as Route}>{report('glance')}</LinkButton>
        <ExportPanel address={`/api/reports/${year}`} revision={revision} />
      </PageHeader>
      <FrozenFaults faults={faults} />
      <Facts
        facts={[
          [t('publishedOn'), `${frozen.publishedOn} ${frozen.publishedBy}`],
          [t('address'), frozen.address],
          [t('signedBy'), `${frozen.signedBy} ${frozen.signedOn}`],
          ...(frozen.reason ? ([[t('reason'), frozen.reason]] as const) : []),
          [
            'SHA-256',
            <code key="hash" className="break-all">
              {frozen.sha256}
            </code>,
          ],
        ]}
      />
      {before && (
        <Differences
          title={t('correctedIn')}
          before={t('version', { revision: revision - 1 })}
          after={t('version', { revision })}
          year={year}
          {...correctedIn(before.content, content)}
        />
      )}
      <FrozenDocument document={document} base={`/reports/${year}/revisions/${revision}`} />
    </>
  )
}
