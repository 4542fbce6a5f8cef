import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalLine,
  optionalText,
  requiredDate,
  requiredId,
  requiredLine,
  version,
} from '../fields'
import { CATEGORY_KINDS } from './category'

const postingInput = z.object({ platformId: requiredId, postedOn: requiredDate, address: optionalLine(500) })

/** A published item with its appearances: one item, however many channels carry it. */
export const publishedItemInput = z.object({
  title: requiredLine(300),
  categoryId: requiredId,
  formedOn: optionalDate,
  publishedOn: requiredDate,
  documentNumber: optionalLine(60),
  note: optionalText(2000),
  postings: z.array(postingInput).max(50),
})
export type PublishedItemInput = z.output<typeof publishedItemInput>
export type PublishedItemForm = z.input<typeof publishedItemInput>

export const publishedItemChangeInput = publishedItemInput.extend({ id: requiredId, version })
export type PublishedItemChangeInput = z.output<typeof publishedItemChangeInput>

export const categoryInput = z.object({
  name: requiredLine(40),
  shortName: requiredLine(20),
  kind: codeOf(CATEGORY_KINDS),
})
export type CategoryInput = z.output<typeof categoryInput>
