import type { ListColumns } from '../lists/list-columns'
import type { TableFigureId } from '../report/history/published-report'
import type { AcceptedReport } from './sum'

/** A share of so many; null where there are fewer than the least number, of which a share says nothing. */
export type Share = { of: number; part: number; share: number | null }

/** What a unit's report says beside the others': shares with what they are of, in the order of the register and no other. */
export type Compared = {
  unitId: number
  name: string
  late: boolean
  received: number | null
  granted: Share
  notHeld: Share
  corrected: Share
}

/** Fewer cases than this make no share: one case would move it by a tenth or more. */
export const LEAST_CASES = 10

const BLOCKS = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'] as const

/** The accepted reports of a year beside each other. */
export function compared(
  reports: readonly AcceptedReport[],
  unitOf: (unitId: number) => { name: string; late: boolean },
): Compared[] {
  return reports.map((report) => {
    const number = (figure: TableFigureId) => (report.nil ? 0 : Number(report.cells.get(figure)?.value ?? Number.NaN))
    const received = number('table3.received.total')
    const concluded = number('table3.total.total')
    const decided = BLOCKS.map((block) => number(`table4.${block}.total`) - number(`table4.${block}.pending`))
    const corrected = BLOCKS.map((block) => number(`table4.${block}.corrected`))
    const added = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
    const given = number('table3.granted.total') + number('table3.partially_granted.total')
    return {
      unitId: report.unitId,
      ...unitOf(report.unitId),
      received: Number.isNaN(received) ? null : received,
      granted: shareOf(given, concluded),
      notHeld: shareOf(number('table3.unavailable.not_held.total'), concluded),
      corrected: shareOf(added(corrected), added(decided)),
    }
  })
}

/** A blank cell makes neither the part nor the whole known. */
function shareOf(part: number, of: number): Share {
  if (Number.isNaN(part) || Number.isNaN(of)) return { of: 0, part: 0, share: null }
  return { of, part, share: of < LEAST_CASES ? null : part / of }
}

const percent = ({ share }: Share) => (share === null ? null : `${(share * 100).toFixed(1)}%`)
const ofAll = ({ part, of }: Share) => `${part}/${of}`

export const COMPARISON_COLUMNS = {
  unit: { label: 'region.unitName', wraps: true, value: ({ name }) => name },
  late: { label: 'region.late', value: ({ late }, { say }) => (late ? say('region.isLate') : null) },
  received: { label: 'region.requestsReceived', figure: true, value: ({ received }) => received },
  granted: { label: 'region.grantedShare', figure: true, value: ({ granted }) => percent(granted) },
  grantedOf: { label: 'region.grantedOf', figure: true, value: ({ granted }) => ofAll(granted) },
  notHeld: { label: 'region.notHeldShare', figure: true, value: ({ notHeld }) => percent(notHeld) },
  notHeldOf: { label: 'region.notHeldOf', figure: true, value: ({ notHeld }) => ofAll(notHeld) },
  corrected: { label: 'region.correctedShare', figure: true, value: ({ corrected }) => percent(corrected) },
  correctedOf: { label: 'region.correctedOf', figure: true, value: ({ corrected }) => ofAll(corrected) },
} satisfies ListColumns<Compared>
