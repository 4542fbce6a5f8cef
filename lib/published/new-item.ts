import type { PlainDate } from '../dates'
import type { PublishedItemForm } from './input'

type Blank = Omit<PublishedItemForm, 'categoryId'> & { categoryId: number | undefined }
type Copied = Pick<PublishedItemForm, 'title' | 'categoryId' | 'proactiveItem' | 'organ' | 'audience' | 'postings'>
type Posting = PublishedItemForm['postings'][number]

const FIELDS_OF_ONE_ITEM = {
  title: '',
  formedOn: null,
  documentNumber: '',
  indexNumber: '',
  disclosure: 'proactive',
  disclosureReason: '',
  summary: '',
  validUntil: null,
  topic: '',
  interpretation: null,
  note: '',
} as const

/**
 * The empty form. If the organ reviews items in the ledger, a new item is a draft; otherwise its day of publication is
 * preset to today.
 */
export function newItem(today: PlainDate, reviewsSince: PlainDate | null = null): Blank {
  return {
    ...FIELDS_OF_ONE_ITEM,
    categoryId: undefined,
    publishedOn: reviewsSince !== null && reviewsSince <= today ? '' : today,
    proactiveItem: null,
    organ: '',
    audience: '',
    paperReview: '',
    postings: [],
  }
}

/** The form for the next item: keeps category, day and channels; fields particular to one item are empty. */
export function nextItem(form: PublishedItemForm): PublishedItemForm {
  const { categoryId, publishedOn, proactiveItem, organ, audience, paperReview, postings } = form
  return {
    ...FIELDS_OF_ONE_ITEM,
    categoryId,
    publishedOn,
    proactiveItem,
    organ,
    audience,
    paperReview,
    postings: publishedOn ? oncePerChannel(postings, publishedOn) : [],
  }
}

/** A new form filled from an earlier item; a category or channel no longer in use is left empty. */
export function copyOf(
  item: Copied,
  inUse: { categoryIds: readonly number[]; platformIds: readonly number[] },
  today: PlainDate,
  reviewsSince: PlainDate | null = null,
): Blank {
  const { title, categoryId, proactiveItem, organ, audience } = item
  const blank = newItem(today, reviewsSince)
  return {
    ...blank,
    title,
    proactiveItem,
    organ,
    audience,
    categoryId: inUse.categoryIds.find((id) => id === categoryId),
    postings: blank.publishedOn
      ? oncePerChannel(item.postings, today).filter(({ platformId }) => inUse.platformIds.includes(platformId))
      : [],
  }
}

function oncePerChannel(postings: readonly Posting[], postedOn: string): Posting[] {
  const platformIds = new Set(postings.map(({ platformId }) => platformId))
  return [...platformIds].map((platformId) => ({ platformId, postedOn, address: '' }))
}
