import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RecordPage } from '@/components/shell/record-page'
import { EntryFacts } from '@/components/supervision/entry-facts'
import { historyOf } from '@/db/queries/history'
import { entryFile, entryShown } from '@/db/queries/supervision'
import { subjectOf } from '@/db/writes/supervision'
import { may } from '@/lib/access'
import { readRegister } from '@/lib/supervision/entry'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { ChangeEntry, RemoveEntry } from '../form'

type Props = { params: Promise<{ register: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readRegister((await params).register)
  return register ? { title: (await getTranslations('supervision'))(`of.${register}.title`) } : {}
}

export default async function EntryPage({ params }: Props) {
  const actor = await requireActor('supervision.view')
  const { register: address, id: idText } = await params
  const [register, id] = [readRegister(address), Number(idText)]
  const entry = register && entryFile(actor, register, id)
  if (!entry) notFound()
  const [t, form] = [await getTranslations('supervision'), await getTranslations('form')]
  const mayChange = may(actor, 'supervision.record')
  return (
    <RecordPage
      title={t(`of.${register}.title`)}
      acts={mayChange && <RemoveEntry register={register} id={id} version={entry.version} />}
      history={{ title: form('history'), entries: historyOf(actor, subjectOf(register, id)) }}
    >
      {mayChange ? <ChangeEntry values={entry} /> : <EntryFacts {...entryShown(actor, register, id, today())!} />}
    </RecordPage>
  )
}
