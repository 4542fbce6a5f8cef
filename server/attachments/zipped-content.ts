import type { FileKind } from '@/lib/attachments/kinds'
import { breach, ok, type Result } from '@/lib/result'
import { textOf, withZip, ZipError, type ZipLimits, type ZipPart } from '@/lib/zip/read-zip'

/** The main part by which a zipped office format is recognised. */
const MAIN_PART: Partial<Record<FileKind, RegExp>> = {
  word: /^word\/document\d*\.xml$/,
  excel: /^xl\/workbook\d*\.(xml|bin)$/,
  slides: /^ppt\/presentation\d*\.xml$/,
  ofd: /^OFD\.xml$/i,
}
const CONTENT_TYPES_PART = '[Content_Types].xml'
const MACRO_PARTS = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i
const MACRO_TYPES = /macroEnabled|vbaProject|activeX/i
const ROOM: ZipLimits = { parts: 20_000, unpackedBytes: 4 * 1024 * 1024 }

/** Looks at the parts of a zipped office file; nothing but the list of content types is unpacked. */
export async function checkZipped(file: string, kind: FileKind): Promise<Result<undefined>> {
  try {
    const found = await withZip(file, ROOM, (parts) => lookThrough(parts, kind))
    if (found.macros) return breach('fileMacros')
    return found.main && found.types ? ok() : breach('fileContentOther')
  } catch (error) {
    if (error instanceof ZipError) return breach('fileDamaged')
    throw error
  }
}

async function lookThrough(parts: AsyncIterable<ZipPart>, kind: FileKind) {
  const found = { main: false, macros: false, types: kind === 'ofd' }
  for await (const part of parts) {
    if (MAIN_PART[kind]!.test(part.name)) found.main = true
    if (MACRO_PARTS.test(part.name)) found.macros = true
    if (part.name !== CONTENT_TYPES_PART) continue
    found.types = true
    if (MACRO_TYPES.test(await textOf(part))) found.macros = true
  }
  return found
}
