import { addYears, type PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'

/** The columns of the cases whose data is due, kept for so many years. */
export function dueColumns(years: number) {
  return {
    number: { label: 'retention.number', value: ({ number }) => number },
    closed: { label: 'retention.closedOn', value: ({ closedOn }) => closedOn },
    until: { label: 'retention.keptUntil', value: ({ closedOn }) => addYears(closedOn, years) },
  } satisfies ListColumns<{ number: string; closedOn: PlainDate }>
}
