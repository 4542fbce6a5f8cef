import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { submissionOutlook } from '@/db/queries/reviews'
import { Notice } from '../ui/notice'
import { LackText } from './awaited-reviewers'

type Props = ReturnType<typeof submissionOutlook> & {
  /** Whether the reader may change the chain. */
  mayChange: boolean
}

/** Says before an item is submitted which of its steps will have nobody, why, and what helps. */
export function SubmissionOutlook({ withNobody, couldSubmit, mayChange }: Props) {
  const t = useTranslations('review')
  if (withNobody.length === 0) return null
  return (
    <Notice tone="warning">
      {t('submitDeadEnd')}
      <ul className="my-1 list-disc pl-5">
        {withNobody.map(({ step, lack }) => (
          <li key={step.id}>
            {step.name}：<LackText {...lack} />
          </li>
        ))}
      </ul>
      {couldSubmit.length > 0 ? t('submitByOthers', { names: couldSubmit.join('、') }) : t('submitHelp')}{' '}
      {mayChange && <Link href="/settings/reviews">{t('toChain')}</Link>}{' '}
      <Link href="/supervision/assessments">{t('toAssessments')}</Link>
    </Notice>
  )
}
