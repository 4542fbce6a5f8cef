import { addressOf } from '../address'

/** A number, and the address of the list that has as many rows. */
export type Mark = { count: number; href: string }

export type Filters = Record<string, string | number | undefined>

export const mark =
  (path: string) =>
  (count: number, filters: Filters): Mark => ({ count, href: addressOf(path, filters) })

export const requestsMark = mark('/requests')
export const remediesMark = mark('/remedies')
export const itemsMark = mark('/published')
