import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { annualReport } from '@/db/queries/report/annual-report'
import { ownTemplate } from '@/db/queries/report/templates'
import { yearOf } from '@/lib/dates'
import { sectionHeading } from '@/lib/report/labels'
import { templateInput } from '@/lib/report/templates/input'
import { shownTemplate } from '@/lib/report/templates/language'
import { namesOf, phrasesOf } from '@/lib/report/templates/phrases'
import { SHIPPED_TEMPLATES } from '@/lib/report/templates/shipped'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { TemplateForm } from './form'

type Props = { params: Promise<{ section: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('template'))('title') }
}

export default async function TemplatePage({ params }: Props) {
  const actor = await requireActor('settings.templates')
  const section = templateInput.shape.section.safeParse((await params).section).data
  if (!section) notFound()
  const { text, version } = ownTemplate(actor, section)
  const report = annualReport(actor, yearOf(today()))
  const names = namesOf(report.figures)
  const t = await getTranslations('template')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/settings/report-templates">{t('title')}</Link>
      </p>
      <PageHeader
        title={section === 'preamble' ? t('opening') : sectionHeading(report.format, section)}
        count={t(text === '' ? 'shipped' : 'own')}
      />
      <TemplateForm
        values={{ section, text: shownTemplate(text || SHIPPED_TEMPLATES[section], names), version }}
        shipped={shownTemplate(SHIPPED_TEMPLATES[section], names)}
        phrases={[...phrasesOf(report.facts, report.tables, report.format).values()]}
        figures={[...report.figures.values()]}
      />
    </>
  )
}
