import { type AnyColumn, or, type SQL, sql } from 'drizzle-orm'

/** A condition: any of the columns contains the text literally. */
export function contains(text: string, ...columns: AnyColumn[]): SQL {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return or(...columns.map((column) => sql`${column} LIKE ${pattern} ESCAPE '\\'`))!
}
