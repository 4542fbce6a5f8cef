import { type Actor, may } from '@/lib/access'
import type { AnnualReport } from '@/lib/report/assemble'
import type { FigureRecords, ListedFigure } from '@/lib/report/figure-records'
import { readFigure } from '@/lib/report/figure-reference'
import { unitRecords } from '../region/in-report'
import { type RecordBehind, recordsBehind } from './records'

const RECORDS_READ_AT_ONCE = 20_000

/**
 * The records behind every figure of a report that is not zero, read as they are taken. Requests go by their numbers
 * alone unless `names` are asked for by somebody who may see applicants.
 */
export function listedFigures(
  actor: Actor<'report.view'>,
  report: AnnualReport,
  { names }: { names: boolean },
): ListedFigure[] {
  const named = names && may(actor, 'applicant.view')
  const ofUnits = unitRecords(actor, report.year, report.counted)
  return [...report.figures.values()]
    .filter(({ text }) => Number(text) !== 0)
    .map(({ id, label, text }) => {
      const reference = readFigure(id)
      function* records() {
        for (let offset = 0; reference; offset += RECORDS_READ_AT_ONCE) {
          const read = recordsBehind(actor, report.year, reference, { limit: RECORDS_READ_AT_ONCE, offset })
          for (const record of read) yield listed(record, named)
          if (read.length < RECORDS_READ_AT_ONCE) break
        }
        yield* ofUnits(id)
      }
      return { figure: id, label, text, records: { [Symbol.iterator]: records } }
    })
}

/** The same, all of them read. */
export function figureRecords(
  actor: Actor<'report.view'>,
  report: AnnualReport,
  choice: { names: boolean },
): FigureRecords[] {
  return listedFigures(actor, report, choice).map((figure) => ({ ...figure, records: [...figure.records] }))
}

/** Applicants stand on requests; registers of supervision name staff, those who complained and those assessed. */
const NAMES_PEOPLE = /^\/(requests|supervision)\//

function listed({ key, path, name, date, detail, value }: RecordBehind, named: boolean) {
  const personal = !named && NAMES_PEOPLE.test(path)
  return { path, name: personal ? key : name, date, detail: personal ? '' : detail, value }
}
