import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { indexedPng } from './indexed-png'

const part = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}
const header = (width: number, height: number, ...rest: number[]) =>
  Buffer.from([0, 0, 0, width, 0, 0, 0, height, ...rest])
const picture = (head: Buffer, rows: number[][]) =>
  Buffer.concat([
    Buffer.alloc(8),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.from(rows.flat()))),
    part('IEND', Buffer.alloc(0)),
  ])
/** The pixels of what was made, as RGB: its four chunks follow each other, and its rows have no filter. */
function read(png: Buffer, width: number): number[][] {
  const [, palette, rows] = chunksOf(png)
  return [...inflateSync(rows!)]
    .filter((_, at) => at % (width + 1) !== 0)
    .map((index) => [...palette!.subarray(index * 3, index * 3 + 3)])
}

function chunksOf(png: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return found
}

// Two rows of two pixels: red and green, then blue and red, by each of the filters of PNG.
const RED = [255, 0, 0]
const GREEN = [0, 255, 0]
const BLUE = [0, 0, 255]
const sub = (a: number[], b: number[]) => a.map((value, at) => (value - b[at]! + 256) % 256)
const half = (a: number[], b: number[]) => a.map((value, at) => (value + b[at]!) >> 1)

test.each([
  ['none', [0, ...BLUE, ...RED]],
  ['the pixel before', [1, ...BLUE, ...sub(RED, BLUE)]],
  ['the pixel above', [2, ...sub(BLUE, RED), ...sub(RED, GREEN)]],
  ['the mean of both', [3, ...sub(BLUE, half([0, 0, 0], RED)), ...sub(RED, half(BLUE, GREEN))]],
  ['whichever of three is nearest', [4, ...sub(BLUE, RED), ...sub(RED, [0, 255, 255])]],
])('a row that is filtered by %s is read', (_, second) => {
  const made = indexedPng(picture(header(2, 2, 8, 2, 0, 0, 0), [[0, ...RED, ...GREEN], second]))
  expect(read(made, 2)).toEqual([RED, GREEN, BLUE, RED])
})

test('a colour beyond the most frequent becomes the nearest of them, and opacity is left out', () => {
  const row = [RED, RED, GREEN, GREEN, [200, 10, 10]].flatMap((colour) => [...colour, 255])
  const made = indexedPng(picture(header(5, 1, 8, 6, 0, 0, 0), [[0, ...row]]), 2)
  expect(read(made, 5)).toEqual([RED, RED, GREEN, GREEN, RED])
})

test.each([
  ['a palette', header(1, 1, 8, 3, 0, 0, 0)],
  ['16 bits', header(1, 1, 16, 2, 0, 0, 0)],
  ['interlacing', header(1, 1, 8, 2, 0, 0, 1)],
])('a picture with %s is refused', (_, head) => {
  expect(() => indexedPng(picture(head, [[0, 0, 0, 0]]))).toThrow(/8 bits a channel/)
})
