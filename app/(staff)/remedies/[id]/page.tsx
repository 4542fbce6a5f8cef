import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { AnswerMark } from '@/components/remedies/answer-mark'
import { RemedyFacts } from '@/components/remedies/remedy-facts'
import { RemedyPapers } from '@/components/remedies/remedy-papers'
import { RemedyPlacement } from '@/components/remedies/remedy-placement'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { remedyChoices } from '@/db/queries/organ'
import { reckoning } from '@/db/queries/reckoning'
import { remedyFile } from '@/db/queries/remedies'
import { remedyCounting } from '@/db/queries/report/remedies'
import { may } from '@/lib/access'
import { REMEDY_BLOCK_LABELS } from '@/lib/law/remedies'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { ChangeForm, Remove } from './form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remedy'))('title') }
}

export default async function RemedyPage({ params }: Props) {
  const actor = await requireActor('remedy.view')
  const id = Number((await params).id)
  const remedy = remedyFile(actor, id)
  if (!remedy) notFound()
  const [t, locale] = [await getTranslations('remedy'), await getLocale()]
  const mayChange = may(actor, 'remedy.record')
  const values = { ...remedy, requestNumber: remedy.requestNumber ?? '' }
  return (
    <QueryProvider>
      <PageHeader title={t('one', { block: statutory(REMEDY_BLOCK_LABELS[remedy.block], locale) })}>
        {mayChange && <Remove id={id} version={remedy.version} />}
      </PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div>
          {mayChange ? <ChangeForm values={values} choices={remedyChoices(actor)} /> : <RemedyFacts remedy={remedy} />}
          {remedy.requestNumber && may(actor, 'letter.draft') && (
            <RemedyPapers
              id={id}
              block={remedy.block}
              requestNumber={remedy.requestNumber}
              due={<AnswerMark {...remedy} calendar={reckoning(actor).calendar} today={today()} />}
            />
          )}
          <RemedyPlacement remedy={remedy} counting={remedyCounting(actor)} today={today()} />
        </div>
        <History title={t('history')} entries={historyOf(actor, `remedy:${id}`)} />
      </div>
    </QueryProvider>
  )
}
