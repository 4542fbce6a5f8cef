import { describe, expect, test } from 'vitest'
import type { ReceiptChannel } from '../law/channels'
import { receiptDate, receiptOf } from './receipt'

const today = '2023-09-20'
const received = (
  channel: ReceiptChannel,
  arrivedOn: `2023-${number}-${number}`,
  confirmedOn: `2023-${number}-${number}` | null = null,
) => receiptDate({ channel, arrivedOn, confirmedOn }, today)

describe('the day of receipt follows from the channel (Art. 31)', () => {
  test('handed in on Fri 2023-09-15: that day', () =>
    expect(received('in_person', '2023-09-15')).toEqual({ ok: true, value: '2023-09-15' }))
  test('registered post signed for on Fri 2023-09-15: that day', () =>
    expect(received('registered_post', '2023-09-15')).toEqual({ ok: true, value: '2023-09-15' }))
  test('an ordinary letter of Fri 2023-09-15 confirmed on Mon 2023-09-18: the Monday', () =>
    expect(received('ordinary_post', '2023-09-15', '2023-09-18')).toEqual({ ok: true, value: '2023-09-18' }))
  test('sent online on Fri 2023-09-15 and confirmed on Mon 2023-09-18: the Monday', () =>
    expect(received('online', '2023-09-15', '2023-09-18')).toEqual({ ok: true, value: '2023-09-18' }))
})

describe('there is no day of receipt', () => {
  const refusal = (...arrival: Parameters<typeof received>) => {
    const result = received(...arrival)
    return !result.ok && result.kind === 'breach' ? result.breach : undefined
  }
  test('without the confirmation that an online request needs', () =>
    expect(refusal('online', '2023-09-15')).toMatchObject({
      code: 'confirmationMissing',
      field: 'confirmedOn',
      citation: { article: '第三十一条第（三）项' },
    }))
  test('when it is confirmed before it arrived', () =>
    expect(refusal('fax', '2023-09-15', '2023-09-14')?.code).toBe('confirmedBeforeArrival'))
  test('when it arrives tomorrow', () => expect(refusal('in_person', '2023-09-21')?.code).toBe('arrivalInFuture'))
  test('when it is confirmed tomorrow', () =>
    expect(refusal('online', '2023-09-15', '2023-09-21')?.field).toBe('confirmedOn'))
})

describe('a request that is logged before its confirmation', () => {
  const logged = (
    channel: ReceiptChannel,
    arrivedOn: `2023-${number}-${number}`,
    confirmedOn: '2023-09-18' | null = null,
  ) => receiptOf({ channel, arrivedOn, confirmedOn }, today)
  test.each(['ordinary_post', 'online', 'fax'] as const)('by %s has no day of receipt yet', (channel) => {
    expect(logged(channel, '2023-09-15')).toEqual({ ok: true, value: null })
    expect(logged(channel, '2023-09-15', '2023-09-18')).toEqual({ ok: true, value: '2023-09-18' })
  })
  test('has arrived all the same: not tomorrow', () =>
    expect(logged('online', '2023-09-21')).toMatchObject({ breach: { code: 'arrivalInFuture', field: 'arrivedOn' } }))
  test('needs none where it was handed in', () =>
    expect(logged('in_person', '2023-09-15')).toEqual({ ok: true, value: '2023-09-15' }))
})
