import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** How much of a zip file is read: parts listed in it, and bytes unpacked from it altogether. */
export type ZipLimits = { parts: number; unpackedBytes: number }

/** One part; it is unpacked only as its bytes are read, and may be passed over. */
export type ZipPart = { name: string; bytes: () => AsyncIterable<Buffer> }

/** The file is at fault: it is damaged or no zip file, or has more in it than the limits allow. */
export class ZipError extends Error {
  constructor(
    readonly code: 'damaged' | 'tooManyParts' | 'unpacksTooLarge',
    cause?: unknown,
  ) {
    super(code, { cause })
    this.name = 'ZipError'
  }
}

/**
 * Opens a zip file, by its path or its bytes, for as long as `use` runs, and hands over its parts in their order. Throws a
 * `ZipError` where the file is at fault; what the disk or the caller throws passes through as it is.
 */
export async function withZip<T>(
  source: string | Buffer,
  limits: ZipLimits,
  use: (parts: AsyncIterable<ZipPart>) => Promise<T>,
): Promise<T> {
  const zip = await opened(source)
  try {
    return await use(partsOf(zip, limits))
  } finally {
    zip.close()
  }
}

/** The text of a part in UTF-8. */
export async function textOf({ bytes }: ZipPart): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of bytes()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function opened(source: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const
  try {
    return await (typeof source === 'string'
      ? yauzl.openPromise(source, options)
      : yauzl.fromBufferPromise(source, options))
  } catch (error) {
    throw faultOf(error)
  }
}

async function* partsOf(zip: ZipFile, limits: ZipLimits): AsyncGenerator<ZipPart> {
  const entries = zip.eachEntry()[Symbol.asyncIterator]()
  const room = { bytes: limits.unpackedBytes }
  for (let seen = 0; ; seen += 1) {
    const { done, value: entry } = await entries.next().catch((error: unknown) => {
      throw faultOf(error)
    })
    if (done) return
    if (seen >= limits.parts) throw new ZipError('tooManyParts')
    yield { name: entry.fileName, bytes: () => unpacked(zip, entry, room) }
  }
}

/** The part as it is unpacked; left before more comes than there is room for, whatever size it claims. */
async function* unpacked(zip: ZipFile, entry: Entry, room: { bytes: number }): AsyncGenerator<Buffer> {
  if (entry.uncompressedSize > room.bytes) throw new ZipError('unpacksTooLarge')
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      room.bytes -= chunk.length
      if (room.bytes < 0) throw new ZipError('unpacksTooLarge')
      yield chunk
    }
  } catch (error) {
    throw faultOf(error)
  }
}

/** What the operating system refused is no fault of the file. */
function faultOf(error: unknown): unknown {
  return error instanceof ZipError || isSystemError(error) ? error : new ZipError('damaged', error)
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
