import { formatOf, LATEST_FORMATS_FIRST } from '../../law/report-formats/format-of'
import type { Check } from './context'

/** A report of a year is made in the form of that year, in all its tables (F-1): an older row or table may be left in it. */
export const formOfYear: Check = ({ year, format }) => {
  const due = formatOf(year)
  const ofTable3 = LATEST_FORMATS_FIRST.find(({ table3 }) => table3 === format.table3) ?? format
  if (format.code === due.code && ofTable3.code === format.code) return []
  const found = ofTable3.code === format.code ? format.name.label : `表三为${ofTable3.name.label}`
  return [{ rule: 'F-1', cells: [], found, expected: due.name.label }]
}
