import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'

type ListedNotice = { year: number; kind: string; title: string; enteredOn: PlainDate }

export const NOTICE_COLUMNS = {
  year: { label: 'calendar.year', value: ({ year }) => year },
  kind: { label: 'calendar.kind', value: ({ kind }, { say }) => say(`calendar.kinds.${kind}`) },
  title: { label: 'calendar.noticeTitle', wraps: true, value: ({ title }) => title },
  enteredOn: { label: 'calendar.enteredOn', value: ({ enteredOn }) => enteredOn },
} satisfies ListColumns<ListedNotice>
