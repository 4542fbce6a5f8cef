import { setImmediate as others } from 'node:timers/promises'
import Papa from 'papaparse'
import { FORMULA } from '@/lib/formula'
import type { Cell } from './xlsx'

const ROWS_BETWEEN_PAUSES = 500

/** A CSV file in UTF-8 with its mark, by which spreadsheet programs know Chinese; written as its rows come. */
export function csvOf(heads: readonly string[], rows: Iterable<readonly Cell[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = rows[Symbol.iterator]()
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(`\ufeff${lineOf(heads)}`)),
    async pull(stream) {
      let text = ''
      for (let row = 0; row < ROWS_BETWEEN_PAUSES; row++) {
        const { done, value } = lines.next()
        if (done) {
          if (text) stream.enqueue(encoder.encode(text))
          stream.close()
          return
        }
        text += lineOf(value)
      }
      stream.enqueue(encoder.encode(text))
      await others()
    },
  })
}

/** A text that a spreadsheet program would take for a formula is marked as text, so that opening the file runs nothing. */
function lineOf(cells: readonly Cell[]): string {
  return `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA })}\r\n`
}
