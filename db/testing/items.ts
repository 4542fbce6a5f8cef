import type { PublishedItemInput } from '@/lib/published/input'

/** An item of the category 政务动态, published on 2024-05-20, with these changes. */
export function itemInput(change: Partial<PublishedItemInput> = {}): PublishedItemInput {
  return {
    title: '招生工作通知',
    categoryId: 2,
    formedOn: null,
    publishedOn: '2024-05-20',
    documentNumber: '',
    indexNumber: '',
    proactiveItem: null,
    disclosure: 'proactive',
    disclosureReason: '',
    organ: '',
    audience: '',
    summary: '',
    validUntil: null,
    topic: '',
    interpretation: null,
    paperReview: '',
    note: '',
    postings: [],
    ...change,
  }
}
