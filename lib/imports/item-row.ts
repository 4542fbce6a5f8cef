import { type PublishedItemInput, publishedItemInput } from '../published/input'
import { newItem } from '../published/new-item'
import { CellReader, type ReadRow } from './cell-reader'
import type { Cells, ColumnOf } from './columns'
import type { SaidWords } from './said-words'

/** The organ's lists, by the names that a row may use for their entries. */
export type NamedLists = {
  category: (name: string) => number | undefined
  platform: (name: string) => number | undefined
}

const COLUMN_OF: Record<string, ColumnOf<'published'>> = {
  title: 'title',
  categoryId: 'category',
  publishedOn: 'published_on',
  documentNumber: 'document_number',
}

/** A published item; all its channels carry it from its day of publication, and the address is that of the first. */
export function readItem(
  cells: Cells<ColumnOf<'published'>>,
  lists: NamedLists,
  words?: SaidWords,
): ReadRow<PublishedItemInput> {
  const row = new CellReader(cells, words)
  const categoryId = row.required('category', lists.category, 'category')
  const publishedOn = row.requiredDate('published_on')
  const names = [
    ...new Set(
      row
        .text('channels')
        .split(/[、,，;；/\n]+/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ]
  const platformIds = names.map((name) => lists.platform(row.said('channels', name)))
  const unknown = names.filter((_, index) => platformIds[index] === undefined)
  for (const name of unknown) row.refuse('channels', 'platform', name)
  const address = row.text('url')
  const postings = [...new Set(platformIds)].map((platformId, index) => ({
    platformId,
    postedOn: publishedOn,
    address: index === 0 ? address : '',
  }))
  return row.parse(
    publishedItemInput,
    {
      ...(publishedOn && newItem(publishedOn)),
      title: row.text('title'),
      categoryId,
      publishedOn,
      documentNumber: row.text('document_number'),
      paperReview: publishedOn ? '原台账未载' : '',
      note: postings.length === 0 ? address : '',
      postings,
    },
    { ...COLUMN_OF, 'postings.0.address': 'url' },
  )
}
