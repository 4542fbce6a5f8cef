import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Attachments } from '@/components/attachments/attachments'
import { SuggestionsOfItem } from '@/components/matters/suggestions-of-item'
import { ItemActs } from '@/components/published/item-acts'
import { ItemFacts } from '@/components/published/item-facts'
import { ItemRecords } from '@/components/published/item-records'
import { ItemStateMark } from '@/components/published/item-state-mark'
import { PostingTable } from '@/components/published/posting-table'
import { ReviewCourse } from '@/components/published/review-course'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { attachmentsOf } from '@/db/queries/attachments'
import { historyOf } from '@/db/queries/history'
import { interpretationsOf } from '@/db/queries/interpretations'
import { suggestionsOfItem } from '@/db/queries/matters'
import { publishedItem } from '@/db/queries/published'
import { reckoning } from '@/db/queries/reckoning'
import { itemAwaits, itemSubmissions, stepsFor } from '@/db/queries/reviews'
import { may } from '@/lib/access'
import { filterId } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { remove as removeAttachment } from '../../../attachments/actions'
import { StrikeCorrection, StrikeWithdrawal } from './strike'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('one') }
}

export default async function ItemPage({ params }: Props) {
  const actor = await requireActor('published.view')
  const id = filterId.parse((await params).id)
  const file = id === undefined ? undefined : publishedItem(actor, id)
  if (!file) notFound()
  const t = await getTranslations('published')
  const { item, state, withdrawal, corrections } = file
  const submissions = itemSubmissions(actor, item.id)
  const mayTakeStep = stepsFor(actor, item.id, today()).some(({ permitted }) => permitted.ok)
  const files = attachmentsOf(actor, 'item', item.id)
  const mayWithdraw = may(actor, 'published.withdraw')
  return (
    <>
      <PageHeader
        title={
          <>
            {t('one')}{' '}
            <span className="ml-2 font-normal text-base">
              <ItemStateMark state={state} />
            </span>
          </>
        }
      >
        {may(actor, 'published.record') && <ItemActs item={item} state={state} mayTakeStep={mayTakeStep} />}
      </PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          <ItemRecords
            withdrawal={withdrawal}
            corrections={corrections}
            interpretations={interpretationsOf(actor, { itemId: item.id })}
            strikeWithdrawal={withdrawal && mayWithdraw && <StrikeWithdrawal {...withdrawal} />}
            strikeCorrection={mayWithdraw ? (record) => <StrikeCorrection {...record} /> : undefined}
          />
          <ItemFacts {...file} calendar={reckoning(actor).calendar} today={today()} />
          {may(actor, 'matter.record') && <SuggestionsOfItem suggestions={suggestionsOfItem(actor, item.id)} />}
          {item.publishedOn && <PostingTable postings={file.postings} />}
          {submissions.length > 0 && (
            <section>
              <h2 className="mb-2 font-semibold">{t('reviews')}</h2>
              <ReviewCourse submissions={submissions} awaits={itemAwaits(actor, item.id, today())} />
            </section>
          )}
          {files && <Attachments {...files} remove={removeAttachment} />}
        </div>
        <History title={t('history')} entries={historyOf(actor, `item:${item.id}`)} />
      </div>
    </>
  )
}
