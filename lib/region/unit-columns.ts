import type { ListColumns } from '../lists/list-columns'
import type { Unit } from './unit'

type ListedUnit = Unit & {
  parent: string | null
  contact: string
  phone: string
  creditCode: string
  reportPage: string
}

/** The columns of the units of a region. */
export const UNIT_COLUMNS = {
  name: { label: 'region.unitName', wraps: true, value: ({ name }) => name },
  shortName: { label: 'region.shortName', value: ({ shortName }) => shortName },
  kind: { label: 'region.kind', value: ({ kind }, { say }) => say(`region.kinds.${kind}`) },
  parent: { label: 'region.parent', value: ({ parent }) => parent },
  firstDay: { label: 'region.firstDay', value: ({ firstDay }) => firstDay },
  lastDay: { label: 'region.lastDay', value: ({ lastDay }) => lastDay },
  contact: { label: 'region.contact', value: ({ contact }) => contact },
  phone: { label: 'region.phone', value: ({ phone }) => phone },
  creditCode: { label: 'region.creditCode', fileOnly: true, value: ({ creditCode }) => creditCode },
  reportPage: { label: 'region.reportPage', fileOnly: true, value: ({ reportPage }) => reportPage },
} satisfies ListColumns<ListedUnit>
