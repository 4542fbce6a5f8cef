import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs'
import type { CheckedApart } from '@/server/reports-read/check-apart'

/**
 * The files of which a result has a line already; a line that was torn when the run ended is taken away, so that its file is
 * read again.
 */
export function filesDone(out: string | undefined): ReadonlySet<string> {
  if (out === undefined || !existsSync(out)) return new Set()
  const text = readFileSync(out, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(out, Buffer.byteLength(whole))
  return new Set(
    whole
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { file: string }).file),
  )
}

/** Writes each file’s result as a line as soon as it is there, and keeps none of them; gives how many hold a report. */
export async function writeLines(
  out: string | undefined,
  results: AsyncIterable<CheckedApart>,
  lineOf: (result: CheckedApart) => object,
): Promise<number> {
  let reports = 0
  for await (const result of results) {
    const line = `${JSON.stringify(lineOf(result))}\n`
    if (out === undefined) process.stdout.write(line)
    else appendFileSync(out, line)
    if ('checked' in result && !result.checked.empty) reports += 1
  }
  return reports
}
