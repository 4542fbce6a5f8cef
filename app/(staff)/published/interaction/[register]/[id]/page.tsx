import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { InteractionFacts } from '@/components/published/interaction-facts'
import { RecordPage } from '@/components/shell/record-page'
import { historyOf } from '@/db/queries/history'
import { interactionFile, letterColumns } from '@/db/queries/interaction'
import { interactionSubject } from '@/db/writes/interaction'
import { may } from '@/lib/access'
import { readInteraction } from '@/lib/published/interaction'
import { requireActor } from '@/server/gate/session'
import { ChangeInteraction, RemoveInteraction } from '../form'

type Props = { params: Promise<{ register: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readInteraction((await params).register)
  return register ? { title: (await getTranslations('interaction'))(`of.${register}.title`) } : {}
}

export default async function InteractionPage({ params }: Props) {
  const actor = await requireActor('published.view')
  const { register: address, id: idText } = await params
  const [register, id] = [readInteraction(address), Number(idText)]
  const entry = register && interactionFile(actor, register, id)
  if (!entry) notFound()
  const [t, form] = [await getTranslations('interaction'), await getTranslations('form')]
  const mayChange = may(actor, 'published.record')
  return (
    <RecordPage
      title={t(`of.${register}.title`)}
      acts={mayChange && <RemoveInteraction register={register} id={id} version={entry.version} />}
      history={{ title: form('history'), entries: historyOf(actor, interactionSubject(register, id)) }}
    >
      {mayChange ? (
        <ChangeInteraction values={entry} columns={letterColumns(actor)} />
      ) : (
        <InteractionFacts entry={entry} />
      )}
    </RecordPage>
  )
}
