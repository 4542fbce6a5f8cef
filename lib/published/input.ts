import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalText,
  reason,
  requiredDate,
  requiredId,
  requiredLine,
  requiredText,
  version,
} from '../fields'
import { DISCLOSURE_ATTRIBUTE_CODES, PROACTIVE_ITEM_CODES } from '../law/proactive-items'
import { CATEGORY_KINDS } from './category'
import { INTERPRETATION_FORM_CODES } from './interpretation'

const postingInput = z.object({ platformId: requiredId, postedOn: requiredDate, address: optionalLine(500) })

/** What an interpretation interprets: a document of the register, another item, or something outside the ledger. */
const interpretationInput = z.object({
  form: codeOf(INTERPRETATION_FORM_CODES),
  documentId: optionalId,
  ofItemId: optionalId,
})

const item = z.object({
  title: requiredLine(300),
  categoryId: requiredId,
  formedOn: optionalDate,
  /** Empty while the information is not public yet. */
  publishedOn: optionalDate,
  documentNumber: optionalLine(60),
  indexNumber: optionalLine(60),
  proactiveItem: codeOf(PROACTIVE_ITEM_CODES).nullable(),
  disclosure: codeOf(DISCLOSURE_ATTRIBUTE_CODES),
  disclosureReason: optionalText(500),
  organ: optionalLine(60),
  audience: optionalLine(60),
  summary: optionalText(2000),
  validUntil: optionalDate,
  topic: optionalLine(100),
  interpretation: interpretationInput.nullable(),
  /** Who reviewed the item on paper, for publications before the organ introduced the review chain. */
  paperReview: optionalLine(200),
  note: optionalText(2000),
  postings: z.array(postingInput).max(50),
})

/** A piece of information with its appearances: one item, however many channels carry it. */
export const publishedItemInput = item
export type PublishedItemInput = z.output<typeof publishedItemInput>
export type PublishedItemForm = z.input<typeof publishedItemInput>

/** A change of an item; `correction` is the reason, required once the item is public. */
export const publishedItemChangeInput = item.extend({ id: requiredId, version, correction: optionalText(500) })
export type PublishedItemChangeInput = z.output<typeof publishedItemChangeInput>

/** The publication of a cleared item: its day and the channels. */
export const publicationInput = z.object({
  itemId: requiredId,
  version,
  publishedOn: requiredDate,
  postings: item.shape.postings,
})
export type PublicationInput = z.output<typeof publicationInput>

/** 撤回 of a published item. */
export const withdrawalInput = z.object({ itemId: requiredId, withdrawnOn: requiredDate, reason })
export type ItemWithdrawalInput = z.output<typeof withdrawalInput>

/** 更正 of a published item. */
export const itemCorrectionInput = z.object({
  itemId: requiredId,
  correctedOn: requiredDate,
  corrected: requiredText(1000),
  reason,
})
export type ItemCorrectionInput = z.output<typeof itemCorrectionInput>

export const categoryInput = z.object({
  name: requiredLine(40),
  shortName: requiredLine(20),
  kind: codeOf(CATEGORY_KINDS),
})
export type CategoryInput = z.output<typeof categoryInput>
