import type { Problem } from '@/lib/imports/verdict'
import type { Refusal } from '@/lib/result'
import type { Entered } from './import-step'

/** A write's refusal, at the column from which the field comes that it names. */
export function refused(refusal: Refusal, columns: Record<string, string>, byDefault: string): Entered {
  if (refusal.kind !== 'breach') throw new Error(`an import was refused: ${refusal.kind}`)
  const { code, citation, field } = refusal.breach
  const column = (field && columns[field.replace(/\.\d+\./, '.')]) ?? byDefault
  return { is: 'refused', problems: [{ kind: 'breach', code, citation, column }], written: true }
}

/** Refused by what its cells say, before anything was written. */
export function refusedFor(problems: Problem[]): Entered {
  return { is: 'refused', problems, written: false }
}
