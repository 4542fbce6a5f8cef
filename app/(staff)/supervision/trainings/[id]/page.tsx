import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { staffChoices, trainingFile } from '@/db/queries/qualifications'
import { may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { filterId } from '@/lib/list-query'
import { hoursOf } from '@/lib/supervision/qualification'
import { requireActor } from '@/server/gate/session'
import { ChangeForm, Remove } from './form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('training'))('one') }
}

export default async function TrainingPage({ params }: Props) {
  const actor = await requireActor('qualification.view')
  const id = filterId.parse((await params).id)
  const file = id === undefined ? undefined : trainingFile(actor, id)
  if (!file) notFound()
  const t = await getTranslations('training')
  const { training, members } = file
  const participants = members.map((member) => member.id)
  const { hoursTenths, ...rest } = training
  const mayChange = may(actor, 'training.record')
  return (
    <>
      <PageHeader title={t('one')}>{mayChange && <Remove id={training.id} version={training.version} />}</PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        {mayChange ? (
          <ChangeForm
            staff={staffChoices(actor, participants)}
            values={{ ...rest, hours: hoursOf(hoursTenths), participants }}
          />
        ) : (
          <TrainingFacts {...file} />
        )}
        <History title={t('history')} entries={historyOf(actor, `training:${training.id}`)} />
      </div>
    </>
  )
}

async function TrainingFacts({ training, members }: NonNullable<ReturnType<typeof trainingFile>>) {
  const [t, form, locale] = [await getTranslations('training'), await getTranslations('form'), await getLocale()]
  return (
    <Facts
      facts={[
        [t('topic'), training.topic],
        [t('heldOn'), inWords(training.heldOn, locale)],
        [t('hours'), hoursOf(training.hoursTenths)],
        [t('trainer'), training.trainer],
        [t('participants'), members.map(({ name }) => name).join('、')],
        [t('others'), training.others > 0 && String(training.others)],
        [form('note'), training.note],
      ]}
    />
  )
}
