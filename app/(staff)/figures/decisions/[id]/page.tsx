import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DecisionFacts } from '@/components/figures/decision-facts'
import { RecordPage } from '@/components/shell/record-page'
import { decisionFile } from '@/db/queries/decisions'
import { historyOf } from '@/db/queries/history'
import { figureSources } from '@/db/queries/reported-figures'
import { may } from '@/lib/access'
import { requireActor } from '@/server/gate/session'
import { ChangeDecision, RemoveDecision } from '../form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decision'))('one') }
}

export default async function DecisionPage({ params }: Props) {
  const actor = await requireActor('figure.view')
  const id = Number((await params).id)
  const decision = decisionFile(actor, id)
  if (!decision) notFound()
  const t = await getTranslations('decision')
  const form = await getTranslations('form')
  const mayChange = may(actor, 'decision.record')
  return (
    <RecordPage
      title={t('one')}
      acts={mayChange && <RemoveDecision id={id} version={decision.version} />}
      history={{ title: form('history'), entries: historyOf(actor, `decision:${id}`) }}
    >
      {mayChange ? (
        <ChangeDecision sources={figureSources(actor)} values={decision} />
      ) : (
        <DecisionFacts {...decision} />
      )}
    </RecordPage>
  )
}
