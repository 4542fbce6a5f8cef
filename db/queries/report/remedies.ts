import { and, between, desc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf } from '@/lib/dates'
import {
  REMEDY_RESULTS,
  type RemedyResult,
  TABLE4_BLOCKS,
  type Table4Block,
  type Table4Column,
} from '@/lib/law/report-formats/report-format'
import { connection } from '../../client'
import { remedies } from '../../schema/registers'

/** Concluded in the year by result; 尚未审结 are those still open on 31 December. A case open then appears again in the year of its result. */
function inColumn(column: Table4Column, year: number): SQL {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  const pending = and(lte(remedies.filedOn, last), or(isNull(remedies.concludedOn), gt(remedies.concludedOn, last)))!
  if (column === 'pending') return pending
  const concluded = between(remedies.concludedOn, first, last)
  return column === 'total' ? or(concluded, pending)! : and(concluded, eq(remedies.result, column))!
}

export function countRemedies(_actor: Actor, year: number): Record<Table4Block, Record<RemedyResult, number>> {
  const counts = connection()
    .select({
      block: remedies.block,
      ...(Object.fromEntries(
        REMEDY_RESULTS.map((result) => [result, sql<number>`coalesce(sum(${inColumn(result, year)}), 0)`]),
      ) as Record<RemedyResult, SQL<number>>),
    })
    .from(remedies)
    .groupBy(remedies.block)
    .all()
  const none = { upheld: 0, corrected: 0, other: 0, pending: 0 }
  return Object.fromEntries(
    TABLE4_BLOCKS.map((code) => {
      const { block: _, ...results } = counts.find(({ block }) => block === code) ?? { block: code, ...none }
      return [code, results]
    }),
  ) as Record<Table4Block, Record<RemedyResult, number>>
}

export function remediesInCell(_actor: Actor, year: number, block: Table4Block | 'all', column: Table4Column) {
  return connection()
    .select()
    .from(remedies)
    .where(and(inColumn(column, year), block === 'all' ? undefined : eq(remedies.block, block)))
    .orderBy(desc(remedies.filedOn), desc(remedies.id))
    .all()
}
