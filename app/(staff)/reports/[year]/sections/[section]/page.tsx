import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { annualReport } from '@/db/queries/report/annual-report'
import { sectionInput } from '@/lib/report/input'
import { sectionHeading } from '@/lib/report/labels'
import { requireActor } from '@/server/gate/session'
import { SectionForm } from './form'

type Props = { params: Promise<{ year: string; section: string }> }

const address = sectionInput.pick({ year: true, section: true })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('report'))('ofYear', { year: (await params).year }) }
}

export default async function SectionPage({ params }: Props) {
  const actor = await requireActor('report.write')
  const parsed = address.safeParse(await params)
  if (!parsed.success) notFound()
  const { year, section } = parsed.data
  const report = annualReport(actor, year)
  const { text, drafted, version } = report.sections[section]
  const t = await getTranslations('report')
  return (
    <QueryProvider>
      <p className="mb-1 text-sm">
        <Link href={`/reports/${year}` as Route}>{t('ofYear', { year: String(year) })}</Link>
      </p>
      <PageHeader
        title={sectionHeading(report.format, section)}
        count={drafted ? t('sectionDrafted') : t('sectionWritten')}
      />
      <SectionForm
        year={year}
        section={section}
        stored={{ text: drafted ? '' : text, version }}
        draft={report.drafts[section]}
        figures={[...report.figures.values()]}
        findings={report.findings.filter((finding) => finding.section === section)}
      />
    </QueryProvider>
  )
}
