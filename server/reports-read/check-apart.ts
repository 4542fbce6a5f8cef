import { availableParallelism } from 'node:os'
import type { PublishedReport } from '@/lib/report/history/published-report'
import type { CheckedFile } from '@/lib/reports-read/checked-file'
import { ReadError } from '@/lib/reports-read/read-error'
import { turns } from '../turns'
import { Reader, type Unanswered } from './reader'

export type CheckRequest = { file: string; year?: number; last?: PublishedReport }
export type CheckAnswer = { checked: CheckedFile } | Unanswered | { failed: string }

/** A file with its report, or with why there is none. */
export type CheckedApart = { file: string } & ({ checked: CheckedFile } | { error: ReadError })

/**
 * Checks files in processes of their own, one for each processor, and gives them in the order in which they were asked for.
 * A file that exhausts its process or its time is refused, and the others are read on.
 */
export async function* checkApart(requests: readonly CheckRequest[]): AsyncGenerator<CheckedApart> {
  const readers = Array.from(
    { length: Math.min(requests.length, availableParallelism()) },
    () => new Reader<CheckRequest, CheckAnswer>('check-file-process'),
  )
  const free = [...readers]
  const inTurn = turns(readers.length)
  const check = async (request: CheckRequest) => {
    const reader = free.shift()!
    return reader
      .ask(request)
      .then((answer) => checkedApart(request.file, answer))
      .finally(() => free.push(reader))
  }
  try {
    for (const checking of requests.map((request) => inTurn(() => check(request)))) yield await checking
  } finally {
    for (const reader of readers) reader.end()
  }
}

function checkedApart(file: string, answer: CheckAnswer): CheckedApart {
  if ('checked' in answer) return { file, checked: answer.checked }
  if ('refused' in answer) return { file, error: new ReadError(answer.refused, answer.at) }
  return { file, error: new ReadError('damaged', answer.failed) }
}
