import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Bytes a pixel has by the kind of colour that the header names: RGB, and RGB with opacity. */
const PIXEL_BYTES: Record<number, number> = { 2: 3, 6: 4 }

type Pixels = { width: number; height: number; colours: Uint32Array }

/**
 * The same picture with a palette of its `most` (at most 256) most frequent colours; every other pixel gets the nearest of them. A page
 * of text takes half the bytes so. Reads what browsers write: 8 bits a channel, not interlaced; opacity is left out. Throws for another.
 * PNG (ISO/IEC 15948), sections 9 (filters) and 11.2 (chunks).
 */
export function indexedPng(png: Buffer, most = 64): Buffer {
  const { width, height, colours } = pixelsOf(png)
  const palette = mostFrequent(colours, most)
  const nearest = new Map(palette.map((colour, at) => [colour, at]))
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, at) => {
    if (!nearest.has(colour)) nearest.set(colour, indexOfNearest(palette, colour))
    rows[at + Math.floor(at / width) + 1] = nearest.get(colour)!
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255]

function mostFrequent(colours: Uint32Array, most: number): number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([colour]) => colour)
}

function indexOfNearest(palette: readonly number[], colour: number): number {
  const own = channelsOf(colour)
  const distances = palette.map((each) => channelsOf(each).reduce((sum, part, at) => sum + (part - own[at]!) ** 2, 0))
  return distances.indexOf(Math.min(...distances))
}

function pixelsOf(png: Buffer): Pixels {
  const parts = chunksOf(png)
  const header = parts.find(({ type }) => type === 'IHDR')!.data
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const pixelBytes = PIXEL_BYTES[header[9]!]
  if (header[8] !== 8 || header[12] !== 0 || pixelBytes === undefined)
    throw new Error('only PNG files of 8 bits a channel, in colour and not interlaced, are read')
  const data = inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map((each) => each.data)))
  const bytes = unfiltered(data, width * pixelBytes, pixelBytes)
  const colours = Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * pixelBytes, 3))
  return { width, height, colours }
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const found = []
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    found.push({ type: png.toString('latin1', at + 4, at + 8), data })
  }
  return found
}

/** The bytes of the pixels, row after row: each row stands behind the number of its filter, which is undone. */
function unfiltered(data: Buffer, rowBytes: number, pixelBytes: number): Buffer {
  const rows = data.length / (rowBytes + 1)
  const bytes = Buffer.alloc(rows * rowBytes)
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (rowBytes + 1)]!
    const start = row * rowBytes
    for (let column = 0; column < rowBytes; column += 1) {
      const at = start + column
      const left = column < pixelBytes ? 0 : bytes[at - pixelBytes]!
      const above = row === 0 ? 0 : bytes[at - rowBytes]!
      const corner = row === 0 || column < pixelBytes ? 0 : bytes[at - rowBytes - pixelBytes]!
      bytes[at] = data[row * (rowBytes + 1) + 1 + column]! + expected(filter, left, above, corner)
    }
  }
  return bytes
}

/** What a filter expects of a byte by its neighbours. */
function expected(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter === 4) return paeth(left, above, corner)
  return 0
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs)
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left
  return toAbove! <= toCorner! ? above : corner
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
