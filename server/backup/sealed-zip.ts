import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { syncFolder } from '@/db/attachment-files'
import { unfinishedName } from '@/db/work-files'
import type { PackedFile } from '@/lib/backup/manifest'
import type { ZipLimits } from '@/lib/zip/read-zip'

/** A part of the zip file, opened only when it is written, so that few files are open at a time. */
export type Content = { name: string; open: () => Readable | Promise<Readable>; compress?: boolean }

/** More than any ledger comes to: what goes beyond was not made by this software. */
export const SEALED_LIMITS: ZipLimits = { parts: 5_000_000, unpackedBytes: 4 * 2 ** 40 }

const SEAL = 'sha256:'
const SEAL_BYTES = SEAL.length + 64
// Backups contain applicants' personal data.
const OWNER_ONLY = 0o600

/**
 * Writes a zip file whose comment, its last bytes, is the SHA-256 of all bytes before it, so that any changed byte is
 * found; other programs read it as an ordinary zip file. The last entry is made from the hashes of the others. The file
 * appears under its name only when it is complete and flushed to the disk.
 */
export async function writeSealedZip(
  target: string,
  contents: Iterable<Content>,
  last: { name: string; text: (files: PackedFile[]) => string },
  onBytes: (bytes: number) => void = () => {},
): Promise<PackedFile[]> {
  const files: PackedFile[] = []
  const zip = new yazl.ZipFile()
  const output = zip.outputStream as Readable
  const fail = (error: Error) => output.destroy(error)
  for (const { name, open, compress = true } of contents)
    zip.addReadStreamLazy(name, { compress }, (give) =>
      opened(open, give, (stream) => measured(name, stream.once('error', fail), files, onBytes)),
    )
  zip.addReadStreamLazy(last.name, (give) => give(null, Readable.from([Buffer.from(last.text(files))])))
  zip.end({ forceZip64Format: false, comment: SEAL + '0'.repeat(64) })
  mkdirSync(path.dirname(target), { recursive: true })
  const part = unfinishedName(target)
  try {
    zip.once('error', fail)
    await pipeline(output, sealing(), createWriteStream(part, { flush: true, mode: OWNER_ONLY }))
    renameSync(part, target)
    syncFolder(path.dirname(target))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  return files
}

/** Whether the zip comment is the hash of all bytes before it. */
export async function sealHolds(file: string): Promise<boolean> {
  const { size } = statSync(file)
  if (size <= SEAL_BYTES) return false
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: size - SEAL_BYTES - 1 })) hash.update(chunk)
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(SEAL_BYTES), 0, SEAL_BYTES, size - SEAL_BYTES)
    return buffer.toString('latin1') === SEAL + hash.digest('hex')
  } finally {
    await handle.close()
  }
}

/** Reads a stream to its end, into a file if one is named, and measures it. */
export async function measure(
  stream: Readable | AsyncIterable<Buffer>,
  into?: string,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = counting(hash, (size) => {
    bytes += size
  })
  // Opened before piping: if the stream fails at once, the file must not be created after the caller has cleaned up.
  if (into) await pipeline(stream, meter, createWriteStream(into, { fd: openSync(into, 'w', OWNER_ONLY), flush: true }))
  else await pipeline(stream, meter, async (source) => void (await drained(source)))
  return { bytes, sha256: hash.digest('hex') }
}

async function drained(source: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of source);
}

type Give = (error: Error | null, stream: NodeJS.ReadableStream) => void

function opened(open: Content['open'], give: Give, through: (stream: Readable) => Readable): void {
  Promise.resolve()
    .then(open)
    .then((stream) => give(null, through(stream)))
    .catch((error) => give(error, Readable.from([])))
}

function measured(name: string, stream: Readable, files: PackedFile[], onBytes: (bytes: number) => void): Readable {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = counting(hash, (size) => {
    bytes += size
    onBytes(size)
  })
  meter.once('end', () => files.push({ name, bytes, sha256: hash.digest('hex') }))
  return stream.pipe(meter)
}

function counting(hash: Hash, count: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      count(chunk.length)
      done(null, chunk)
    },
  })
}

/** Replaces the placeholder comment at the end of a zip stream by the hash of everything before it. */
function sealing(): Transform {
  const hash = createHash('sha256')
  let pending = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const joined = Buffer.concat([pending, chunk])
      const passing = joined.subarray(0, Math.max(0, joined.length - SEAL_BYTES))
      pending = joined.subarray(passing.length)
      hash.update(passing)
      done(null, passing)
    },
    flush(done) {
      done(null, SEAL + hash.digest('hex'))
    },
  })
}
