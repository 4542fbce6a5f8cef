import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { requestFile } from '@/db/queries/requests'
import { requireActor } from '@/lib/server/session'
import { CorrectReplyForm, ReplyForm } from './form'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function ReplyPage({ params }: Props) {
  const actor = await requireActor('request.reply')
  const { number } = await params
  const file = requestFile(actor, number)
  if (!file) notFound()
  const t = await getTranslations('request')
  const { reply } = file
  if (!reply)
    return (
      <>
        <PageHeader title={`${t('reply')} ${number}`} />
        <p className="mb-4 border-line border-l-4 pl-3 text-muted">{file.request.description}</p>
        <ReplyForm number={number} />
      </>
    )
  await requireActor('request.correct')
  return (
    <>
      <PageHeader title={`${t('correctReply')} ${number}`} />
      <CorrectReplyForm values={{ ...reply, number, replyNumber: reply.replyNumber ?? '', reason: '' }} />
    </>
  )
}
