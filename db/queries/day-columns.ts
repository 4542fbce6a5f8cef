import { type AnyColumn, between, desc, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { firstDayOf, lastDayOf, type PlainDate } from '@/lib/dates'
import { connection } from '../client'
import { disclosureRequests as requests } from '../schema/requests'

/** The year of a column of dates. */
function yearOfColumn(column: AnyColumn): SQL<number> {
  return sql<number>`CAST(substr(${column}, 1, 4) AS INTEGER)`
}

/** Whether a day lies in the year, 1 January and 31 December included; no condition where no year is asked for. */
export function inYear(day: AnyColumn, year: number): SQL
export function inYear(day: AnyColumn, year: number | undefined): SQL | undefined
export function inYear(day: AnyColumn, year: number | undefined): SQL | undefined {
  return year === undefined ? undefined : between(day, firstDayOf(year), lastDayOf(year))
}

/** The month of a day, such as 2023-09. */
export function monthOf(day: AnyColumn | SQL): SQL<string> {
  return sql<string>`substr(${day}, 1, 7)`
}

/** The years that a register has records of, latest first. */
export function yearsIn(table: SQLiteTable, column: AnyColumn): number[] {
  const year = yearOfColumn(column)
  return connection()
    .selectDistinct({ year })
    .from(table)
    .orderBy(desc(year))
    .all()
    .map((row) => row.year)
}

/** `receivedOrArrived` as SQL: the day by which a request is shown. */
export const RECEIVED_OR_ARRIVED = sql<PlainDate>`coalesce(${requests.receivedOn}, ${requests.arrivedOn})`
