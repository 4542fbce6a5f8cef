import { expect, test } from 'vitest'
import { gridOfStrokes, type Piece } from './pdf-lattice'

const EDGES = [0, 20, 40, 60]
const vertical = EDGES.map((at) => ({ at, from: 0, to: 20 }))
const horizontal = [0, 10, 20].map((at) => ({ at, from: 0, to: 60 }))

/** A figure in the upper row, from one place to another. */
const piece = (text: string, left: number, right: number): Piece => ({
  text,
  left,
  right,
  x: (left + right) / 2,
  y: 15,
  height: 8,
})
const upperRow = (...pieces: Piece[]) =>
  gridOfStrokes(horizontal, vertical, pieces, (row, column) => ({ row, column }))!
    .cells.filter(({ row }) => row === 0)
    .map(({ text, unsure }) => (unsure ? `${text}?` : text))

test('a figure that leans over into an empty cell may belong there, so neither cell is sure', () => {
  expect(upperRow(piece('12345', 2, 41), piece('7', 48, 52))).toEqual(['?', '12345?', '7'])
})

test('where each cell has its figure, figures that lean over are in their order', () => {
  expect(upperRow(piece('12345', 2, 24), piece('23456', 22, 44), piece('34567', 42, 64))).toEqual([
    '12345',
    '23456',
    '34567',
  ])
})

test('a wide figure in the middle of its cell is its own, whatever is beside it', () => {
  expect(upperRow(piece('1234567', 16, 44))).toEqual(['', '1234567', ''])
})

test('a wide label leaves the cells beside it as they are', () => {
  expect(upperRow(piece('自然人', 2, 26))).toEqual(['自然人', '', ''])
})
