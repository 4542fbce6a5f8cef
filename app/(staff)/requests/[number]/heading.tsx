import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IrregularMark } from '@/components/requests/irregular-mark'
import { StatusMark } from '@/components/requests/status-mark'
import { useLastDay } from '@/components/ui/last-day'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import type { requestFile } from '@/db/queries/requests'
import { type Horizon, leftOf, statusOf } from '@/lib/requests/status'

type Props = { file: NonNullable<ReturnType<typeof requestFile>>; horizon: Horizon; children: ReactNode }

/** As much of what is asked for as a heading holds. */
const SUBJECT_CHARACTERS = 60

/** Number and subject, and where the request stands, in words; `children` are the buttons beside it. */
export function CaseHeading({ file, horizon, children }: Props) {
  const t = useTranslations('request')
  const stage = useTranslations('stage')
  const lastDay = useLastDay()
  const { request, applicant, judgement, parent } = file
  const { dueOn: date, provisional } = judgement
  return (
    <>
      <PageHeader
        title={
          <>
            {t('one', { number: request.number })}
            <span className="ml-3 break-all font-normal text-base">{subjectOf(request.description)}</span>
          </>
        }
      >
        {children}
      </PageHeader>
      <p className="mb-3 flex flex-wrap items-center gap-x-6 border-line border-y py-1.5">
        <span>{applicant.name}</span>
        <StatusMark status={statusOf(judgement, horizon)} left={leftOf(judgement, horizon)} />
        <span>{stage(judgement.stage)}</span>
        <IrregularMark count={judgement.irregularActs} inWords />
        {date && <span>{t('dueAt', { due: lastDay({ date, provisional }) })}</span>}
        {parent && (
          <span>
            {t('partOf')} <Link href={`/requests/${parent}` as Route}>{parent}</Link>
          </span>
        )}
      </p>
    </>
  )
}

function subjectOf(description: string): string {
  const characters = [...description.replaceAll(/\s+/g, ' ')]
  return characters.length > SUBJECT_CHARACTERS
    ? `${characters.slice(0, SUBJECT_CHARACTERS).join('')}…`
    : characters.join('')
}
