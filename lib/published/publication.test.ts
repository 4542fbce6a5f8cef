import { expect, it } from 'vitest'
import { checkItem } from './publication'

const on = (platformId: number, postedOn: '2024-05-19' | '2024-05-20' | '2024-05-21', address = '') => ({
  platformId,
  postedOn,
  address,
})

it('an item may appear on several channels, from the day of publication on', () => {
  expect(
    checkItem({ formedOn: null, publishedOn: '2024-05-20' }, [on(1, '2024-05-20'), on(2, '2024-05-21')]),
  ).toMatchObject({ ok: true })
})

it('no posting is earlier than the day of publication', () => {
  expect(
    checkItem({ formedOn: null, publishedOn: '2024-05-20' }, [on(1, '2024-05-20'), on(2, '2024-05-19')]),
  ).toMatchObject({
    breach: { code: 'postingBeforePublication', field: 'postings.1.postedOn' },
  })
})

it('a channel may carry an item at several addresses, but not twice at one', () => {
  expect(
    checkItem({ formedOn: null, publishedOn: '2024-05-20' }, [on(1, '2024-05-20', 'a'), on(1, '2024-05-20', 'b')]),
  ).toMatchObject({ ok: true })
  expect(
    checkItem({ formedOn: null, publishedOn: '2024-05-20' }, [on(1, '2024-05-20', 'a'), on(1, '2024-05-21', 'a')]),
  ).toMatchObject({
    breach: { code: 'postingTwice', field: 'postings.1.address' },
  })
})

it('no item is published before its information was formed', () => {
  expect(checkItem({ formedOn: '2024-05-20', publishedOn: '2024-05-20' }, [])).toMatchObject({ ok: true })
  expect(checkItem({ formedOn: '2024-05-21', publishedOn: '2024-05-20' }, [])).toMatchObject({
    breach: { code: 'publishedBeforeFormed', field: 'publishedOn' },
  })
})
