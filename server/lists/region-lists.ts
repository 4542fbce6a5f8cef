import { regionBoard } from '@/db/queries/region/board'
import { comparedUnits } from '@/db/queries/region/comparison'
import { unitsWithParents } from '@/db/queries/region/units'
import { yearOf } from '@/lib/dates'
import { BOARD_COLUMNS } from '@/lib/region/board-columns'
import { boardQuery } from '@/lib/region/board-query'
import { COMPARISON_COLUMNS } from '@/lib/region/comparison'
import { UNIT_COLUMNS } from '@/lib/region/unit-columns'
import { type List, listAs } from './list'

/** The units of a region, and where they stand in a year. */
export const REGION_LISTS: Record<string, List> = {
  'region-units': {
    permission: 'region.view',
    table: ({ actor, ...words }) => listAs(words.say('region.tab.units'), UNIT_COLUMNS, words, unitsWithParents(actor)),
  },
  'region-comparison': {
    permission: 'region.view',
    table: ({ actor, filters, today, ...words }) => {
      const { year = yearOf(today) - 1 } = boardQuery.parse(filters)
      return listAs(words.say('region.tab.comparison'), COMPARISON_COLUMNS, words, comparedUnits(actor, year, today))
    },
  },
  'region-board': {
    permission: 'region.view',
    table: ({ actor, filters, today, ...words }) => {
      const { year = yearOf(today) - 1, state } = boardQuery.parse(filters)
      const rows = regionBoard(actor, year, today).filter((row) => state === undefined || row.state === state)
      return listAs(words.say('region.ofYear', { year: String(year) }), BOARD_COLUMNS, words, rows)
    },
  },
}
