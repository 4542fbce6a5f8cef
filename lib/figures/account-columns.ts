import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import { type MeasureCode, PLATFORM_MEASURES } from './platform'
import { printed } from './printed'
import type { Statement } from './series'

type ListedAccount = {
  name: string
  kind: string
  account: string
  openedOn: PlainDate | null
  closedOn: PlainDate | null
  series: readonly { measure: MeasureCode; statements: readonly Statement[] }[]
}

/** The columns of the organ's accounts on platforms, with the latest statement of each measure. */
export const ACCOUNT_COLUMNS = {
  name: { label: 'channel.name', value: ({ name }) => name },
  kind: { label: 'channel.kind', value: ({ kind }, { say }) => say(`channel.kinds.${kind}`) },
  account: { label: 'channel.account', value: ({ account }) => account },
  openedOn: { label: 'channel.openedOn', value: ({ openedOn }) => openedOn },
  closedOn: { label: 'channel.closedOn', value: ({ closedOn }) => closedOn },
  latest: {
    label: 'account_page.latest',
    wraps: true,
    value: ({ series }, { say, locale }) =>
      series
        .map(({ measure, statements }) => {
          const last = statements.at(-1)!
          return say('account_page.latestOf', {
            measure: statutory(PLATFORM_MEASURES[measure], locale),
            value: `${printed(last)}${PLATFORM_MEASURES[measure].unit}`,
            date: last.asOf,
          })
        })
        .join(say('account_page.separator')),
  },
} satisfies ListColumns<ListedAccount>
