import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { inForceOn } from '@/lib/law/citation'
import { EXTENSION_LIMIT } from '@/lib/law/time-limits'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { today } from '@/server/today'
import { ActLetters } from '../letters/act-letters'
import { Strike } from '../strike'
import { CorrectForm, ExtensionForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('extension'))('title')} ${(await params).number}` }
}

export default async function ExtensionPage(props: Props) {
  const { actor, number, file, caseFile, correcting } = await requestOnPage('request.extension', props)
  const t = await getTranslations('extension')
  const { value: most, citation } = inForceOn(EXTENSION_LIMIT, today())
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const record = recordToCorrect(file.records.extensions, correcting)
    const values = { ...record, number, correction: '' }
    return (
      <ActPage {...page} title={t('correct')} corner={<Strike {...record} number={number} noun="extension" />}>
        <CorrectForm file={caseFile} round={record.round} most={most} values={values} />
      </ActPage>
    )
  }
  return (
    <ActPage {...page} title={t('title')} consequence={t('consequence', { most })} citation={citation}>
      <ActLetters actor={actor} number={number} acts={['extension']} />
      <ExtensionForm number={number} file={caseFile} round={file.judgement.round} most={most} />
    </ActPage>
  )
}
