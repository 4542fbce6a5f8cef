import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FilingLine } from '@/components/document/filing-line'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { listFilings, submissionCopyOf } from '@/db/queries/report/filings'
import { publicationOf } from '@/db/queries/report/publication-view'
import { may } from '@/lib/access'
import { FILING_COLUMNS } from '@/lib/report/filing-columns'
import { reportYear } from '@/lib/report/input'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { CopyFiles } from './copy-files'
import { CopyForm, FilingForm, Remove } from './form'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('filing'))('ofYear', { year: (await params).year }) }
}

export default async function YearFilingsPage({ params }: Props) {
  const actor = await requireActor('report.view')
  const year = reportYear.safeParse((await params).year).data
  if (!year) notFound()
  const { contentHash, preparation, revisions, filing } = publicationOf(actor, year, today())
  const copy = submissionCopyOf(actor, year)
  const signedBy = preparation.signed?.staffName ?? revisions.at(-1)?.signedBy ?? ''
  const signedOn = preparation.signed?.takenOn ?? revisions.at(-1)?.signedOn ?? ''
  const isSigned = preparation.stage === 'signed' || preparation.stage === 'published'
  const mayFile = may(actor, 'report.file')
  const t = await getTranslations('filing')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}/publication` as Route}>{t('back', { year: String(year) })}</Link>
      </p>
      <PageHeader title={t('ofYear', { year: String(year) })} />
      <FilingLine filing={filing} contentHash={contentHash} />
      {filing.filings.length === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <>
          <RecordTable
            caption={t('ofYear', { year: String(year) })}
            rows={filing.filings}
            rowKey={({ id }) => id}
            columns={FILING_COLUMNS}
            without={['year']}
            cells={{
              staff: ({ id, version, staffName }) => (
                <span className="flex items-center gap-2">
                  {staffName} {mayFile && <Remove id={id} version={version} />}
                </span>
              ),
            }}
          />
          <ExportLinks list="filings" />
        </>
      )}
      <div className="mt-6 grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {mayFile && (
          <section>
            <h2 className="mb-2 font-semibold">{t('record')}</h2>
            {isSigned ? (
              <FilingForm
                key={`${contentHash}-${filing.filings.length}`}
                year={year}
                contentHash={contentHash}
                recipient={filing.filings.at(-1)?.recipient ?? listFilings(actor)[0]?.recipient ?? ''}
              />
            ) : (
              <p className="text-muted text-sm">{t('needsSignature')}</p>
            )}
          </section>
        )}
        <section>
          <h2 className="font-semibold">{t('copy.title')}</h2>
          <p className="mb-2 text-muted text-sm">{t('copy.hint')}</p>
          {may(actor, 'report.write') && (
            <CopyForm
              year={year}
              formedOn={copy?.formedOn ?? signedOn}
              signer={copy?.signer ?? signedBy}
              attachments={copy?.attachments.join('\n') ?? ''}
            />
          )}
          {copy ? (
            <CopyFiles address={`/api/reports/${year}`} />
          ) : (
            <p className="mt-2 text-muted text-sm">{t('copy.first')}</p>
          )}
        </section>
      </div>
    </>
  )
}
