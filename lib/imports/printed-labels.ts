import type { OutcomeCode } from '../law/outcomes'
import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import { resultRows } from '../law/report-formats/rows'

/**
 * Every label under which a form's table 三 prints a result, alone and behind the name of its group; the latest form first. A
 * row that counts several results names none of them.
 */
export function printedOutcomes(): { outcome: OutcomeCode; label: string }[] {
  return LATEST_FORMATS_FIRST.flatMap((format) =>
    resultRows(format).flatMap(({ counts, group, label, name }) => {
      const [outcome, ...others] = counts
      if (outcome === undefined || others.length > 0) return []
      const head = format.table3.blocks.find((block) => block.group === group)!.label
      const labels = label === head ? [label] : [label, `${head}${label}`]
      return [...labels, name].map((printed) => ({ outcome, label: printed }))
    }),
  )
}

/** What the forms call the groups of results, without their numbers. */
export function printedGroups(): string[] {
  return [...new Set(LATEST_FORMATS_FIRST.flatMap(({ table3 }) => table3.blocks.map(({ name }) => name)))]
}
