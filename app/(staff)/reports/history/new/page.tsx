import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { organOf } from '@/db/queries/organ'
import { type Actor, may } from '@/lib/access'
import { yearOf } from '@/lib/dates'
import { filterYear, type SearchParams } from '@/lib/list-query'
import { asHistory } from '@/lib/reports-check/as-history'
import { checkToken } from '@/lib/reports-check/input'
import { requireActor } from '@/server/gate/session'
import { checkOf, contentOfCheck } from '@/server/reports-check/checks'
import { today } from '@/server/today'
import { HistoryEntry } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('enter') }
}

export default async function EnterHistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('report.write')
  const { fullName, shortName, kind } = organOf(actor)
  const query = await searchParams
  const year = filterYear.parse(query.year) ?? yearOf(today()) - 1
  const read = may(actor, 'check.run') ? readReport(actor, checkToken.safeParse(query.check).data) : undefined
  const t = await getTranslations('history')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/reports/history">{t('title')}</Link>
      </p>
      <PageHeader title={t('enter')}>
        {may(actor, 'check.run') && <LinkButton href={'/check' as Route}>{t('fromFile')}</LinkButton>}
      </PageHeader>
      <HistoryEntry year={year} own={{ fullName, shortName, kind }} read={read} />
    </>
  )
}

/** A checked report as the form has it; undefined where it is not there any more. */
function readReport(actor: Actor<'check.run'>, token: string | undefined) {
  const check = token === undefined ? undefined : checkOf(actor, token, today())
  if (!check) return undefined
  return { token: check.token, values: asHistory(contentOfCheck(actor, check).checked.report, check.file) }
}
