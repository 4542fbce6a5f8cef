import { withZip, ZipError, type ZipLimits, type ZipPart } from '../zip/read-zip'
import { FileError, type FileErrorCode, LIMITS } from './file-error'

/** A workbook's parts, which are unpacked only as they are read. */
export type PackedWorkbook = {
  has: (part: string) => boolean
  unpack: (part: string, take: (chunk: Buffer) => void) => Promise<void>
}

const WORKBOOK_ZIP_LIMITS: ZipLimits = { parts: 2000, unpackedBytes: LIMITS.unpackedBytes }

const REFUSALS: Record<ZipError['code'], FileErrorCode> = {
  damaged: 'brokenWorkbook',
  tooManyParts: 'unpacksTooLarge',
  unpacksTooLarge: 'unpacksTooLarge',
}

/** Opens the packed parts for as long as `use` runs, without unpacking them. Nothing that runs is accepted. */
export async function withWorkbook<T>(bytes: Buffer, use: (workbook: PackedWorkbook) => Promise<T>): Promise<T> {
  try {
    return await withZip(bytes, WORKBOOK_ZIP_LIMITS, async (parts) => use(packed(await byName(parts))))
  } catch (error) {
    throw error instanceof ZipError ? new FileError(REFUSALS[error.code]) : error
  }
}

async function byName(parts: AsyncIterable<ZipPart>): Promise<ReadonlyMap<string, ZipPart>> {
  const found = new Map<string, ZipPart>()
  for await (const part of parts) {
    if (/vbaProject|\/macrosheets\//i.test(part.name)) throw new FileError('macros')
    found.set(part.name, part)
  }
  if (!found.has('[Content_Types].xml') || !found.has('xl/workbook.xml')) throw new FileError('unknownType')
  return found
}

function packed(parts: ReadonlyMap<string, ZipPart>): PackedWorkbook {
  return {
    has: (part) => parts.has(part),
    async unpack(part, take) {
      const found = parts.get(part)
      if (!found) throw new FileError('brokenWorkbook')
      for await (const chunk of found.bytes()) take(chunk)
    },
  }
}
