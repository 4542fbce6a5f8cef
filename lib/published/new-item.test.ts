import { describe, expect, it } from 'vitest'
import type { PublishedItemForm } from './input'
import { copyOf, newItem, nextItem } from './new-item'

const ITEM = {
  ...newItem('2024-05-20'),
  indexNumber: 'A-1',
  proactiveItem: 'art20_14',
  summary: '概述',
  organ: '市招生办',
  title: '2024年招生工作通知',
  categoryId: 2,
  formedOn: '2024-05-10',
  publishedOn: '2024-05-20',
  documentNumber: '示教〔2024〕5号',
  note: '附件两份',
  postings: [
    { platformId: 1, postedOn: '2024-05-20', address: 'https://example.org/a' },
    { platformId: 1, postedOn: '2024-05-21', address: 'https://example.org/b' },
    { platformId: 3, postedOn: '2024-05-22', address: '' },
  ],
} as const satisfies PublishedItemForm

describe('the form of a published item', () => {
  it('begins with the present day', () => {
    expect(newItem('2024-06-03')).toMatchObject({
      title: '',
      categoryId: undefined,
      publishedOn: '2024-06-03',
      postings: [],
    })
  })

  it('begins as a draft once the organ has its items reviewed in the ledger', () => {
    expect(newItem('2024-06-03', '2024-06-03').publishedOn).toBe('')
    expect(newItem('2024-06-02', '2024-06-03').publishedOn).toBe('2024-06-02')
  })

  it('keeps category, day and channels for the next item, and nothing that belongs to the one before', () => {
    expect(nextItem({ ...ITEM, postings: [...ITEM.postings] })).toEqual({
      ...newItem('2024-05-20'),
      categoryId: 2,
      proactiveItem: 'art20_14',
      organ: '市招生办',
      postings: [
        { platformId: 1, postedOn: '2024-05-20', address: '' },
        { platformId: 3, postedOn: '2024-05-20', address: '' },
      ],
    })
  })

  it('copies title, category and channels to the present day', () => {
    const copy = copyOf(
      { ...ITEM, postings: [...ITEM.postings] },
      { categoryIds: [1, 2], platformIds: [1, 3] },
      '2024-06-03',
    )
    expect(copy).toMatchObject({
      title: ITEM.title,
      categoryId: 2,
      publishedOn: '2024-06-03',
      documentNumber: '',
      note: '',
    })
    expect(copy.postings.map(({ platformId, postedOn }) => [platformId, postedOn])).toEqual([
      [1, '2024-06-03'],
      [3, '2024-06-03'],
    ])
  })

  it('leaves open what is no longer in use', () => {
    const copy = copyOf({ ...ITEM, postings: [...ITEM.postings] }, { categoryIds: [1], platformIds: [3] }, '2024-06-03')
    expect(copy.categoryId).toBeUndefined()
    expect(copy.postings.map(({ platformId }) => platformId)).toEqual([3])
  })
})
