import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { inPieces } from '@/lib/exports/in-pieces'
import { FORMULA } from '@/lib/formula'
import type { Cell } from './xlsx'

/** A CSV file in UTF-8 with its mark, by which spreadsheet programs know Chinese; written as its rows come. */
export function csvOf(heads: readonly string[], rows: Iterable<readonly Cell[]>): Readable {
  return Readable.from(inPieces(`\ufeff${lineOf(heads)}`, lines(rows)), { objectMode: false })
}

function* lines(rows: Iterable<readonly Cell[]>): Generator<string> {
  for (const row of rows) yield lineOf(row)
}

/** A text that a spreadsheet program would take for a formula is marked as text, so that opening the file runs nothing. */
function lineOf(cells: readonly Cell[]): string {
  return `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA })}\r\n`
}
