import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { assessmentFile, staffChoices, trainingChoices } from '@/db/queries/qualifications'
import { may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { filterId } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { ChangeForm, Remove } from './form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assessment'))('one') }
}

export default async function AssessmentPage({ params }: Props) {
  const actor = await requireActor('qualification.view')
  const id = filterId.parse((await params).id)
  const file = id === undefined ? undefined : assessmentFile(actor, id)
  if (!file) notFound()
  const t = await getTranslations('assessment')
  const { assessment } = file
  const mayChange = may(actor, 'assessment.record') && assessment.staffId !== actor.staffId
  const choices = { staff: staffChoices(actor, [assessment.staffId]), trainings: trainingChoices(actor) }
  return (
    <>
      <PageHeader title={t('one')}>
        {mayChange && <Remove id={assessment.id} version={assessment.version} />}
      </PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        {mayChange ? <ChangeForm choices={choices} values={assessment} /> : <AssessmentFacts {...file} />}
        <History title={t('history')} entries={historyOf(actor, `assessment:${assessment.id}`)} />
      </div>
    </>
  )
}

async function AssessmentFacts({ assessment, name, topic }: NonNullable<ReturnType<typeof assessmentFile>>) {
  const [t, form, locale] = [await getTranslations('assessment'), await getTranslations('form'), await getLocale()]
  const { assessedOn, score, passed, validUntil, note } = assessment
  return (
    <Facts
      facts={[
        [t('member'), name],
        [t('assessedOn'), inWords(assessedOn, locale)],
        [t('training'), topic],
        [t('score'), score],
        [t('result'), t(passed ? 'passed' : 'failed')],
        [t('validUntil'), validUntil && inWords(validUntil, locale)],
        [form('note'), note],
      ]}
    />
  )
}
