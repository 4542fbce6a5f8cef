import { z } from 'zod'
import { DISCLOSURE_ATTRIBUTE_CODES, PROACTIVE_ITEM_CODES } from '../law/proactive-items'
import { filter, filterId, filterSpan, filterText, filterYear, pageNumber, sortBy } from '../list-query'

import { REVIEW_STANDINGS } from './review'

/** The states of an item: the review states of an unpublished one, published, withdrawn. */
export const ITEM_STATES = [...REVIEW_STANDINGS, 'published', 'withdrawn'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/**
 * Filters by the period of Art. 26: unpublished items within it, near its end or after it, and those published late.
 */
export const ITEM_PERIODS = ['awaited', 'due_soon', 'overdue', 'published_late'] as const
export type ItemPeriod = (typeof ITEM_PERIODS)[number]

/** The address of the list of published items: its filters, order and page. */
export const itemListQuery = z.object({
  category: filterId,
  channel: filterId,
  year: filterYear,
  published: filterSpan,
  state: filter(z.enum(ITEM_STATES)),
  due: filter(z.enum(ITEM_PERIODS)),
  item: filter(z.enum(PROACTIVE_ITEM_CODES)),
  disclosure: filter(z.enum(DISCLOSURE_ATTRIBUTE_CODES)),
  q: filterText,
  sort: sortBy(['published', 'formed', 'title'], '-published'),
  page: pageNumber,
})
export type ItemListQuery = z.output<typeof itemListQuery>

/** The address of a register of interaction. */
export const interactionListQuery = z.object({
  year: filterYear,
  q: filterText,
  sort: sortBy(['date'], '-date'),
  page: pageNumber,
})
export type InteractionListQuery = z.output<typeof interactionListQuery>
