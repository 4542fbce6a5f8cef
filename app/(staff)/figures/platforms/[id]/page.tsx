import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StatisticFacts } from '@/components/figures/statistic-facts'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { platformChoices, statisticFile } from '@/db/queries/statistics'
import { may } from '@/lib/access'
import { printedNumber } from '@/lib/figures/printed'
import { requireActor } from '@/server/gate/session'
import { ChangeForm, Remove } from './form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statistic'))('one') }
}

export default async function StatisticPage({ params }: Props) {
  const actor = await requireActor('figure.view')
  const id = Number((await params).id)
  const statistic = statisticFile(actor, id)
  if (!statistic) notFound()
  const t = await getTranslations('statistic')
  const mayChange = may(actor, 'statistic.record')
  const values = { ...statistic, value: printedNumber(statistic), periodFrom: statistic.periodFrom ?? '' }
  return (
    <>
      <PageHeader title={t('one')}>{mayChange && <Remove id={id} version={statistic.version} />}</PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        {mayChange ? (
          <ChangeForm platforms={platformChoices(actor, statistic.platformId)} values={values} />
        ) : (
          <StatisticFacts statistic={statistic} />
        )}
        <History title={t('history')} entries={historyOf(actor, `statistic:${id}`)} />
      </div>
    </>
  )
}
