import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MatterLinks } from '@/components/matters/matter-links'
import { RecordPage } from '@/components/shell/record-page'
import { LinkButton } from '@/components/ui/button'
import { handlingChoices } from '@/db/queries/handling-choices'
import { historyOf } from '@/db/queries/history'
import { matterLetter } from '@/db/queries/matter-letters'
import { matterFile } from '@/db/queries/matters'
import { matterSubject } from '@/db/writes/matters'
import { may } from '@/lib/access'
import { readMatterRegister } from '@/lib/matters/matter'
import { requireActor } from '@/server/gate/session'
import { ChangeMatter, RemoveMatter } from '../form'

type Props = { params: Promise<{ register: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readMatterRegister((await params).register)
  return register ? { title: (await getTranslations('matter'))(`of.${register}.title`) } : {}
}

export default async function MatterPage({ params }: Props) {
  const actor = await requireActor('matter.record')
  const { register: address, id: idText } = await params
  const [register, id] = [readMatterRegister(address), Number(idText)]
  const matter = register && matterFile(actor, register, id)
  if (!matter) notFound()
  const [t, form] = [await getTranslations('matter'), await getTranslations('form')]
  const letter = may(actor, 'letter.draft') && matterLetter(actor, register, id)
  return (
    <RecordPage
      title={t(`of.${register}.title`)}
      acts={
        <>
          {letter && (
            <LinkButton href={`/requests/matters/${register}/${id}/letter` as Route}>
              {(await getTranslations('letter'))('choose')}
            </LinkButton>
          )}
          <RemoveMatter register={register} id={id} version={matter.version} />
        </>
      }
      history={{ title: form('history'), entries: historyOf(actor, matterSubject(register, id)) }}
    >
      <div>
        <MatterLinks matter={matter} />
        <ChangeMatter values={matter} staff={handlingChoices(actor).staff} />
      </div>
    </RecordPage>
  )
}
