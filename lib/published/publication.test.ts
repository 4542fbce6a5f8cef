import { expect, it } from 'vitest'
import { checkAfterPublication, checkItem } from './publication'

const on = (platformId: number, postedOn: '2024-05-19' | '2024-05-20' | '2024-05-21', address = '') => ({
  platformId,
  postedOn,
  address,
})

const PUBLIC = {
  formedOn: null,
  publishedOn: '2024-05-20',
  disclosure: 'proactive',
  disclosureReason: '',
} as const

it('an item may appear on several channels, from the day of publication on', () => {
  expect(checkItem(PUBLIC, [on(1, '2024-05-20'), on(2, '2024-05-21')])).toMatchObject({ ok: true })
})

it('no posting is earlier than the day of publication', () => {
  expect(checkItem(PUBLIC, [on(1, '2024-05-20'), on(2, '2024-05-19')])).toMatchObject({
    breach: { code: 'postingBeforePublication', field: 'postings.1.postedOn' },
  })
  expect(checkItem(PUBLIC, [on(1, '2024-05-19')])).toMatchObject({ breach: { field: 'postings.0.postedOn' } })
})

it('a channel may carry an item at several addresses, but not twice at one', () => {
  expect(checkItem(PUBLIC, [on(1, '2024-05-20', 'a'), on(1, '2024-05-20', 'b')])).toMatchObject({ ok: true })
  expect(checkItem(PUBLIC, [on(1, '2024-05-20', 'a'), on(1, '2024-05-21', 'a')])).toMatchObject({
    breach: { code: 'postingTwice', field: 'postings.1.address' },
  })
})

it('no item is published before its information was formed', () => {
  expect(checkItem({ ...PUBLIC, formedOn: '2024-05-20' }, [])).toMatchObject({ ok: true })
  expect(checkItem({ ...PUBLIC, formedOn: '2024-05-21' }, [])).toMatchObject({
    breach: { code: 'publishedBeforeFormed', field: 'publishedOn' },
  })
})

it('what is not public yet has appeared nowhere', () => {
  const draft = { ...PUBLIC, publishedOn: null }
  expect(checkItem(draft, [])).toMatchObject({ ok: true })
  expect(checkItem(draft, [on(1, '2024-05-20')])).toMatchObject({
    breach: { code: 'postingOfDraft', field: 'publishedOn' },
  })
})

it('what is given on request or withheld says why, and is not published', () => {
  const withheld = { ...PUBLIC, publishedOn: null, disclosure: 'withheld', disclosureReason: '工作秘密' } as const
  expect(checkItem(withheld, [])).toMatchObject({ ok: true })
  expect(checkItem({ ...withheld, disclosureReason: '' }, [])).toMatchObject({
    breach: { code: 'disclosureReasonMissing', field: 'disclosureReason' },
  })
  expect(checkItem({ ...withheld, publishedOn: '2024-05-20' }, [])).toMatchObject({
    breach: { code: 'notForPublication', field: 'publishedOn' },
  })
})

it('a withdrawal or a correction lies between the publication and today', () => {
  const check = (
    day: '2024-05-19' | '2024-05-20' | '2024-06-03' | '2024-06-04',
    publishedOn: '2024-05-20' | null = '2024-05-20',
  ) => checkAfterPublication(day, publishedOn, '2024-06-03', 'withdrawnOn')
  expect(check('2024-05-20')).toMatchObject({ ok: true })
  expect(check('2024-05-19')).toMatchObject({ breach: { code: 'beforePublication', field: 'withdrawnOn' } })
  expect(check('2024-06-03')).toMatchObject({ ok: true })
  expect(check('2024-06-04')).toMatchObject({ breach: { code: 'dateInFuture', field: 'withdrawnOn' } })
  expect(check('2024-05-20', null)).toMatchObject({ breach: { code: 'notPublishedYet' } })
})
