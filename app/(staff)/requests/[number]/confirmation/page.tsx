import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { requestOnPage } from '@/server/pages/request-page'
import { AttemptForm, ConfirmForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('confirmation'))('title')} ${(await params).number}` }
}

export default async function ConfirmationPage(props: Props) {
  const { number, file } = await requestOnPage('request.confirmation', props)
  const [t, locale] = [await getTranslations('confirmation'), await getLocale()]
  const { description, channel } = file.request
  const { rule, ruleGloss, citation } = RECEIPT_CHANNELS[channel]
  return (
    <ActPage
      number={number}
      description={description}
      title={t('title')}
      consequence={t('consequence', { rule: locale === 'en' ? ruleGloss : rule })}
      citation={citation}
    >
      <ConfirmForm number={number} />
      <section className="mt-8">
        <h2 className="mb-2 font-semibold">{t('notReached')}</h2>
        <AttemptForm number={number} />
      </section>
    </ActPage>
  )
}
