import type { PlainDate } from '@/lib/dates'
import { readPasted } from '@/lib/published/pasted'
import { atField, ok, type Refusal, type Result } from '@/lib/result'
import { pasteListsOf } from '../queries/paste-lists'
import type { Tx } from '../transaction'
import { recordItem } from './published'

/** Enters every line of a paste, or none: a line that is refused undoes those before it, and is named in the refusal. */
export function recordPasted(tx: Tx, text: string, today: PlainDate): Result<{ drafts: number; published: number }> {
  const { rows, tooMany } = readPasted(text, pasteListsOf(tx.sql), today)
  const bad = rows.filter(({ input }) => !input)
  if (tooMany || rows.length === 0 || bad.length > 0) return refused(bad.map(({ line }) => line))
  for (const { line, input } of rows) {
    const recorded = recordItem(tx, input!)
    if (!recorded.ok) return atField(recorded, `lines.${line}`)
  }
  const published = rows.filter(({ input }) => input!.publishedOn).length
  return ok({ published, drafts: rows.length - published })
}

function refused(lines: readonly number[]): Refusal {
  return { ok: false, kind: 'invalid', fields: Object.fromEntries(lines.map((line) => [`lines.${line}`, ['choice']])) }
}
