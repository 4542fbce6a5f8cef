import { useLocale } from 'next-intl'
import { useLastDayCell } from '@/components/ui/last-day'
import { RecordTable } from '@/components/ui/record-table'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import { OUTCOMES } from '@/lib/law/outcomes'
import { namedGroup, namedOutcome } from '@/lib/law/report-formats/names'
import { type ListedRequest, REQUEST_COLUMNS } from '@/lib/requests/request-columns'
import { statutory } from '@/lib/statutory'
import type { Sorting } from '../ui/list-table'
import { IrregularMark } from './irregular-mark'
import { useStatusWords } from './status-mark'

/** Requests in a list: where each stands, from whom it is, what it asks for, and what came of it. */
export function RequestTable({
  choosable = false,
  hidden = [],
  ...table
}: {
  caption: string
  rows: readonly ListedRequest[]
  sorting?: Sorting
  /** Whether rows can be chosen. */
  choosable?: boolean
  /** Columns that are left out. */
  hidden?: readonly string[]
}) {
  const locale = useLocale()
  const statusWords = useStatusWords()
  const lastDay = useLastDayCell()
  return (
    <RecordTable
      {...table}
      choose={choosable ? ({ number }) => number : undefined}
      rowKey={({ number }) => number}
      without={hidden as (keyof typeof REQUEST_COLUMNS)[]}
      columns={REQUEST_COLUMNS}
      cells={{
        received: ({ receivedOn, arrivedOn }) => receivedOn ?? { text: `（${arrivedOn}）`, tone: 'text-muted' },
        applicant: ({ applicant, applicantKind }) => ({
          text: applicant,
          title: statutory(APPLICANT_KINDS[applicantKind], locale),
        }),
        due: ({ judgement: { dueOn, provisional } }) => dueOn && lastDay({ date: dueOn, provisional }),
        status: ({ status, left, judgement: { irregularActs } }) => ({
          ...statusWords(status, left),
          ...(irregularActs > 0 && { after: <IrregularMark count={irregularActs} /> }),
        }),
        outcome: ({ outcome }) =>
          outcome &&
          shortened(statutory(namedGroup(OUTCOMES[outcome].group), locale), statutory(namedOutcome(outcome), locale)),
      }}
    />
  )
}

function shortened(text: string, title: string) {
  return text === title ? text : { text, title }
}
