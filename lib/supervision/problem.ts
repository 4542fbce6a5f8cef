import { z } from 'zod'
import { addDays, firstDayOf, lastDayOf, type PlainDate } from '../dates'
import { codeOf, optionalDate, optionalLine, requiredDate, requiredText } from '../fields'

/** How a problem came to light. */
export const PROBLEM_SOURCES = ['own', 'inspection', 'evaluation', 'complaint'] as const

const measureInput = z.object({
  measure: requiredText(500),
  dueOn: optionalDate,
  doneOn: optionalDate,
  result: optionalLine(300),
})
export type Measure = z.output<typeof measureInput>

/** A problem of the work, and the measures against it; section 五 of the report is made of them (Art. 50(4)). */
export const problemFields = {
  foundOn: requiredDate,
  source: codeOf(PROBLEM_SOURCES),
  description: requiredText(1000),
  measures: z.array(measureInput).max(20),
}

/** A measure is carried out only after its problem was found. */
export function problemHolds(
  { foundOn, measures }: { foundOn: PlainDate; measures: Measure[] },
  context: z.RefinementCtx,
) {
  for (const [index, { doneOn }] of measures.entries())
    if (doneOn !== null && doneOn < foundOn)
      context.addIssue({ code: 'custom', message: 'endBeforeStart', path: ['measures', index, 'doneOn'] })
}
export const NEW_MEASURE = { measure: '', dueOn: '', doneOn: '', result: '' }
export const NEW_PROBLEM = { foundOn: '', source: 'own', description: '', measures: [NEW_MEASURE] } as const

type Dated = { dueOn: PlainDate | null; doneOn: PlainDate | null }

/** Solved when every measure is done; overdue when one was due before the day and is not. Without measures it is open. */
export function standingOfProblem(measures: readonly Dated[], today: PlainDate): 'done' | 'overdue' | 'open' {
  if (measures.length > 0 && measures.every(({ doneOn }) => doneOn !== null && doneOn <= today)) return 'done'
  return measures.some(({ dueOn, doneOn }) => doneOn === null && dueOn !== null && dueOn < today) ? 'overdue' : 'open'
}

/** Whether section 五 of a year speaks of it: found by the end of the year, and not solved before it began. */
export function belongsTo(
  year: number,
  { foundOn, measures }: { foundOn: PlainDate; measures: readonly Dated[] },
): boolean {
  const before = addDays(firstDayOf(year), -1)
  return foundOn <= lastDayOf(year) && standingOfProblem(measures, before) !== 'done'
}
