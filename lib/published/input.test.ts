import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  categoryInput,
  itemCorrectionInput,
  publicationInput,
  publishedItemChangeInput,
  publishedItemInput,
  withdrawalInput,
} from './input'
import { interactionListQuery, itemListQuery } from './list-query'
import { newItem } from './new-item'
import { titleSearch, titlesAsked } from './title-search'

const ITEM = { ...newItem('2024-06-03'), title: '招生公告', categoryId: 2 }
const WEBSITE = { platformId: 1, postedOn: '2024-06-03', address: '' }

const complaints = (schema: z.ZodType, form: unknown) =>
  (schema.safeParse(form).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)

describe('a published item', () => {
  test('has texts up to the lengths of its fields', () => {
    const limits = {
      title: 300,
      documentNumber: 60,
      indexNumber: 60,
      disclosureReason: 500,
      organ: 60,
      audience: 60,
      summary: 2000,
      topic: 100,
      paperReview: 200,
      note: 2000,
    }
    for (const [field, limit] of Object.entries(limits)) {
      expect(complaints(publishedItemInput, { ...ITEM, [field]: '文'.repeat(limit) })).toEqual([])
      expect(complaints(publishedItemInput, { ...ITEM, [field]: '文'.repeat(limit + 1) })).toEqual([
        `${field} tooLong|${limit}`,
      ])
    }
  })

  test('appears at most fifty times, each on a channel, a day and an address of at most 500 characters', () => {
    expect(complaints(publishedItemInput, { ...ITEM, postings: Array(50).fill(WEBSITE) })).toEqual([])
    expect(complaints(publishedItemInput, { ...ITEM, postings: Array(51).fill(WEBSITE) })).toHaveLength(1)
    expect(complaints(publishedItemInput, { ...ITEM, postings: [{ ...WEBSITE, address: 'a'.repeat(501) }] })).toEqual([
      'postings.0.address tooLong|500',
    ])
  })

  test('may interpret a document or another item, in a form of interpretation', () => {
    const read = publishedItemInput.parse({ ...ITEM, interpretation: { form: 'text', documentId: 3, ofItemId: null } })
    expect(read.interpretation).toEqual({ form: 'text', documentId: 3, ofItemId: null })
    expect(
      complaints(publishedItemInput, { ...ITEM, interpretation: { form: '', documentId: 3, ofItemId: null } }),
    ).toEqual(['interpretation.form choice'])
  })

  test('is changed by its id and version, with a reason once it is public', () => {
    const change = { ...ITEM, id: 7, version: 2, correction: '更正文号' }
    expect(publishedItemChangeInput.parse(change)).toMatchObject({ id: 7, version: 2, correction: '更正文号' })
    expect(publishedItemChangeInput.safeParse(ITEM).success).toBe(false)
  })

  test('is published on a day, on channels; withdrawn and corrected with a reason', () => {
    const publication = { itemId: 7, version: 2, publishedOn: '2024-06-05', postings: [WEBSITE] }
    expect(publicationInput.parse(publication)).toEqual(publication)
    const withdrawal = { itemId: 7, withdrawnOn: '2024-06-05', reason: '内容有误' }
    expect(withdrawalInput.parse(withdrawal)).toEqual(withdrawal)
    expect(complaints(withdrawalInput, { ...withdrawal, reason: '' })).toEqual(['reason required'])
    const correction = { itemId: 7, correctedOn: '2024-06-05', corrected: '截止日期', reason: '误写' }
    expect(itemCorrectionInput.parse(correction)).toEqual(correction)
  })
})

test('a category has a name, a short name and a kind', () => {
  const category = { name: '财政信息', shortName: '财政', kind: 'information' }
  expect(categoryInput.parse(category)).toEqual(category)
})

describe('the addresses of the lists', () => {
  test('hold their filters, order and page', () => {
    expect(itemListQuery.parse({ year: '2023', state: 'draft', sort: 'title', page: '2' })).toMatchObject({
      year: 2023,
      state: 'draft',
      sort: 'title',
      page: 2,
    })
    for (const sort of ['published', '-formed', 'title']) expect(itemListQuery.parse({ sort }).sort).toBe(sort)
    expect(itemListQuery.parse({ sort: 'number' }).sort).toBe('-published')
    expect(interactionListQuery.parse({ q: '校车', sort: 'date' })).toMatchObject({ q: '校车', sort: 'date' })
  })
})

describe('a search for like titles', () => {
  test('begins with four characters and ends with three hundred, without spaces around them', () => {
    expect(titleSearch.parse(' 招生公告 ')).toBe('招生公告')
    expect(titleSearch.safeParse('招生公').success).toBe(false)
    expect(titleSearch.safeParse('文'.repeat(300)).success).toBe(true)
    expect(titleSearch.safeParse('文'.repeat(301)).success).toBe(false)
  })

  test('is made for at most 2,000 pasted titles at once', () => {
    expect(titlesAsked.safeParse(Array(2000).fill('甲')).success).toBe(true)
    expect(titlesAsked.safeParse(Array(2001).fill('甲')).success).toBe(false)
    expect(titlesAsked.safeParse(['文'.repeat(301)]).success).toBe(false)
  })
})
