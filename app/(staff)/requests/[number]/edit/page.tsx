import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { handlingChoices } from '@/db/queries/handling-choices'
import { requestFile } from '@/db/queries/requests'
import { commitWhenFree } from '@/db/transaction'
import { uncoverApplicant } from '@/db/writes/personal-data'
import { unlessUnwritten } from '@/server/actions/unwritten'
import { requireActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { EditForm } from './form'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: numberIn(await params) }
}

export default async function EditPage({ params }: Props) {
  const actor = await requireActor('request.edit')
  const number = numberIn(await params)
  const file = requestFile(actor, number)
  if (!file) notFound()
  if (file.reply) await requireActor('request.correct')
  // The form has the identity number and the contact in it, so opening it is recorded.
  const uncovered = await unlessUnwritten(() => commitWhenFree(actor, (tx) => uncoverApplicant(tx, number)))
  const t = await getTranslations('request')
  const title = `${t(file.reply ? 'correct' : 'edit')} ${number}`
  if (!uncovered.ok && uncovered.kind === 'unwritten') return <Unrecorded title={title} />
  if (!uncovered.ok) notFound()
  const { request, applicant } = file
  return (
    <>
      <PageHeader title={title} />
      <EditForm
        correction={file.reply !== undefined}
        choices={handlingChoices(actor)}
        values={{ ...request, applicant, confirmedOn: request.confirmedOn ?? '', reason: '' }}
      />
    </>
  )
}

/** What cannot be recorded as looked at is not shown. */
async function Unrecorded({ title }: { title: string }) {
  const t = await getTranslations('request')
  return (
    <>
      <PageHeader title={title} />
      <Notice tone="error" role="alert">
        {t('unrecorded')}
      </Notice>
    </>
  )
}
