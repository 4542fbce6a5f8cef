import { type Actor, may } from '@/lib/access'
import type { AnnualReport } from '@/lib/report/assemble'
import type { FigureRecords } from '@/lib/report/figure-records'
import { readFigure } from '@/lib/report/figure-reference'
import { type RecordBehind, recordsBehind } from './records'

/**
 * The records behind every figure of a report that is not zero. Requests go by their numbers alone unless `names` are
 * asked for by somebody who may see applicants.
 */
export function figureRecords(
  actor: Actor<'report.view'>,
  report: AnnualReport,
  { names }: { names: boolean },
): FigureRecords[] {
  const named = names && may(actor, 'applicant.view')
  return [...report.figures.values()]
    .filter(({ text }) => Number(text) !== 0)
    .map(({ id, label, text }) => {
      const reference = readFigure(id)
      const records = reference ? recordsBehind(actor, report.year, reference) : []
      return { figure: id, label, text, records: records.map((record) => listed(record, named)) }
    })
}

/** Applicants stand on requests; registers of supervision name staff, those who complained and those assessed. */
const NAMES_PEOPLE = /^\/(requests|supervision)\//

function listed({ key, path, name, date, detail, value }: RecordBehind, named: boolean) {
  const personal = !named && NAMES_PEOPLE.test(path)
  return { path, name: personal ? key : name, date, detail: personal ? '' : detail, value }
}
