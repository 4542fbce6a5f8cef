import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { DuePreview } from '@/components/requests/due-preview'
import { remedyChoices } from '@/db/queries/organ'
import { may } from '@/lib/access'
import { ATTACHMENT_RIGHTS } from '@/lib/attachments/owners'
import { ARTICLES } from '@/lib/law/articles'
import { OUTCOMES_IN_ENGLISH } from '@/lib/law/report-formats/definitions-in-english'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { ActLetters } from '../letters/act-letters'
import { Strike } from '../strike'
import { CorrectReplyForm, ReplyForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('request'))('replyHeading')} ${(await params).number}` }
}

export default async function ReplyPage(props: Props) {
  const { actor, number, file, caseFile, correcting } = await requestOnPage('request.reply', props)
  const t = await getTranslations('request')
  const outcomes = {
    choices: remedyChoices(actor),
    ...((await getLocale()) === 'en' && { explained: OUTCOMES_IN_ENGLISH }),
  }
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const replies = file.records.conclusions.filter(({ kind }) => kind === 'reply')
    const record = recordToCorrect(replies, correcting)
    const { repliedOn, servedOn, replyNumber, ...kept } = record
    const days = { repliedOn: repliedOn ?? '', servedOn: servedOn ?? '' }
    const values = { ...kept, ...days, number, replyNumber: replyNumber ?? '', correction: '' }
    return (
      <ActPage {...page} title={t('correctReply')} corner={<Strike {...record} number={number} noun="reply" />}>
        <CorrectReplyForm values={values} {...outcomes} />
      </ActPage>
    )
  }
  return (
    <ActPage {...page} title={t('reply')} consequence={t('replyConsequence')} citation={ARTICLES.replies}>
      <DuePreview file={caseFile} adds={[]} />
      <ActLetters actor={actor} number={number} acts={['reply']} />
      <ReplyForm
        number={number}
        {...outcomes}
        attachTo={may(actor, ATTACHMENT_RIGHTS.request.change) ? file.request.id : undefined}
      />
    </ActPage>
  )
}
