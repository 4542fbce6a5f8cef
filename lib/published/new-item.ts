import type { PlainDate } from '../dates'
import type { PublishedItemForm } from './input'

type Blank = Omit<PublishedItemForm, 'categoryId'> & { categoryId: number | undefined }
type Posting = PublishedItemForm['postings'][number]

/** The empty form: most items are entered on the day on which they appear. */
export function newItem(today: PlainDate): Blank {
  return {
    title: '',
    categoryId: undefined,
    formedOn: null,
    publishedOn: today,
    documentNumber: '',
    note: '',
    postings: [],
  }
}

/** The form for the next item of a run: same category, day and channels; what belongs to one item alone is empty again. */
export function nextItem({ categoryId, publishedOn, postings }: PublishedItemForm): PublishedItemForm {
  return {
    title: '',
    categoryId,
    formedOn: null,
    publishedOn,
    documentNumber: '',
    note: '',
    postings: oncePerChannel(postings, publishedOn),
  }
}

/** A new form filled after an earlier item; a category or channel no longer in use is left open. */
export function copyOf(
  item: Pick<PublishedItemForm, 'title' | 'categoryId' | 'postings'>,
  inUse: { categoryIds: readonly number[]; platformIds: readonly number[] },
  today: PlainDate,
): Blank {
  return {
    ...newItem(today),
    title: item.title,
    categoryId: inUse.categoryIds.find((id) => id === item.categoryId),
    postings: oncePerChannel(item.postings, today).filter(({ platformId }) => inUse.platformIds.includes(platformId)),
  }
}

function oncePerChannel(postings: readonly Posting[], postedOn: string): Posting[] {
  const platformIds = new Set(postings.map(({ platformId }) => platformId))
  return [...platformIds].map((platformId) => ({ platformId, postedOn, address: '' }))
}
