import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { FileError, LIMITS } from './file-error'

/** A workbook's parts, which are unpacked only as they are read. */
export type PackedWorkbook = {
  has: (part: string) => boolean
  unpack: (part: string, take: (chunk: Buffer) => void) => Promise<void>
}

const MOST_PARTS = 2000

/**
 * Opens the packed parts without unpacking them. Nothing that runs is accepted, and what is unpacked is counted, so that a
 * file that swells without end is left before it fills the memory.
 */
export async function openWorkbook(bytes: Buffer): Promise<PackedWorkbook> {
  const zip = await opened(bytes)
  const entries = await entriesOf(zip)
  if (!entries.has('[Content_Types].xml') || !entries.has('xl/workbook.xml')) throw new FileError('unknownType')
  let unpacked = 0
  return {
    has: (part) => entries.has(part),
    async unpack(part, take) {
      const entry = entries.get(part)
      if (!entry) throw new FileError('brokenWorkbook')
      const stream = await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry).catch(broken)
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          unpacked += chunk.length
          if (unpacked > LIMITS.unpackedBytes) throw new FileError('unpacksTooLarge')
          take(chunk)
        }
      } catch (error) {
        if (error instanceof FileError) throw error
        broken()
      }
    },
  }
}

function broken(): never {
  throw new FileError('brokenWorkbook')
}

function opened(bytes: Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, options, (error, zip) => {
      if (error || !zip) reject(new FileError('brokenWorkbook'))
      else resolve(zip)
    })
  })
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new FileError('brokenWorkbook')))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      if (/vbaProject|\/macrosheets\//i.test(entry.fileName)) return reject(new FileError('macros'))
      if (entries.size > MOST_PARTS || entry.uncompressedSize > LIMITS.unpackedBytes)
        return reject(new FileError('unpacksTooLarge'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}
