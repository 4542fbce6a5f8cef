// Run as a process of its own: a file that is made to exhaust a reader brings down this process alone. Takes one reading after
// another, and answers each with what was read and found, as the text in which it is stored, or why nothing was read.
import { readFileSync } from 'node:fs'
import { checkContent, contentOf, contentText } from '@/lib/reports-check/check-content'
import { summaryOf } from '@/lib/reports-check/check-summary'
import { ReadError } from '@/lib/reports-read/read-error'
import { readableIn } from '@/lib/reports-read/read-report'
import type { ReadAnswer, ReadRequest } from './read-apart'

/** A page cannot show more, and a ledger should not hold more. */
const MOST_CHARACTERS = 8_000_000

process.on('message', async (request: ReadRequest) => {
  const answer = await answerOf(request).catch(
    (error: unknown): ReadAnswer =>
      error instanceof ReadError
        ? { refused: error.code, at: error.at }
        : { failed: error instanceof Error ? (error.stack ?? '') : '' },
  )
  process.send?.(answer)
})

async function answerOf({ from, ...additions }: ReadRequest): Promise<ReadAnswer> {
  const readable =
    'content' in from ? contentOf(from.content).readable : await readableIn(readFileSync(from.file), from.name)
  const content = checkContent(readable, additions)
  const text = contentText(content)
  if (text.length > MOST_CHARACTERS) throw new ReadError('tooLarge')
  return { content: text, summary: summaryOf(content) }
}
