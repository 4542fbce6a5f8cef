import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { handlingChoices } from '@/db/queries/handling-choices'
import { requestFile } from '@/db/queries/requests'
import { commitIfOk } from '@/db/transaction'
import { uncoverApplicant } from '@/db/writes/personal-data'
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
  const uncovered = commitIfOk(actor, (tx) => uncoverApplicant(tx, number))
  if (!uncovered.ok) notFound()
  const t = await getTranslations('request')
  const { request, applicant } = file
  return (
    <>
      <PageHeader title={`${t(file.reply ? 'correct' : 'edit')} ${number}`} />
      <EditForm
        correction={file.reply !== null}
        choices={handlingChoices(actor)}
        values={{ ...request, applicant, confirmedOn: request.confirmedOn ?? '', reason: '' }}
      />
    </>
  )
}
