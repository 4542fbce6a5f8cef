import type { ListColumns } from '../lists/list-columns'
import type { FigureRecord } from './figure-records'

/** The columns of the records behind a figure, of a report in preparation and of a published one. */
export const RECORD_COLUMNS = {
  date: { label: 'report.recordDate', value: ({ date }) => date },
  name: { label: 'report.recordName', wraps: true, value: ({ name }) => name },
  detail: { label: 'report.recordDetail', wraps: true, value: ({ detail }) => detail },
  value: { label: 'report.recordValue', figure: true, value: ({ value }) => value ?? null },
} satisfies ListColumns<Omit<FigureRecord, 'path'>>
