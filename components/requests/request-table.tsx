import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/ui/list-table'
import type { PlainDate } from '@/lib/dates'
import { APPLICANT_KINDS, type ApplicantKind } from '@/lib/law/applicants'
import { OUTCOMES, type OutcomeCode } from '@/lib/law/outcomes'
import { namedGroup, outcomeName } from '@/lib/law/report-formats/names'
import type { Judgement, leftOf, Status } from '@/lib/requests/status'
import { statutory } from '@/lib/statutory'
import { StatusMark } from './status-mark'

type Listed = {
  number: string
  receivedOn: PlainDate
  applicant: string
  applicantKind: ApplicantKind
  description: string
  section: string | null
  handler: string | null
  judgement: Judgement
  status: Status
  left: ReturnType<typeof leftOf>
  outcome: OutcomeCode | null
}

type Props = Pick<Parameters<typeof ListTable<Listed>>[0], 'caption' | 'rows' | 'sorting'> & {
  /** For a list of open requests: shows the stage instead of the outcome. */
  open?: boolean
}

/** A table of requests: status, applicant, description and outcome. */
export function RequestTable({ caption, rows, sorting, open }: Props) {
  const columns = useColumns()
  const visibleColumns = open
    ? [
        columns.status,
        columns.stage,
        columns.due,
        columns.number,
        columns.applicant,
        columns.description,
        columns.section,
        columns.handler,
      ]
    : [
        columns.number,
        columns.received,
        columns.applicant,
        columns.description,
        columns.section,
        columns.due,
        columns.status,
        columns.outcome,
        columns.served,
      ]
  return (
    <ListTable
      caption={caption}
      rows={rows}
      rowKey={({ number }) => number}
      sorting={sorting}
      columns={visibleColumns}
    />
  )
}

function useColumns() {
  const t = useTranslations('request')
  const stage = useTranslations('stage')
  const locale = useLocale()
  const columns = {
    number: {
      key: 'number',
      label: t('number'),
      sort: 'number',
      cell: ({ number }) => <Link href={`/requests/${number}` as Route}>{number}</Link>,
    },
    received: { key: 'received', label: t('received'), sort: 'received', cell: ({ receivedOn }) => receivedOn },
    applicant: {
      key: 'applicant',
      label: t('applicant'),
      wraps: true,
      cell: ({ applicant, applicantKind }) => (
        <span title={statutory(APPLICANT_KINDS[applicantKind], locale)} className="line-clamp-1 min-w-16 break-all">
          {applicant}
        </span>
      ),
    },
    description: {
      key: 'description',
      label: t('description'),
      wraps: true,
      cell: ({ description }) => (
        <span title={description} className="line-clamp-1 min-w-40 break-all">
          {description}
        </span>
      ),
    },
    section: { key: 'section', label: t('section'), cell: ({ section }) => section },
    handler: { key: 'handler', label: t('handler'), cell: ({ handler }) => handler },
    due: { key: 'due', label: t('dueOn'), sort: 'due', cell: ({ judgement }) => judgement.dueOn },
    stage: { key: 'stage', label: t('stageLabel'), cell: ({ judgement }) => stage(judgement.stage) },
    status: {
      key: 'status',
      label: t('statusLabel'),
      cell: ({ status, left }) => <StatusMark status={status} left={left} />,
    },
    outcome: {
      key: 'outcome',
      label: t('outcome'),
      cell: ({ outcome }) =>
        outcome && <span title={outcomeName(outcome)}>{statutory(namedGroup(OUTCOMES[outcome].group), locale)}</span>,
    },
    served: { key: 'served', label: t('servedOn'), sort: 'served', cell: ({ judgement }) => judgement.concludedOn },
  } satisfies Record<string, Column<Listed>>
  return columns
}
