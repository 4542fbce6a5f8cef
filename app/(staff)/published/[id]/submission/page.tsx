import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ItemActPage } from '@/components/published/item-act-page'
import { SubmissionOutlook } from '@/components/published/submission-outlook'
import { reviewChainOf, submissionOutlook } from '@/db/queries/reviews'
import { type Actor, may } from '@/lib/access'
import { ARTICLES } from '@/lib/law/articles'
import { REVIEW_CHAIN_CODES, REVIEW_CHAINS } from '@/lib/published/review-chain'
import { statutory } from '@/lib/statutory'
import { itemOnPage } from '@/server/pages/item-page'
import { today } from '@/server/today'
import { RecallForm, SubmissionForm } from './form'

type Props = Parameters<typeof itemOnPage>[1]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('submit') }
}

export default async function SubmissionPage(props: Props) {
  const { actor, item, state } = await itemOnPage('published.submit', props, [
    'draft',
    'returned',
    'in_review',
    'cleared',
  ])
  const t = await getTranslations('review')
  if (state === 'in_review' || state === 'cleared')
    return (
      <ItemActPage item={item} title={t('recall')} consequence={t('recallConsequence')}>
        <RecallForm itemId={item.id} />
      </ItemActPage>
    )
  return (
    <ItemActPage item={item} title={t('submit')} consequence={t('submitConsequence')} citation={ARTICLES.secrecyReview}>
      <Chain actor={actor} />
      <SubmissionOutlook {...submissionOutlook(actor, today())} mayChange={may(actor, 'settings.reviews')} />
      <SubmissionForm itemId={item.id} />
    </ItemActPage>
  )
}

/** The review steps that the item will go through. */
async function Chain({ actor }: { actor: Actor }) {
  const { steps } = reviewChainOf(actor)
  const locale = await getLocale()
  return (
    <dl className="mb-4 grid gap-x-6 text-sm sm:grid-cols-[max-content_1fr]">
      {REVIEW_CHAIN_CODES.map((chain) => (
        <div key={chain} className="contents">
          <dt className="text-muted">{statutory(REVIEW_CHAINS[chain], locale)}</dt>
          <dd>
            {steps
              .filter((step) => step.chain === chain)
              .map(({ name }) => name)
              .join(' → ')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
