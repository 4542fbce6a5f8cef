import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { readPastedUnits } from '@/lib/region/pasted-units'
import { atField, ok, type Refusal, type Result } from '@/lib/result'
import { regionUnits } from '../../schema/region'
import type { Tx } from '../../transaction'
import { registerUnit } from './units'

/** Registers every unit of a paste that is not there yet, or none: a line that is refused undoes those before it, and is named. */
export function registerPasted(tx: Tx, text: string, today: PlainDate): Result<{ registered: number; known: number }> {
  const names = tx.sql.select({ name: regionUnits.name }).from(regionUnits).all()
  const { rows, tooMany } = readPastedUnits(text, new Set(names.map(({ name }) => name)), today)
  const bad = rows.filter(({ problems }) => problems.length > 0)
  if (tooMany || rows.length === 0 || bad.length > 0) return refused(bad.map(({ line }) => line))
  const fresh = rows.filter(({ known }) => !known)
  for (const { line, parent, input } of fresh) {
    const registered = registerUnit(tx, { ...input!, parentId: unitNamed(tx, parent) ?? null })
    if (!registered.ok) return atField(registered, `lines.${line}`)
  }
  return ok({ registered: fresh.length, known: rows.length - fresh.length })
}

/** The unit of that name; none has an empty one. */
function unitNamed(tx: Tx, name: string): number | undefined {
  return tx.sql.select({ id: regionUnits.id }).from(regionUnits).where(eq(regionUnits.name, name)).get()?.id
}

function refused(lines: readonly number[]): Refusal {
  const at = lines.length > 0 ? lines.map((line) => `lines.${line}`) : ['text']
  return { ok: false, kind: 'invalid', fields: Object.fromEntries(at.map((field) => [field, ['choice']])) }
}
