import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture in shades of grey, a byte for each point. */
export type GreyPicture = { width: number; height: number; points: Uint8Array }

const [TOOL, DOTS_PER_INCH] = ['pdftoppm', '40']

/** Each page of a PDF as a small picture. */
export function pagePictures(pdf: Uint8Array): GreyPicture[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-pages-'))
  try {
    writeFileSync(path.join(folder, 'report.pdf'), pdf)
    const options = ['-gray', '-r', DOTS_PER_INCH, path.join(folder, 'report.pdf'), path.join(folder, 'page')]
    execFileSync(TOOL, options, { stdio: ['ignore', 'ignore', 'ignore'] })
    const files = readdirSync(folder).filter((file) => file.endsWith('.pgm'))
    return files.sort().map((file) => readPgm(readFileSync(path.join(folder, file))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `P5 width height 255`, then the points. */
function readPgm(bytes: Buffer): GreyPicture {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? []
  if (!head) throw new Error('not a grey picture of 8 bits')
  return { width: Number(width), height: Number(height), points: new Uint8Array(bytes.subarray(head.length)) }
}

/** As PNG, so that people can look at it. */
export function greyPng({ width, height, points }: GreyPicture): Uint8Array {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size[8] = 8
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) lines.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A picture that `greyPng` wrote. */
export function readGreyPng(png: Uint8Array): GreyPicture {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const lines = inflateSync(Buffer.concat([...dataChunks(bytes)]))
  const points = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) points.set(lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  return { width, height, points }
}

function* dataChunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') yield bytes.subarray(at + 8, at + 8 + length)
    at += length + 12
  }
}

const BLOCK = 8

/**
 * How much two pictures differ where they differ most: the mean shade of blocks of 8 by 8 points is compared, so that edges
 * which another version of poppler draws softer do not count. 255 for pictures of another size.
 */
export function largestDifference(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 255
  let largest = 0
  for (let y = 0; y + BLOCK <= one.height; y += BLOCK)
    for (let x = 0; x + BLOCK <= one.width; x += BLOCK)
      largest = Math.max(largest, Math.abs(shadeOf(one, x, y) - shadeOf(other, x, y)))
  return largest
}

function shadeOf({ width, points }: GreyPicture, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + BLOCK; y += 1) for (let x = left; x < left + BLOCK; x += 1) sum += points[y * width + x]!
  return sum / (BLOCK * BLOCK)
}
