import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import Papa from 'papaparse'
import { FORMULA } from '@/lib/formula'
import type { Cell } from './xlsx'

const PIECE_CHARACTERS = 64 * 1024
/** So long others may wait for a piece. */
const PAUSE_AFTER_MS = 8

/** A CSV file in UTF-8 with its mark, by which spreadsheet programs know Chinese; written as its rows come. */
export function csvOf(heads: readonly string[], rows: Iterable<readonly Cell[]>): Readable {
  return Readable.from(inPieces(heads, rows), { objectMode: false })
}

async function* inPieces(heads: readonly string[], rows: Iterable<readonly Cell[]>): AsyncGenerator<Buffer> {
  let [text, begun] = [`\ufeff${lineOf(heads)}`, performance.now()]
  for (const row of rows) {
    text += lineOf(row)
    if (text.length < PIECE_CHARACTERS && performance.now() - begun < PAUSE_AFTER_MS) continue
    yield Buffer.from(text)
    await others()
    ;[text, begun] = ['', performance.now()]
  }
  yield Buffer.from(text)
}

/** A text that a spreadsheet program would take for a formula is marked as text, so that opening the file runs nothing. */
function lineOf(cells: readonly Cell[]): string {
  return `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA })}\r\n`
}
