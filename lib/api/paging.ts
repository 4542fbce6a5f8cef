import { z } from 'zod'

const LARGEST_PAGE = 200
const CURSOR = /^after-(\d{1,15})$/

/** An opaque cursor, encoded so that clients do not depend on its content. */
function cursorAfter(id: number): string {
  return Buffer.from(`after-${id}`).toString('base64url')
}

const cursor = z.string().transform((text, context) => {
  const match = CURSOR.exec(Buffer.from(text, 'base64url').toString())
  if (match) return Number(match[1])
  context.addIssue({ code: 'custom', message: 'not a cursor of this list' })
  return z.NEVER
})

/** The query parameters of every list: `limit` and `cursor`. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50).describe('每页条数 rows in an answer'),
  cursor: cursor.optional().describe('上一页的 next；不填为第一页 the `next` of the answer before; none for the first'),
}
export type Paging = { limit: number; cursor?: number }

/** The shape of an answer with some rows of a list. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({
    data: z.array(row),
    next: z.string().nullable().describe('下一页的 cursor，没有则为 null the cursor of the next answer, or null'),
  })
}

/** A page of at most `limit` rows; one row more than that in `rows` means that there is a next page. */
export function asPage<R extends { id: number }, T>(rows: readonly R[], { limit }: Paging, asResource: (row: R) => T) {
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? cursorAfter(page.at(-1)!.id) : null
  return { data: page.map(asResource), next }
}
