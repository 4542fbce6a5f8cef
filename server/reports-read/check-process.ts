// Run as a process of its own: a file that is made to exhaust a reader brings down this process alone. Takes one file after
// another, and answers each with what was read or why nothing was.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkFile } from '@/lib/reports-read/checked-file'
import { ReadError } from '@/lib/reports-read/read-error'
import type { CheckAnswer, CheckRequest } from './check-apart'

process.on('message', async ({ file, year, last }: CheckRequest) => {
  const answer = await answerOf(file, year, last).catch(
    (error: unknown): CheckAnswer =>
      error instanceof ReadError
        ? { refused: error.code, at: error.at }
        : { failed: error instanceof Error ? error.message : String(error) },
  )
  process.send?.(answer)
})

async function answerOf(file: string, year: CheckRequest['year'], last: CheckRequest['last']): Promise<CheckAnswer> {
  return { checked: await checkFile(readFileSync(file), path.basename(file), { year, last }) }
}
