import { accepted, requestOf, TODAY, WANG_FANG } from '@/db/testing/cast'
import { replyOf } from '@/db/testing/groundwork'
import { itemInput } from '@/db/testing/items'
import { commitIfOk } from '@/db/transaction'
import { recordReply } from '@/db/writes/conclusions'
import { recordItem } from '@/db/writes/published'
import { registerRequest } from '@/db/writes/requests'

/** The number of acts in a cycle. */
const ROUND = 3

/**
 * Performs the n-th act of a writer: registers a request, replies to it, or records an item with postings. Each has a
 * submission key, so that an act whose answer was lost is not done twice when it is sent again.
 */
export function actOf(writer: string, n: number): string {
  const round = n - (n % ROUND)
  if (n % ROUND === 0) return register(writer, round)
  if (n % ROUND === 1) return reply(writer, n, register(writer, round))
  return record(writer, n)
}

function register(writer: string, n: number): string {
  const input = requestOf('2023-09-15', 'natural_person', { description: `${writer} ${n}` })
  return accepted(
    commitIfOk(WANG_FANG, (tx) => registerRequest(tx, input, TODAY), {
      key: `${writer}-${n}`,
      act: 'request.register',
    }),
  ).number
}

function reply(writer: string, n: number, number: string): string {
  const input = replyOf(number, 'granted', '2023-09-20')
  return accepted(
    commitIfOk(WANG_FANG, (tx) => recordReply(tx, input, TODAY), { key: `${writer}-${n}`, act: 'request.reply' }),
  ).number
}

function record(writer: string, n: number): string {
  const postings = [1, 2].map((platformId) => ({ platformId, postedOn: '2024-05-20' as const, address: '' }))
  const item = itemInput({ title: `${writer} ${n}`, postings })
  return String(
    accepted(commitIfOk(WANG_FANG, (tx) => recordItem(tx, item), { key: `${writer}-${n}`, act: 'published.record' }))
      .id,
  )
}
