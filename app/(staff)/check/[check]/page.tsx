import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { Found, ReadExtent } from '@/components/check/read-summary'
import { SlipLinks } from '@/components/check/slip-links'
import { LinkButton } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { checkVerdictsOn } from '@/db/queries/checks'
import { listedFindings } from '@/lib/reports-check/listed-findings'
import { withVerdicts } from '@/lib/reports-check/verdict'
import { requireActor } from '@/server/gate/session'
import { type Check, checkOf, checksOf, contentOfCheck, isNamed } from '@/server/reports-check/checks'
import { today } from '@/server/today'
import { RemoveCheck } from '../remove-check'
import { BothSides } from './both-sides'
import { Causes } from './causes'
import { Findings } from './findings'
import { KeepForm } from './keep-form'
import { NotAssessed } from './not-assessed'
import { TellForm } from './tell-form'

type Props = { params: Promise<{ check: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checker'))('title') }
}

/** One checked report: its file with what was read in it, the form, and what was found. */
export default async function CheckedReportPage({ params }: Props) {
  const actor = await requireActor('check.run')
  const check = checkOf(actor, (await params).check, today())
  if (!check) return <Gone />
  const t = await getTranslations('checker')
  const { token, summary, kept } = check
  const content = contentOfCheck(actor, check)
  const { report, assessment } = content.checked
  const named = isNamed(summary)
  const verdicts = named ? checkVerdictsOn(actor, summary.organ, summary.year) : []
  const findings = listedFindings(report, withVerdicts(assessment.findings, verdicts))
  const earlier = checksOf(actor, today()).filter((each) => isYearBefore(each, check))
  return (
    <>
      <Head check={check} />
      {!named && <Notice tone="warning">{t('tellHint')}</Notice>}
      <details className="my-3 text-sm" open={!named}>
        <summary className="cursor-pointer text-link">{t('told')}</summary>
        <div className="mt-2">
          <TellForm
            // The fields are those of the present reading.
            key={JSON.stringify(content.told)}
            told={{
              token,
              organ: content.told.organ ?? '',
              year: String(content.told.year ?? ''),
              previous: earlier.find((each) => each.token === content.told.previous)?.token ?? '',
            }}
            earlier={earlier.map((each) => ({ token: each.token, label: nameOf(each) }))}
          />
        </div>
      </details>
      <BothSides token={token} content={content} findings={findings} />
      <section aria-labelledby="findings" className="mt-6">
        <h2 id="findings" className="mb-2 font-semibold">
          {t('findings')}
        </h2>
        {findings.length === 0 ? (
          <p className="text-muted text-sm">{t('noFindings')}</p>
        ) : (
          <>
            <Causes report={report} causes={assessment.causes} />
            <Findings token={token} findings={findings} named={named} />
          </>
        )}
        <NotAssessed format={report.format} notAssessed={assessment.notAssessed} />
        <SlipLinks check={token} label={t('slips')} />
      </section>
      {!kept && named && (
        <section aria-labelledby="keep" className="mt-6">
          <h2 id="keep" className="mb-2 font-semibold">
            {t('keep')}
          </h2>
          <KeepForm token={token} />
        </section>
      )}
    </>
  )
}

const isYearBefore = (each: Check, check: Check) =>
  each.token !== check.token && each.summary.year !== null && each.summary.year + 1 === check.summary.year

const nameOf = ({ summary, file }: Check) => `${summary.organ ?? file} ${summary.year ?? ''}`

async function Head({ check: { token, file, summary, kept } }: { check: Check }) {
  const t = await getTranslations('checker')
  const title = isNamed(summary) ? t('one', { organ: summary.organ, year: String(summary.year) }) : file
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={'/check' as Route}>{t('back')}</Link>
      </p>
      <PageHeader title={<span className="break-all">{title}</span>}>
        <LinkButton href={`/reports/history/new?check=${token}` as Route}>{t('asHistory')}</LinkButton>
      </PageHeader>
      <p className="flex flex-wrap gap-x-3 text-sm">
        <span className="break-all">{file}</span>
        <span className="text-muted">{kept ? t('keptSays', { name: kept.by, day: kept.until }) : t('notKept')}</span>
        <RemoveCheck token={token} name={summary.organ ?? file} />
      </p>
      <div className="mt-1 text-sm">
        <p>
          <ReadExtent summary={summary} />
        </p>
        <p>
          <Found summary={summary} />
        </p>
      </div>
    </>
  )
}

async function Gone() {
  const t = await getTranslations('checker')
  return (
    <>
      <PageHeader title={t('title')} />
      <Notice tone="warning">{t('gone')}</Notice>
      <LinkButton href={'/check' as Route}>{t('back')}</LinkButton>
    </>
  )
}
