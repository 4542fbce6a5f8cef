import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import Link from '@/components/ui/link'
import type { remedyFile } from '@/db/queries/remedies'
import { REMEDY_BLOCK_LABELS, REMEDY_PENDING, REMEDY_RESULT_LABELS, REVIEW_PROCEDURES } from '@/lib/law/remedies'
import { statutory } from '@/lib/statutory'

type Remedy = NonNullable<ReturnType<typeof remedyFile>>

/** A review or suit, read-only, for those without permission to change it. */
export function RemedyFacts({ remedy }: { remedy: Remedy }) {
  const t = useTranslations('remedy')
  const form = useTranslations('form')
  const locale = useLocale()
  const { requestNumber, result } = remedy
  return (
    <Facts
      facts={[
        [t('block'), statutory(REMEDY_BLOCK_LABELS[remedy.block], locale)],
        [
          t('requestNumber'),
          requestNumber && (
            <Link key="request" href={`/requests/${requestNumber}` as Route}>
              {requestNumber}
            </Link>
          ),
        ],
        [t('body'), remedy.body],
        [t('caseNumber'), remedy.caseNumber],
        [t('filedOn'), remedy.filedOn],
        [t('concludedOn'), remedy.concludedOn],
        [t('result'), statutory(result ? REMEDY_RESULT_LABELS[result] : REMEDY_PENDING, locale)],
        ...(remedy.block === 'reconsideration'
          ? [[t('procedure'), remedy.procedure && statutory(REVIEW_PROCEDURES[remedy.procedure], locale)] as const]
          : ([
              [t('litigation'), remedy.coDefendant && t('coDefendant')],
              [t('appealedOn'), remedy.appealedOn],
              [t('appealConcludedOn'), remedy.appealConcludedOn],
              [t('appealResult'), remedy.appealResult && statutory(REMEDY_RESULT_LABELS[remedy.appealResult], locale)],
            ] as const)),
        [t('servedOnOrgan'), remedy.servedOnOrgan],
        [t('answeredOn'), remedy.answeredOn],
        [form('note'), remedy.note],
      ]}
    />
  )
}
