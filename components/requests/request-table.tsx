import type { Route } from 'next'
import Link from 'next/link'
import { useLocale } from 'next-intl'
import { LastDayMark } from '@/components/ui/last-day'
import { RecordTable } from '@/components/ui/record-table'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import { OUTCOMES } from '@/lib/law/outcomes'
import { namedGroup, outcomeName } from '@/lib/law/report-formats/names'
import { type ListedRequest, REQUEST_COLUMNS } from '@/lib/requests/request-columns'
import { statutory } from '@/lib/statutory'
import type { Sorting } from '../ui/list-table'
import { IrregularMark } from './irregular-mark'
import { StatusMark } from './status-mark'

/** Requests in a list: where each stands, from whom it is, what it asks for, and what came of it. */
export function RequestTable(table: { caption: string; rows: readonly ListedRequest[]; sorting?: Sorting }) {
  const locale = useLocale()
  return (
    <RecordTable
      {...table}
      rowKey={({ number }) => number}
      columns={REQUEST_COLUMNS}
      cells={{
        number: ({ number }) => <Link href={`/requests/${number}` as Route}>{number}</Link>,
        received: ({ receivedOn, arrivedOn }) => receivedOn ?? <span className="text-muted">（{arrivedOn}）</span>,
        applicant: ({ applicant, applicantKind }) => (
          <span title={statutory(APPLICANT_KINDS[applicantKind], locale)} className="line-clamp-1 min-w-16 break-all">
            {applicant}
          </span>
        ),
        description: ({ description }) => (
          <span title={description} className="line-clamp-1 min-w-40 break-all">
            {description}
          </span>
        ),
        due: ({ judgement: { dueOn, provisional } }) => dueOn && <LastDayMark date={dueOn} provisional={provisional} />,
        status: ({ status, left, judgement }) => (
          <>
            <StatusMark status={status} left={left} />
            <IrregularMark count={judgement.irregularActs} />
          </>
        ),
        outcome: ({ outcome }) =>
          outcome && <span title={outcomeName(outcome)}>{statutory(namedGroup(OUTCOMES[outcome].group), locale)}</span>,
      }}
    />
  )
}
