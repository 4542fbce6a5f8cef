import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GiveReports } from '@/components/check/give-reports'
import { SlipLinks } from '@/components/check/slip-links'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/server/gate/session'
import { checksOf } from '@/server/reports-check/checks'
import { today } from '@/server/today'
import { CheckTable } from './check-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checker'))('title') }
}

/** Reads published reports of any organ and lists what was read and found in each. */
export default async function CheckPage() {
  const checks = checksOf(await requireActor('check.run'), today())
  const [t, list] = [await getTranslations('checker'), await getTranslations('list')]
  return (
    <>
      <PageHeader title={t('title')} count={list('count', { count: checks.length })} />
      <p className="mb-3 max-w-4xl text-muted text-sm">{t('about')}</p>
      <GiveReports />
      <h2 className="mb-2 font-semibold">{t('list')}</h2>
      {checks.length === 0 ? (
        <Empty>
          {t('empty')}
          <br />
          {t('emptyHint')}
        </Empty>
      ) : (
        <>
          <CheckTable checks={checks} />
          <SlipLinks label={t('slipsOfAll')} />
        </>
      )}
    </>
  )
}
