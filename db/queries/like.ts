import { type AnyColumn, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { isWithheld } from '../anonymisation/readable'

/** The pattern of LIKE ... ESCAPE '\' that finds a text literally. */
export function patternOf(text: string): string {
  return `%${escaped(text)}%`
}

/** A text of which no sign means another one in a pattern. */
export const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** A condition: any of the columns that the actor may read contains the text literally. */
export function contains(actor: Actor, text: string, ...columns: AnyColumn[]): SQL {
  const pattern = patternOf(text)
  const read = columns.filter((column) => !isWithheld(actor, column))
  return or(...read.map((column) => sql`${column} LIKE ${pattern} ESCAPE '\\'`)) ?? sql`0`
}
