import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'

type ListedItem = {
  title: string
  category: string | null
  publishedOn: PlainDate | null
  documentNumber: string
  channels: readonly string[]
  postings: number
}

export const ITEM_COLUMNS = {
  title: { label: 'published.itemTitle', sort: 'title', wraps: true, line: 2, value: ({ title }) => title },
  category: { label: 'published.category', line: 3, value: ({ category }) => category },
  state: { label: 'published.state', line: 1 },
  published: { label: 'published.publishedOn', sort: 'published', line: 3, value: ({ publishedOn }) => publishedOn },
  number: { label: 'published.documentNumber', value: ({ documentNumber }) => documentNumber },
  channels: { label: 'published.channel', wraps: true, value: ({ channels }) => channels.join('、') },
  postings: { label: 'published.postings', figure: true, value: ({ postings }) => postings },
} satisfies ListColumns<ListedItem>
