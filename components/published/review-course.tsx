import { useLocale, useTranslations } from 'next-intl'
import type { ItemAwaits, itemSubmissions } from '@/db/queries/reviews'
import { inWords } from '@/lib/dates'
import type { Verdict } from '@/lib/published/review'
import { REVIEW_CHAINS } from '@/lib/published/review-chain'
import { statutory } from '@/lib/statutory'
import { Mark } from '../ui/mark'
import { AwaitedAt } from './awaited-reviewers'

type Submission = ReturnType<typeof itemSubmissions>[number]

type Props = {
  submissions: readonly Submission[]
  /** Who is awaited at the last submission, where it is under review. */
  awaits: ItemAwaits | undefined
}

/** The submissions of an item with their review steps, the latest first. */
export function ReviewCourse({ submissions, awaits }: Props) {
  const t = useTranslations('review')
  const locale = useLocale()
  return (
    <ol className="flex flex-col gap-5">
      {submissions.map((submission, index) => (
        <li key={submission.id}>
          <p className="mb-1 text-sm">
            {t('submittedAs', {
              ordinal: submissions.length - index,
              date: inWords(submission.submittedOn, locale),
              name: submission.submitter,
            })}
            {submission.recalledOn && (
              <span className="text-muted">，{t('recalledOn', { date: inWords(submission.recalledOn, locale) })}</span>
            )}
            {submission.intended && (
              <span className="block text-muted">{`${t('intended')}：${submission.intended}`}</span>
            )}
          </p>
          <Steps submission={submission} awaits={index === 0 ? awaits : undefined} />
        </li>
      ))}
    </ol>
  )
}

function Steps({ submission: { steps, reviews }, awaits }: { submission: Submission; awaits: Props['awaits'] }) {
  const t = useTranslations('review')
  const locale = useLocale()
  return (
    <table className="ledger-table stacked">
      <caption className="sr-only">{t('course')}</caption>
      <thead>
        <tr>
          {(['chain', 'step', 'verdict', 'reviewer', 'reviewedOn', 'proofreadBy', 'remarks'] as const).map((column) => (
            <th key={column}>{t(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const review = reviews.find(({ stepId }) => stepId === step.id)
          return (
            <tr key={step.id}>
              <td data-label={t('chain')}>{statutory(REVIEW_CHAINS[step.chain], locale)}</td>
              <td data-label={t('step')}>{step.name}</td>
              <td data-label={t('verdict')}>
                <VerdictMark verdict={review?.verdict} />
              </td>
              <td data-label={t('reviewer')}>
                {review?.reviewer ?? (awaits && <AwaitedAt stepId={step.id} awaits={awaits} />)}
              </td>
              <td data-label={t('reviewedOn')} className="short">
                {review?.reviewedOn}
              </td>
              <td data-label={t('proofreadBy')}>{review?.proofreadBy}</td>
              <td data-label={t('remarks')}>{review?.remarks}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function VerdictMark({ verdict }: { verdict: Verdict | undefined }) {
  const t = useTranslations('review.verdicts')
  if (!verdict) return <span className="whitespace-nowrap text-muted">○ {t('waiting')}</span>
  const look = verdict === 'approved' ? { shape: '✓', tone: 'text-done' } : { shape: '◆', tone: 'text-warn' }
  return <Mark {...look}>{t(verdict)}</Mark>
}
