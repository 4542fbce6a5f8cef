import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LeavesNobody } from '@/components/published/awaited-reviewers'
import { ItemActPage } from '@/components/published/item-act-page'
import { ItemFacts } from '@/components/published/item-facts'
import { ReviewCourse } from '@/components/published/review-course'
import { Notice } from '@/components/ui/notice'
import { reckoning } from '@/db/queries/reckoning'
import { itemAwaits, itemSubmissions, stepsFor } from '@/db/queries/reviews'
import { ARTICLES } from '@/lib/law/articles'
import { REVIEW_CHAINS } from '@/lib/published/review-chain'
import { statutory } from '@/lib/statutory'
import { itemOnPage } from '@/server/pages/item-page'
import { today } from '@/server/today'
import { ReviewForm } from './form'

type Props = Parameters<typeof itemOnPage>[1]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function ReviewPage(props: Props) {
  const { actor, ...found } = await itemOnPage('published.review', props, ['in_review'])
  const { item } = found
  const awaits = itemAwaits(actor, item.id, today())
  const [t, breach, locale] = [await getTranslations('review'), await getTranslations('breach'), await getLocale()]
  return (
    <ItemActPage item={item} title={t('title')} consequence={t('consequence')} citation={ARTICLES.secrecyReview}>
      <div className="flex flex-col gap-6">
        <ItemFacts {...found} calendar={reckoning(actor).calendar} today={today()} />
        {stepsFor(actor, item.id, today()).map(({ step, permitted, leaves }) => (
          <section key={step.id}>
            <h2 className="mb-2 font-semibold">
              {step.name}{' '}
              <span className="font-normal text-muted text-sm">{statutory(REVIEW_CHAINS[step.chain], locale)}</span>
            </h2>
            {permitted.ok && leaves.length > 0 && (
              <LeavesNobody
                steps={leaves}
                others={awaits?.next.find((each) => each.step.id === step.id)?.awaited ?? []}
              />
            )}
            {permitted.ok ? (
              <ReviewForm itemId={item.id} step={step} reviewer={actor.name} />
            ) : (
              permitted.kind === 'breach' && <Notice tone="info">{breach(permitted.breach.code)}</Notice>
            )}
          </section>
        ))}
        <section>
          <h2 className="mb-2 font-semibold">{t('course')}</h2>
          <ReviewCourse submissions={itemSubmissions(actor, item.id)} awaits={awaits} />
        </section>
      </div>
    </ItemActPage>
  )
}
