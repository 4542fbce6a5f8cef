import { type AnyColumn, or, type SQL, sql } from 'drizzle-orm'

/** Rows in which any of the columns contains the text, letter for letter. */
export function contains(text: string, ...columns: AnyColumn[]): SQL {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return or(...columns.map((column) => sql`${column} LIKE ${pattern} ESCAPE '\\'`))!
}
