import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { sharedSentences, sharedTables } from '@/lib/region/alike-units'
import { type Compared, compared } from '@/lib/region/comparison'
import { regionBoard } from './board'
import { submissionContent } from './submissions'
import { acceptedReports } from './sum'

/** The accepted reports of a year beside each other, in the order of the units' register. */
export function comparedUnits(actor: Actor<'region.view'>, year: number, today: PlainDate): Compared[] {
  const reports = new Map(acceptedReports(actor, year).map((report) => [report.unitId, report]))
  const rows = regionBoard(actor, year, today).filter(({ unit }) => reports.has(unit.id))
  const standing = new Map(rows.map(({ unit, late }) => [unit.id, { name: unit.name, late }]))
  return compared(
    rows.map(({ unit }) => reports.get(unit.id)!),
    (id) => standing.get(id)!,
  )
}

/** What the latest reports of the units of a year share: sentences, and whole tables. Nil reports have neither. */
export function alikeUnits(actor: Actor<'region.view'>, year: number, today: PlainDate) {
  const rows = regionBoard(actor, year, today)
  const reports = rows.flatMap(({ unit, versions }) => {
    const content = versions.length > 0 ? submissionContent(actor, versions.at(-1)!.id) : undefined
    return content ? [{ unitId: unit.id, report: { ...content.checked.report, organ: unit.name } }] : []
  })
  const names = new Map(rows.map(({ unit }) => [unit.id, unit.name]))
  return { compared: reports.length, sentences: sharedSentences(reports), tables: sharedTables(reports), names }
}
